import LocalizationModel
import XMLStream

/// The elements of a TMX file, written one after the other.
enum TMXElements {
    /// Everything up to the first unit.
    static func start(_ writer: inout XMLStreamWriter, header: TMXHeader) {
        writer.declaration()
        writer.start("tmx", [("version", "1.4")])
        writer.start(
            "header",
            [
                ("creationtool", header.creationTool ?? "Tolmach"),
                ("creationtoolversion", header.creationToolVersion ?? ProgramVersion.current),
                ("segtype", header.segmentation ?? "sentence"), ("o-tmf", header.originalFormat ?? "unknown"),
                ("adminlang", header.adminLanguage ?? "en"),
                ("srclang", header.sourceLanguage?.description ?? "*all*"),
                ("datatype", header.dataType ?? "unknown"), ("creationdate", header.creationDate),
                ("creationid", header.createdBy),
            ])
        write(notes: header.notes, properties: header.properties, to: &writer)
        writer.end()
        writer.start("body")
    }

    static func write(_ unit: TMXUnit, to writer: inout XMLStreamWriter) {
        start(id: unit.id, unit.origin, sourceLanguage: unit.sourceLanguage, to: &writer)
        write(notes: unit.notes, properties: unit.properties, to: &writer)
        for variant in unit.variants {
            writer.start("tuv")
            writer.attribute("xml:lang", variant.language.description)
            write(variant.origin, to: &writer)
            write(notes: variant.notes, properties: variant.properties, to: &writer)
            writeSegment(variant.text, to: &writer)
            writer.end()
        }
        writer.end()
    }

    /// Writes what `TMXUnit(unit)` would be, without making one.
    static func write(_ unit: TranslationUnit, to writer: inout XMLStreamWriter) {
        start(id: unit.id, unit.origin, sourceLanguage: unit.sourceLanguage, to: &writer)
        write(notes: unit.notes, properties: TMXContext.properties(of: unit), to: &writer)
        writeVariant(unit.sourceLanguage, unit.source, to: &writer)
        if let target = unit.target { writeVariant(unit.targetLanguage, target, to: &writer) }
        writer.end()
    }

    private static func start(
        id: String?, _ origin: UnitOrigin, sourceLanguage: LanguageTag?, to writer: inout XMLStreamWriter
    ) {
        writer.start("tu")
        writer.attribute("tuid", id)
        write(origin, to: &writer)
        // The header may name another language than this unit's.
        writer.attribute("srclang", sourceLanguage?.description)
    }

    private static func writeVariant(_ language: LanguageTag, _ text: InlineText, to writer: inout XMLStreamWriter) {
        writer.start("tuv")
        writer.attribute("xml:lang", language.description)
        writeSegment(text, to: &writer)
        writer.end()
    }

    private static func writeSegment(_ text: InlineText, to writer: inout XMLStreamWriter) {
        writer.startInline("seg")
        write(text, to: &writer)
        writer.end()
    }

    private static func write(_ origin: UnitOrigin, to writer: inout XMLStreamWriter) {
        writer.attribute("creationtool", origin.tool)
        writer.attribute("creationtoolversion", origin.toolVersion)
        writer.attribute("creationdate", origin.createdAt)
        writer.attribute("creationid", origin.createdBy)
        writer.attribute("changedate", origin.changedAt)
        writer.attribute("changeid", origin.changedBy)
        if origin.usageCount > 0 { writer.attribute("usagecount", String(origin.usageCount)) }
    }

    private static func write(
        notes: [String], properties: [TranslationUnit.Property], to writer: inout XMLStreamWriter
    ) {
        for note in notes { writer.element("note", text: note) }
        for property in properties {
            writer.element(
                "prop", [("type", property.name.isEmpty ? "x-unknown" : property.name)], text: property.value)
        }
    }

    /// A code whose partner is in the text becomes `bpt` or `ept`, one without a partner `it`.
    private static func write(_ text: InlineText, to writer: inout XMLStreamWriter) {
        if text.codes.isEmpty {
            writer.text(text.plain)
            return
        }
        let paired = pairs(text.codes)
        let highlights = highlights(text.codes, paired)
        var index = 0
        text.forEachPart(
            text: { writer.text($0) },
            code: { code in
                let id = String(code.id)
                let isPaired = paired[index]
                let highlight = highlights[index]
                index += 1
                if let highlight {
                    guard code.kind == .open else { return writer.end() }
                    writer.startInline("hi")
                    writer.attribute("x", id)
                    return writer.attribute("type", highlight.type)
                }
                switch code.kind {
                case .standalone: writer.startInline("ph")
                case .open: writer.startInline(isPaired ? "bpt" : "it")
                case .close: writer.startInline(isPaired ? "ept" : "it")
                }
                if code.kind != .standalone {
                    isPaired
                        ? writer.attribute("i", id) : writer.attribute("pos", code.kind == .open ? "begin" : "end")
                }
                if code.kind != .close || !isPaired { writer.attribute("x", id) }
                writer.text(code.original)
                writer.end()
            })
    }

    /// The codes that were a `hi` and can be one again, as each lies wholly within the other or outside of it.
    private static func highlights(_ codes: [InlineText.PlacedCode], _ paired: [Bool]) -> [TMXHighlight?] {
        var result = [TMXHighlight?](repeating: nil, count: codes.count)
        var open: [(id: Int, index: Int, highlight: TMXHighlight)] = []
        for (index, placed) in codes.enumerated() where paired[index] {
            let code = placed.code
            if code.kind == .open, let highlight = TMXHighlight(original: code.original) {
                open.append((code.id, index, highlight))
            } else if code.kind == .close, code.original == TMXHighlight.closing,
                let place = open.lastIndex(where: { $0.id == code.id })
            {
                // What was opened within and is not closed yet is no highlight.
                let one = open[place]
                open.removeSubrange(place...)
                result[one.index] = one.highlight
                result[index] = one.highlight
            }
        }
        return result
    }

    private static func pairs(_ codes: [InlineText.PlacedCode]) -> [Bool] {
        var paired = [Bool](repeating: false, count: codes.count)
        var open: [Int: Int] = [:]
        var used: Set<Int> = []
        for (index, placed) in codes.enumerated() {
            switch placed.code.kind {
            case .open where open[placed.code.id] == nil && !used.contains(placed.code.id): open[placed.code.id] = index
            case .close:
                guard let start = open.removeValue(forKey: placed.code.id) else { continue }
                paired[start] = true
                paired[index] = true
                used.insert(placed.code.id)
            default: break
            }
        }
        return paired
    }
}
