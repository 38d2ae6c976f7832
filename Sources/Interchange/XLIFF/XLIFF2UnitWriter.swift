import LocalizationModel
import XMLStream

/// Writes one block of a document as an XLIFF 2 unit.
struct XLIFF2UnitWriter {
    let block: [SuggestedSegment]
    let options: ExportOptions
    private let pretranslations: [Pretranslation?]

    init(block: [SuggestedSegment], options: ExportOptions) {
        self.block = block
        self.options = options
        pretranslations = block.map { segment in
            options.profile.writesPretranslation
                ? Pretranslation(of: segment, from: options.pretranslationScore) : nil
        }
    }

    mutating func write(to writer: inout XMLStreamWriter) {
        guard let first = block.first?.segment else { return }
        writer.start(
            "unit", [("id", SegmentAddress(block: first.block, number: 1).blockID), ("name", first.resourceID)])
        XLIFF2Writer.writeMetadata(
            category: "location",
            [("file", first.location.file), ("line", String(first.location.line))], to: &writer)
        writeMatches(to: &writer)
        writeGlossary(to: &writer)
        writeNotes(to: &writer)
        let data = XLIFF2OriginalData(
            block.map(\.segment.text) + pretranslations.compactMap { $0?.target })
        data.write(to: &writer)
        let unitPairs = InlineCodePairing(block.lazy.flatMap { $0.segment.text.codes.map(\.code) }).paired
        var end: Int?
        for (segment, pretranslation) in zip(block, pretranslations) {
            if let end, segment.segment.range.lowerBound > end {
                writer.start("ignorable")
                writer.element("source", text: " ")
                writer.end()
            }
            end = segment.segment.range.upperBound
            write(segment.segment, pretranslation, unitPairs: unitPairs, data: data, to: &writer)
        }
        writer.end()
    }

    private func write(
        _ segment: Segment, _ pretranslation: Pretranslation?, unitPairs: Set<Int>, data: XLIFF2OriginalData,
        to writer: inout XMLStreamWriter
    ) {
        var target = pretranslation?.target
        if target == nil, options.profile.copiesSourceToTarget { target = segment.text }
        writer.start(
            "segment",
            [
                ("id", SegmentAddress(block: segment.block, number: segment.number).segmentID),
                ("state", pretranslation?.isTranslated == true ? "translated" : "initial"),
            ])
        // A code must be the same element on both sides.
        var nested = InlineCodePairing(segment.text).nested
        if let target { nested.formIntersection(InlineCodePairing(target).nested) }
        let inline = XLIFF2InlineWriter(spans: nested, pairs: unitPairs, data: data)
        inline.write(segment.text, as: "source", to: &writer)
        if let target { inline.write(target, as: "target", to: &writer) }
        writer.end()
    }

    private func writeMatches(to writer: inout XMLStreamWriter) {
        guard block.contains(where: { !$0.matches.isEmpty }) else { return }
        writer.start("mtc:matches")
        var number = 0
        for segment in block {
            let reference = "#" + SegmentAddress(block: 1, number: segment.segment.number).segmentID
            for match in segment.matches {
                number += 1
                write(match, id: "m\(number)", reference: reference, to: &writer)
            }
        }
        writer.end()
    }

    private func write(_ match: Match, id: String, reference: String, to writer: inout XMLStreamWriter) {
        // Scores above 100 say that the context agrees too; the module's scale ends at 100.
        let score = String(min(max(match.score, 0), 100))
        writer.start(
            "mtc:match",
            [
                ("id", id), ("ref", reference), ("matchSuitability", score), ("similarity", score),
                ("type", match.kind == .context ? "icem" : "tm"), ("origin", match.memory),
            ])
        if let remark = XLIFFNotes.remark(on: match) {
            XLIFF2Writer.writeMetadata(category: "tolmach", [("remark", remark)], to: &writer)
        }
        let data = XLIFF2OriginalData([match.source, match.target])
        data.write(to: &writer)
        let source = InlineCodePairing(match.source)
        let target = InlineCodePairing(match.target)
        let spans = source.nested.intersection(target.nested)
        XLIFF2InlineWriter(spans: spans, pairs: source.paired, data: data)
            .write(match.source, as: "source", to: &writer)
        XLIFF2InlineWriter(spans: spans, pairs: target.paired, data: data)
            .write(match.target, as: "target", to: &writer)
        writer.end()
    }

    private func writeGlossary(to writer: inout XMLStreamWriter) {
        var seen: Set<String> = []
        let renderings = block.flatMap { $0.names + $0.terms }
            .filter { !$0.targets.isEmpty && seen.insert($0.mention.term.text).inserted }
        guard !renderings.isEmpty else { return }
        writer.start("gls:glossary")
        for rendering in renderings {
            writer.start("gls:glossEntry")
            writer.element("gls:term", text: rendering.mention.term.text)
            for target in rendering.targets { writer.element("gls:translation", text: target) }
            if let definition = rendering.mention.concept.definition {
                writer.element("gls:definition", text: definition)
            }
            writer.end()
        }
        writer.end()
    }

    private func writeNotes(to writer: inout XMLStreamWriter) {
        var seen: Set<String> = []
        let notes = block.compactMap(\.segment.note).filter { !$0.isEmpty && seen.insert($0).inserted }
        guard !notes.isEmpty else { return }
        writer.start("notes")
        for note in notes { writer.element("note", [("category", "developer")], text: note) }
        writer.end()
    }
}
