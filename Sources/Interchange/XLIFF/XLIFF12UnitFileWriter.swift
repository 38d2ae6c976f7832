import LocalizationModel
import XMLStream

/// Writes units as XLIFF 1.2: a `file` for each run of units of one pair of languages, a `trans-unit` a unit.
struct XLIFF12UnitFileWriter: Sendable {
    var document: DocumentSkeleton?
    private let program: String
    private let programVersion: String
    private var writer = XMLStreamWriter(indentation: 2)
    private var direction: TranslationDirection?
    private var original: String?
    private var ids = UniqueIDs()
    private var count = 0

    init(program: String, programVersion: String) {
        self.program = program
        self.programVersion = programVersion
        writer.declaration()
        writer.start("xliff", [("version", "1.2"), ("xmlns", XLIFFVersion.version12.namespace)])
    }

    mutating func add(_ unit: TranslationUnit) {
        startFile(unit)
        count += 1
        writer.start(
            "trans-unit",
            [
                ("id", ids.id(unit.id ?? String(count))), ("resname", unit.context.resourceID),
                ("approved", unit.status == .reviewed || unit.status == .final ? "yes" : nil),
                ("xml:space", "preserve"),
            ])
        XLIFF12InlineWriter.write(unit.source, as: "source", to: &writer)
        if let target = unit.target {
            XLIFF12InlineWriter.write(target, as: "target", Self.state(of: unit.status), to: &writer)
        }
        for note in unit.notes { writer.element("note", text: note) }
        writer.end()
    }

    var droppedCharacterCount: Int { writer.droppedCharacterCount }

    mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

    mutating func finish() -> [UInt8] {
        if direction == nil {
            // The standard asks for a file.
            let unknown = LanguageTag(language: "und")
            startFile(TranslationUnit(source: "", target: nil, sourceLanguage: unknown, targetLanguage: unknown))
        }
        writer.finish()
        return writer.takeBytes()
    }

    private mutating func startFile(_ unit: TranslationUnit) {
        let next = TranslationDirection(from: unit.sourceLanguage, to: unit.targetLanguage)
        guard next != direction || unit.origin.file != original else { return }
        if direction != nil {
            writer.end()
            writer.end()
        }
        direction = next
        original = unit.origin.file
        ids = UniqueIDs()
        writer.start(
            "file",
            [
                ("original", original ?? document?.name ?? "unknown"),
                ("source-language", unit.sourceLanguage.description),
                ("target-language", unit.targetLanguage.description), ("datatype", "plaintext"),
                ("xml:space", "preserve"),
            ])
        writer.start("header")
        // Units of other documents know nothing of this one's.
        let document = original == nil || original == self.document?.name ? self.document : nil
        if let text = document?.text {
            writer.start("skl")
            writer.element("internal-file", [("form", "text")], text: XLIFFSkeletonText.encode(text))
            writer.end()
        } else if let reference = document?.reference {
            writer.start("skl")
            writer.start("external-file", [("href", reference)])
            writer.end()
            writer.end()
        }
        if let document, !document.isNameOnly {
            for setting in document.settings(for: ExportOptions()) {
                writer.element("note", [("from", XLIFF12Writer.settingPrefix + setting.name)], text: setting.value)
            }
        }
        writer.element("tool", [("tool-id", "tolmach"), ("tool-name", program), ("tool-version", programVersion)])
        writer.end()
        writer.start("body")
    }

    private static func state(of status: TranslationUnit.Status) -> [(name: String, value: String?)] {
        switch status {
        case .untranslated: [("state", "needs-translation")]
        case .machine: [("state", "needs-review-translation"), ("state-qualifier", "mt-suggestion")]
        case .aligned, .draft: [("state", "needs-review-translation")]
        case .translated: [("state", "translated")]
        case .reviewed: [("state", "signed-off")]
        case .final: [("state", "final")]
        case .rejected: [("state", "needs-review-translation"), ("state-qualifier", "rejected-inaccurate")]
        }
    }
}
