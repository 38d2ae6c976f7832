import LocalizationModel
import Storage

/// Writes units into a memory file, texts once each, and gathers the index of the new texts in batches.
final class MemoryImporter {
    private let database: Database
    private let findText: Statement
    private let addText: Statement
    private let findUnit: Statement
    private let countUnit: Statement
    private let addUnit: Statement
    private let index: IndexGatherer
    private(set) var report: ImportReport

    init(database: Database, importID: Int) throws(TolmachError) {
        self.database = database
        report = ImportReport(importID: importID)
        index = IndexGatherer(database)
        findText = try database.prepare("SELECT id, language, plain, codes FROM text WHERE hash = ?")
        addText = try database.prepare("INSERT INTO text (language, hash, plain, codes) VALUES (?, ?, ?, ?)")
        findUnit = try database.prepare(
            "SELECT id, previous, next, resource FROM unit WHERE source = ? AND target = ?")
        countUnit = try database.prepare(
            "UPDATE unit SET usage = usage + ?2, status = max(status, ?3) WHERE id = ?1")
        addUnit = try database.prepare(
            """
            INSERT INTO unit (source, target, status, usage, import, key, previous, next, resource, tool, created_by,
                changed_by, created_at, changed_at, properties, notes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
    }

    func add(_ unit: TranslationUnit) throws(TolmachError) {
        report.read += 1
        guard let target = unit.target, !unit.source.isEmpty, !target.isEmpty, unit.status != .untranslated else {
            report.skipped += 1
            return
        }
        let (source, sourceIsNew) = try number(of: unit.source, unit.sourceLanguage)
        let (translation, targetIsNew) = try number(of: target, unit.targetLanguage)
        if !sourceIsNew && !targetIsNew, let known = try known(source, translation, unit.context) {
            try countUnit.bind(known, at: 1)
            try countUnit.bind(max(1, unit.origin.usageCount), at: 2)
            try countUnit.bind(Self.code(unit.status), at: 3)
            try countUnit.run()
            report.merged += 1
            return
        }
        try store(unit, source, translation)
        report.stored += 1
    }

    /// Writes what was gathered of the index.
    func flush() throws(TolmachError) { try index.finish() }

    private func store(_ unit: TranslationUnit, _ source: Int64, _ target: Int64) throws(TolmachError) {
        try addUnit.bind(source, at: 1)
        try addUnit.bind(target, at: 2)
        try addUnit.bind(Self.code(unit.status), at: 3)
        try addUnit.bind(unit.origin.usageCount, at: 4)
        try addUnit.bind(report.importID, at: 5)
        let texts: [String?] = [
            unit.id, unit.context.previous, unit.context.next, unit.context.resourceID, unit.origin.tool,
            unit.origin.createdBy, unit.origin.changedBy, unit.origin.createdAt, unit.origin.changedAt,
            FieldList.encode(unit.properties.map { [$0.name, $0.value] }), FieldList.encode(unit.notes.map { [$0] }),
        ]
        for (index, text) in texts.enumerated() { try addUnit.bind(text, at: 6 + index) }
        try addUnit.run()
    }

    private static func code(_ status: TranslationUnit.Status) -> Int {
        MemorySchema.statuses.firstIndex(of: status) ?? 0
    }

    /// The unit with these texts and this context, if there is one.
    private func known(_ source: Int64, _ target: Int64, _ context: SegmentContext) throws(TolmachError) -> Int64? {
        try findUnit.bind(source, at: 1)
        try findUnit.bind(target, at: 2)
        defer { findUnit.reset() }
        while try findUnit.step() {
            let had = SegmentContext(
                previous: findUnit.text(at: 1), next: findUnit.text(at: 2), resourceID: findUnit.text(at: 3))
            if had == context { return Int64(findUnit.integer(at: 0)) }
        }
        return nil
    }

    /// The number of a text, stored where it is new.
    private func number(of text: InlineText, _ language: LanguageTag) throws(TolmachError) -> (Int64, isNew: Bool) {
        let tag = language.description
        let codes = FieldList.encode(text.codes)
        var hash = ByteHash()
        for byte in tag.utf8 { hash.add(byte) }
        hash.add(0)
        for byte in text.plain.utf8 { hash.add(byte) }
        if let codes { for byte in codes.utf8 { hash.add(byte) } }
        let stored = Int64(bitPattern: hash.value)
        try findText.bind(stored, at: 1)
        defer { findText.reset() }
        while try findText.step() {
            if findText.text(at: 1) == tag && findText.text(at: 2) == text.plain && findText.text(at: 3) == codes {
                return (Int64(findText.integer(at: 0)), false)
            }
        }
        try addText.bind(tag, at: 1)
        try addText.bind(stored, at: 2)
        try addText.bind(text.plain, at: 3)
        try addText.bind(codes, at: 4)
        try addText.run()
        let number = database.lastInsertedRow
        guard number <= Int64(UInt32.max) else {
            throw TolmachError(.storage, "\(database.path): holds too many texts", advice: "begin another memory")
        }
        try index.add(text, language, number)
        return (number, true)
    }
}
