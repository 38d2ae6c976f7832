import LocalizationModel
import XMLStream

/// Writes translation units as TMX 1.4b, level 2, a `tu` a unit.
///
///     var writer = TMXWriter(sourceLanguage: .english, program: "Tolmach", programVersion: "0.1.0")
///     writer.add(unit)
///     let bytes = writer.finish()
///
/// Bytes may be taken while writing, so that a memory of any size takes little room: see `takeBytes()`.
///
/// Source: TMX 1.4b (LISA OSCAR, 2005).
public struct TMXWriter: Sendable {
    private var writer = XMLStreamWriter(indentation: 2)

    /// - Parameter sourceLanguage: The source language of all units, or nil where they differ.
    public init(sourceLanguage: LanguageTag?, program: String, programVersion: String) {
        writer.declaration()
        writer.start("tmx", [("version", "1.4")])
        writer.start(
            "header",
            [
                ("creationtool", program), ("creationtoolversion", programVersion), ("segtype", "sentence"),
                ("o-tmf", program), ("adminlang", "en"), ("srclang", sourceLanguage?.description ?? "*all*"),
                ("datatype", "plaintext"),
            ])
        writer.end()
        writer.start("body")
    }

    /// Writes a unit; one without a translation is left out.
    public mutating func add(_ unit: TranslationUnit) {
        guard let target = unit.target else { return }
        let origin = unit.origin
        writer.start(
            "tu",
            [
                ("tuid", unit.id), ("usagecount", origin.usageCount > 0 ? String(origin.usageCount) : nil),
                ("creationdate", Self.date(origin.createdAt)), ("creationid", origin.createdBy),
                ("changedate", Self.date(origin.changedAt)), ("changeid", origin.changedBy),
                ("srclang", unit.sourceLanguage.description),
            ])
        for note in unit.notes { writer.element("note", text: note) }
        for property in unit.properties { writeProperty(property.name, property.value) }
        if let previous = unit.context.previous { writeProperty("x-context-pre", previous) }
        if let next = unit.context.next { writeProperty("x-context-post", next) }
        if let id = unit.context.resourceID { writeProperty("x-resource-id", id) }
        if unit.status != .translated { writeProperty(TMXAttributes.statusName, unit.status.rawValue) }
        write(unit.source, in: unit.sourceLanguage)
        write(target, in: unit.targetLanguage)
        writer.end()
    }

    /// The bytes written so far, UTF-8, which are then forgotten.
    public mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

    /// Ends the file and gives the bytes that were not taken yet.
    public mutating func finish() -> [UInt8] {
        writer.finish()
        return writer.takeBytes()
    }

    private mutating func writeProperty(_ name: String, _ value: String) {
        writer.element("prop", [("type", name)], text: value)
    }

    private mutating func write(_ text: InlineText, in language: LanguageTag) {
        writer.start("tuv", [("xml:lang", language.description)])
        writer.startInline("seg")
        let codes = text.codes.map(\.code)
        let opened = Set(codes.filter { $0.kind == .open }.map(\.id))
        let closed = Set(codes.filter { $0.kind == .close }.map(\.id))
        text.forEachPart(text: { writer.text($0) }) { code in
            let number = String(code.id)
            switch code.kind {
            case .open where closed.contains(code.id): writer.startInline("bpt", [("i", number), ("x", number)])
            case .close where opened.contains(code.id): writer.startInline("ept", [("i", number)])
            case .open: writer.startInline("it", [("pos", "begin"), ("x", number)])
            case .close: writer.startInline("it", [("pos", "end"), ("x", number)])
            case .standalone:
                writer.startInline("ph", [("x", number), ("type", code.equivalent == "\n" ? "lb" : nil)])
            }
            writer.text(code.original)
            writer.end()
        }
        writer.end()
        writer.end()
    }

    /// A date that is written as TMX asks, or nil.
    private static func date(_ text: String?) -> String? {
        guard let text, text.utf8.count == 16, text.hasSuffix("Z") else { return nil }
        return text
    }
}
