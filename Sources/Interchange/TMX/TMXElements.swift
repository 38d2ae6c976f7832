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
        var attributes: [(name: String, value: String?)] = [("tuid", unit.id)]
        attributes += self.attributes(unit.origin)
        // The header may name another language than this unit's.
        attributes.append(("srclang", unit.sourceLanguage?.description))
        writer.start("tu", attributes)
        write(notes: unit.notes, properties: unit.properties, to: &writer)
        for variant in unit.variants {
            writer.start("tuv", [("xml:lang", variant.language.description)] + self.attributes(variant.origin))
            write(notes: variant.notes, properties: variant.properties, to: &writer)
            writer.startInline("seg")
            write(variant.text, to: &writer)
            writer.end()
            writer.end()
        }
        writer.end()
    }

    private static func attributes(_ origin: UnitOrigin) -> [(name: String, value: String?)] {
        [
            ("creationtool", origin.tool), ("creationdate", origin.createdAt), ("creationid", origin.createdBy),
            ("changedate", origin.changedAt), ("changeid", origin.changedBy),
            ("usagecount", origin.usageCount > 0 ? "\(origin.usageCount)" : nil),
        ]
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
        let paired = pairs(text.codes)
        var index = 0
        text.forEachPart(
            text: { writer.text($0) },
            code: { code in
                let id = "\(code.id)"
                switch (code.kind, paired[index]) {
                case (.standalone, _): writer.startInline("ph", [("x", id)])
                case (.open, true): writer.startInline("bpt", [("i", id), ("x", id)])
                case (.close, true): writer.startInline("ept", [("i", id)])
                case (.open, false): writer.startInline("it", [("pos", "begin"), ("x", id)])
                case (.close, false): writer.startInline("it", [("pos", "end"), ("x", id)])
                }
                writer.text(code.original)
                writer.end()
                index += 1
            })
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
