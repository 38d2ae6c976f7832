import LocalizationModel
import XMLStream

/// Writes the segments of a block as `trans-unit` elements of XLIFF 1.2.
struct XLIFF12UnitWriter {
    let options: ExportOptions
    /// Resource keys that units have for ids already; of two equal ones the second has its address.
    private var usedKeys: Set<String> = []

    init(options: ExportOptions) {
        self.options = options
    }

    mutating func write(_ block: [SuggestedSegment], to writer: inout XMLStreamWriter) {
        if options.segmentation == .inside, block.count > 1 {
            writeWhole(block, to: &writer)
        } else {
            for segment in block { write(segment, isAlone: block.count == 1, to: &writer) }
        }
    }

    // MARK: A unit a segment

    private mutating func write(_ suggested: SuggestedSegment, isAlone: Bool, to writer: inout XMLStreamWriter) {
        let segment = suggested.segment
        let pretranslation = pretranslation(of: suggested)
        let isApproved = options.profile.approvesExactMatches && pretranslation?.isTranslated == true
        start(
            id: id(of: segment), segment, isApproved: isApproved, maximumLength: isAlone ? segment.maximumLength : nil,
            to: &writer)
        write(segment.text, as: "source", to: &writer)
        if let pretranslation {
            write(pretranslation.target, as: "target", Self.state(of: pretranslation), to: &writer)
        } else if options.profile.copiesSourceToTarget {
            // Without a state: OmegaT would leave it as it is when the text is translated.
            write(segment.text, as: "target", to: &writer)
        }
        writeRest(of: [suggested], to: &writer)
        writer.end()
    }

    private func write(
        _ text: InlineText, as element: String, _ attributes: [(name: String, value: String?)] = [],
        to writer: inout XMLStreamWriter
    ) {
        if options.profile.writesPlainStrings {
            writer.element(element, attributes, text: text.original)
        } else {
            XLIFF12InlineWriter.write(text, as: element, attributes, to: &writer)
        }
    }

    private mutating func id(of segment: Segment) -> String {
        let address = SegmentAddress(block: segment.block, number: segment.number)
        guard options.profile.writesPlainStrings, segment.number == 1, let key = segment.resourceID, !key.isEmpty,
            SegmentAddress(unitID: key) == nil, usedKeys.insert(key).inserted
        else { return address.unitID }
        return key
    }

    // MARK: A unit a block

    private func writeWhole(_ block: [SuggestedSegment], to writer: inout XMLStreamWriter) {
        guard let first = block.first?.segment else { return }
        let pretranslations = block.map { pretranslation(of: $0) }
        let isApproved =
            options.profile.approvesExactMatches && pretranslations.allSatisfy { $0?.isTranslated == true }
        start(
            id: SegmentAddress(block: first.block, number: 1).blockID, first, isApproved: isApproved,
            maximumLength: first.maximumLength, to: &writer)
        let sources = block.map { (id: Self.segmentID($0.segment), text: $0.segment.text) }
        let gaps = zip(block, block.dropFirst()).map { $0.segment.range.upperBound < $1.segment.range.lowerBound }
        XLIFF12InlineWriter.write(sources, gaps: gaps, as: "source", marksSegments: false, to: &writer)
        XLIFF12InlineWriter.write(sources, gaps: gaps, as: "seg-source", marksSegments: true, to: &writer)
        if pretranslations.contains(where: { $0 != nil }) || options.profile.copiesSourceToTarget {
            let targets = zip(block, pretranslations).map { suggested, pretranslation in
                let text =
                    pretranslation?.target ?? (options.profile.copiesSourceToTarget ? suggested.segment.text : "")
                return (id: Self.segmentID(suggested.segment), text: text)
            }
            XLIFF12InlineWriter.write(
                targets, gaps: gaps, as: "target", Self.state(of: pretranslations), marksSegments: true, to: &writer)
        }
        writeRest(of: block, to: &writer)
        writer.end()
    }

    private static func segmentID(_ segment: Segment) -> String {
        SegmentAddress(block: segment.block, number: segment.number).segmentID
    }

    // MARK: What both have

    private func pretranslation(of segment: SuggestedSegment) -> Pretranslation? {
        options.profile.writesMemoryBeside ? nil : Pretranslation(of: segment, from: options.pretranslationScore)
    }

    private static func state(of pretranslation: Pretranslation) -> [(name: String, value: String?)] {
        [
            ("state", pretranslation.isTranslated ? "translated" : "needs-review-translation"),
            ("state-qualifier", pretranslation.qualifier),
        ]
    }

    /// The state of a unit is that of its segment with the most work left.
    private static func state(of all: [Pretranslation?]) -> [(name: String, value: String?)] {
        let known = all.compactMap(\.self)
        guard known.count == all.count, let worst = known.first(where: { !$0.isTranslated }) ?? known.first else {
            return known.isEmpty ? [] : [("state", "needs-translation")]
        }
        return state(of: worst)
    }

    private func start(
        id: String, _ segment: Segment, isApproved: Bool, maximumLength: Int?, to writer: inout XMLStreamWriter
    ) {
        writer.start(
            "trans-unit",
            [
                ("id", id), ("resname", segment.resourceID), ("approved", isApproved ? "yes" : nil),
                ("maxwidth", maximumLength.map(String.init)), ("size-unit", maximumLength == nil ? nil : "char"),
                ("xml:space", "preserve"),
            ])
    }

    private func writeRest(of block: [SuggestedSegment], to writer: inout XMLStreamWriter) {
        guard let first = block.first?.segment else { return }
        if options.profile.writesPlainStrings {
            if let note = first.note { writer.element("note", text: note) }
            return
        }
        writer.start("context-group", [("purpose", "location")])
        writer.element("context", [("context-type", "sourcefile")], text: first.location.file)
        writer.element("context", [("context-type", "linenumber")], text: String(first.location.line))
        writer.end()
        if let note = first.note {
            writer.element("note", [("from", "developer"), ("annotates", "source")], text: note)
        }
        if let plural = first.plural {
            writer.element("note", [("from", "tolmach"), ("annotates", "source")], text: "plural: \(plural.category)")
        }
        var seen: Set<String> = []
        for line in block.flatMap({ XLIFFNotes.lines(for: $0) }) where seen.insert(line).inserted {
            writer.element("note", [("from", "tolmach"), ("annotates", "source")], text: line)
        }
        for suggested in block {
            let segmentID = block.count > 1 ? Self.segmentID(suggested.segment) : nil
            for match in suggested.matches {
                write(match, for: suggested.segment.text, segmentID: segmentID, to: &writer)
            }
        }
    }

    private func write(
        _ match: Match, for segment: InlineText, segmentID: String?, to writer: inout XMLStreamWriter
    ) {
        writer.start(
            "alt-trans",
            [
                ("mid", segmentID), ("match-quality", String(match.score)), ("tool-id", "tolmach"),
                ("origin", match.memory),
            ])
        XLIFF12InlineWriter.write(match.source, as: "source", to: &writer)
        XLIFF12InlineWriter.write(match.target, as: "target", to: &writer)
        if let remark = XLIFFNotes.remark(on: match, for: segment) {
            writer.element("note", [("from", "tolmach")], text: remark)
        }
        writer.end()
    }
}
