import LocalizationModel
import XMLStream

/// Writes one block of a document as an XLIFF 2 unit, or the plural forms of one message as one unit of XLIFF 2.2.
struct XLIFF2UnitWriter {
    /// The segments of a block; of a message with plural forms, one segment a form.
    let block: [SuggestedSegment]
    let options: ExportOptions
    /// Whether the segments are alternatives.
    let isPlural: Bool
    private let pretranslations: [Pretranslation?]

    init(block: [SuggestedSegment], options: ExportOptions, isPlural: Bool = false) {
        // Codes share their numbers' space within a unit, and each form has its own.
        let step = 1000
        self.block =
            isPlural
            ? block.enumerated().map { index, segment in
                var segment = segment
                segment.segment.text = segment.segment.text.renumbered(adding: index * step)
                return segment
            } : block
        self.options = options
        self.isPlural = isPlural
        pretranslations = self.block.map { segment in
            options.profile.writesMemoryBeside ? nil : Pretranslation(of: segment, from: options.pretranslationScore)
        }
    }

    /// The units that blocks make: one each, but that XLIFF 2.2 has a module for plural forms.
    static func units(
        of blocks: [[SuggestedSegment]], version: XLIFFVersion, options: ExportOptions
    ) -> [XLIFF2UnitWriter] {
        var units: [XLIFF2UnitWriter] = []
        var forms: [SuggestedSegment] = []
        func closeMessage() {
            if forms.count > 1 {
                units.append(XLIFF2UnitWriter(block: forms, options: options, isPlural: true))
            } else if !forms.isEmpty {
                units.append(XLIFF2UnitWriter(block: forms, options: options))
            }
            forms = []
        }
        for block in blocks {
            // A form that is cut into sentences can't be one alternative; it stays a unit of its own.
            let hasModule = version == .version22 && options.usesPluralModule
            let plural = hasModule && block.count == 1 ? block[0].segment.plural : nil
            if plural == nil || plural?.message != forms.first?.segment.plural?.message { closeMessage() }
            if plural != nil {
                forms.append(block[0])
            } else {
                units.append(XLIFF2UnitWriter(block: block, options: options))
            }
        }
        closeMessage()
        return units
    }

    private func segmentID(of segment: Segment) -> String {
        let address = SegmentAddress(block: segment.block, number: segment.number)
        return isPlural ? address.unitID : address.segmentID
    }

    func write(to writer: inout XMLStreamWriter) {
        guard let first = block.first?.segment else { return }
        let blockID = SegmentAddress(block: first.block, number: 1).blockID
        writer.start(
            "unit",
            [
                ("id", isPlural ? "p" + blockID.dropFirst() : blockID), ("name", first.resourceID),
                // The merge finds segments by their number.
                ("canResegment", "no"),
                ("pgs:switch", isPlural ? "plural:n" : nil),
                ("slr:sizeRestriction", isPlural ? nil : first.maximumLength.map(String.init)),
            ])
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
            if let end, !isPlural, segment.segment.range.lowerBound > end {
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
                ("id", segmentID(of: segment)),
                ("state", pretranslation?.isTranslated == true ? "translated" : "initial"),
                ("pgs:case", isPlural ? segment.plural?.category : nil),
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
            let reference = "#" + segmentID(of: segment.segment)
            for match in segment.matches {
                number += 1
                write(match, for: segment.segment.text, id: "m\(number)", reference: reference, to: &writer)
            }
        }
        writer.end()
    }

    private func write(
        _ match: Match, for segment: InlineText, id: String, reference: String, to writer: inout XMLStreamWriter
    ) {
        let quality = MatchQuality(of: match)
        writer.start(
            "mtc:match",
            [
                ("id", id), ("ref", reference), ("matchSuitability", String(quality.suitability)),
                ("matchQuality", String(quality.quality)), ("similarity", String(quality.similarity)),
                ("type", match.status == .machine ? "mt" : match.kind == .context ? "icem" : "tm"),
                ("origin", match.memory),
            ])
        if let remark = XLIFFNotes.remark(on: match, for: segment) {
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

    /// Terms as a glossary has them: what form the unit needs is said in a note.
    private func writeGlossary(to writer: inout XMLStreamWriter) {
        var seen: Set<[String]> = []
        let entries = block.flatMap { segment in
            (segment.names + segment.terms).map { ($0, translations(of: $0, in: segment)) }
        }
        .filter { !$0.1.isEmpty && seen.insert([$0.0.mention.term.text] + $0.1).inserted }
        guard !entries.isEmpty else { return }
        writer.start("gls:glossary")
        for (rendering, translations) in entries {
            writer.start("gls:glossEntry")
            writer.element("gls:term", text: rendering.mention.term.text)
            for translation in translations { writer.element("gls:translation", text: translation) }
            if let definition = rendering.mention.concept.definition {
                writer.element("gls:definition", text: definition)
            }
            writer.end()
        }
        writer.end()
    }

    private func translations(of rendering: SuggestedSegment.Rendering, in segment: SuggestedSegment) -> [String] {
        segment.targetLanguage.map { rendering.dictionaryForms(in: $0) } ?? rendering.targets
    }

    private func writeNotes(to writer: inout XMLStreamWriter) {
        var seen: Set<String> = []
        let notes = block.compactMap(\.segment.note).filter { !$0.isEmpty && seen.insert($0).inserted }
        let plurals = isPlural ? [] : [block.first?.segment.plural?.category].compactMap(\.self)
        let fragments = XLIFFNotes.lines(for: block.flatMap(\.fragments))
        let inflected = block.flatMap { segment in
            segment.names.filter { translations(of: $0, in: segment) != $0.targets }
        }
        let names = XLIFFNotes.lines(for: inflected)
        guard !notes.isEmpty || !plurals.isEmpty || !fragments.isEmpty || !names.isEmpty else { return }
        writer.start("notes")
        for plural in plurals { writer.element("note", [("category", "plural")], text: "plural: \(plural)") }
        for note in notes { writer.element("note", [("category", "developer")], text: note) }
        for name in names { writer.element("note", [("category", "name")], text: name) }
        for fragment in fragments { writer.element("note", [("category", "fragment")], text: fragment) }
        writer.end()
    }
}
