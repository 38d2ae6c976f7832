import LocalizationModel
import XMLStream

/// Writes units of one pair of languages as XLIFF 2: a `file` for each run of units of one document, in which segments
/// that were one unit are one again.
struct XLIFF2UnitFileWriter: Sendable {
    var document: DocumentSkeleton?
    private let version: XLIFFVersion
    private let program: String
    private var writer = XMLStreamWriter(indentation: 2)
    private var fileCount = 0
    private var original: String?
    private var ids = UniqueIDs()
    /// Those of the segments of one unit.
    private var segmentIDs = UniqueIDs()
    private var count = 0
    /// Segments of the unit that isn't written yet, and the id that they share.
    private var pending: [TranslationUnit] = []
    private var pendingID: String?

    init(version: XLIFFVersion, program: String) {
        self.version = version
        self.program = program
        writer.declaration()
    }

    mutating func add(_ unit: TranslationUnit) {
        startFile(of: unit)
        let id = Self.unitID(of: unit)
        if id == nil || id != pendingID { writePending() }
        pendingID = id
        pending.append(unit)
    }

    var droppedCharacterCount: Int { writer.droppedCharacterCount }

    mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

    mutating func finish() -> [UInt8] {
        if fileCount == 0 {
            let unknown = LanguageTag(language: "und")
            startFile(of: TranslationUnit(source: "", target: nil, sourceLanguage: unknown, targetLanguage: unknown))
        }
        writePending()
        if count == 0 { XLIFF2Writer.writeNoUnit(to: &writer) }
        writer.finish()
        return writer.takeBytes()
    }

    /// The part of an id that the segments of a unit share, or nil where it is of one segment.
    private static func unitID(of unit: TranslationUnit) -> String? {
        guard let id = unit.id else { return nil }
        if let address = SegmentAddress(unitID: id) { return address.blockID }
        return id.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(id[..<$0]) }
    }

    private mutating func startFile(of unit: TranslationUnit) {
        guard fileCount == 0 || unit.origin.file != original else { return }
        if fileCount == 0 {
            writer.start(
                "xliff",
                [
                    ("version", version.rawValue), ("xmlns", version.namespace), ("xmlns:mda", XLIFFNamespace.metadata),
                    ("srcLang", unit.sourceLanguage.description), ("trgLang", unit.targetLanguage.description),
                ])
        } else {
            writePending()
            writer.end()
        }
        fileCount += 1
        original = unit.origin.file
        ids.removeAll()
        // Units of other documents know nothing of this one's.
        let document = original == nil || original == self.document?.name ? self.document : nil
        writer.start(
            "file", [("id", "f\(fileCount)"), ("original", original ?? document?.name), ("xml:space", "preserve")])
        if let text = document?.text {
            writer.element("skeleton", text: XLIFFSkeletonText.encode(text))
        } else if let reference = document?.reference {
            writer.start("skeleton", [("href", reference)])
            writer.end()
        }
        let settings = document.flatMap { $0.isNameOnly ? nil : $0.settings(for: ExportOptions()) } ?? []
        XLIFF2Writer.writeMetadata(
            category: "document",
            [("program", program)] + settings.map { ($0.name, $0.value) }, to: &writer)
    }

    private mutating func writePending() {
        guard let first = pending.first else { return }
        count += 1
        let wish = pendingID ?? first.id ?? ""
        let name = first.context.resourceID ?? (UniqueIDs.nmtoken(wish) == wish ? nil : wish)
        // Segments of an export are merged by their number.
        let isAddressed = first.id.flatMap { SegmentAddress(unitID: $0) } != nil
        writer.start(
            "unit",
            [
                ("id", ids.id(wish.isEmpty ? "u\(count)" : UniqueIDs.nmtoken(wish))), ("name", name),
                ("canResegment", isAddressed ? "no" : nil),
            ])
        writeNotes()
        // Most units have no codes.
        let isCoded = pending.contains { !$0.source.codes.isEmpty || $0.target?.codes.isEmpty == false }
        let data = XLIFF2OriginalData(isCoded ? pending.flatMap { [$0.source, $0.target ?? ""] } : [])
        data.write(to: &writer)
        let pairs =
            isCoded ? InlineCodePairing(pending.lazy.flatMap { $0.source.codes.map(\.code) }).paired : []
        // Half a pair that the translator lost leaves the other half isolated.
        let kept =
            pairs.isEmpty
            ? []
            : pairs.intersection(
                InlineCodePairing(pending.lazy.flatMap { ($0.target ?? $0.source).codes.map(\.code) }).paired)
        segmentIDs.removeAll()
        for unit in pending { write(unit, pairs: pairs, kept: kept, data: data) }
        writer.end()
        pending.removeAll(keepingCapacity: true)
        pendingID = nil
    }

    private mutating func writeNotes() {
        guard pending.contains(where: { !$0.notes.isEmpty }) else { return }
        var seen: Set<String> = []
        let notes = pending.flatMap(\.notes).filter { !$0.isEmpty && seen.insert($0).inserted }
        guard !notes.isEmpty else { return }
        writer.start("notes")
        for note in notes { writer.element("note", text: note) }
        writer.end()
    }

    private mutating func write(
        _ unit: TranslationUnit, pairs: Set<Int>, kept: Set<Int>, data: XLIFF2OriginalData
    ) {
        let address = unit.id.flatMap { SegmentAddress(unitID: $0) }
        let own =
            address?.segmentID
            ?? unit.id.flatMap { id in
                id.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(id[id.utf8.index(after: $0)...]) }
            }
        writer.start(
            "segment", [("id", own.map { segmentIDs.id(UniqueIDs.nmtoken($0)) }), ("state", Self.state(of: unit))])
        var nested = unit.source.codes.isEmpty ? [] : InlineCodePairing(unit.source).nested
        if !nested.isEmpty, let target = unit.target { nested.formIntersection(InlineCodePairing(target).nested) }
        XLIFF2InlineWriter(spans: nested, pairs: pairs, data: data).write(unit.source, as: "source", to: &writer)
        if let target = unit.target {
            XLIFF2InlineWriter(spans: nested, pairs: kept, data: data).write(target, as: "target", to: &writer)
        }
        writer.end()
    }

    private static func state(of unit: TranslationUnit) -> String {
        guard unit.target != nil else { return "initial" }
        return switch unit.status {
        case .untranslated, .machine, .aligned, .draft, .rejected: "initial"
        case .translated: "translated"
        case .reviewed: "reviewed"
        case .final: "final"
        }
    }
}
