import LocalizationModel
import Storage

/// Writes units into a memory file, texts once each, and gathers the index of the new texts in batches.
final class MemoryImporter {
    private let database: Database
    private let findText: Statement
    private let addText: Statement
    private let findUnit: Statement
    private let addUnit: Statement
    private let merger: UnitMerger
    private let addLanguage: Statement
    private var languages: Set<String> = []
    private let index: IndexGatherer
    private let findTextByNumber: Statement
    /// The texts stored so far, where the file had none before: then nothing is looked up in it, and the index by hash
    /// is made at the end, in order.
    private var ownTexts: TextNumbers?
    private(set) var report: ImportReport
    /// The unit of several languages that the last unit belonged to, as its file and as the memory numbers it.
    private var family: (given: Int, stored: Int)?
    private var lastFamily: Int

    init(database: Database, importID: Int) throws(TolmachError) {
        self.database = database
        report = ImportReport(importID: importID)
        index = IndexGatherer(database)
        if try database.integer("SELECT count(*) FROM (SELECT 1 FROM text LIMIT 1)") == 0 {
            ownTexts = TextNumbers()
            try database.execute("DROP INDEX text_by_hash")
        }
        findTextByNumber = try database.prepare("SELECT id, language, plain, codes FROM text WHERE id = ?")
        findText = try database.prepare("SELECT id, language, plain, codes FROM text WHERE hash = ?")
        addText = try database.prepare("INSERT INTO text (language, hash, plain, codes) VALUES (?, ?, ?, ?)")
        findUnit = try database.prepare(
            "SELECT id, previous, next, resource FROM unit WHERE source = ? AND target = ?")
        addLanguage = try database.prepare("INSERT OR IGNORE INTO language (tag) VALUES (?)")
        merger = try UnitMerger(database: database, importID: importID)
        lastFamily = try database.integer("SELECT max(family) FROM unit") ?? 0
        addUnit = try database.prepare(
            """
            INSERT INTO unit (source, target, status, usage, import, key, previous, next, resource, tool, created_by,
                changed_by, created_at, changed_at, properties, notes, family)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
    }

    func add(_ unit: TranslationUnit) throws(TolmachError) {
        report.read += 1
        guard !unit.source.isEmpty || unit.target?.isEmpty == false else { return omit(.noText) }
        guard let target = unit.target, !unit.source.isEmpty, !target.isEmpty, unit.status != .untranslated else {
            return omit(.untranslated)
        }
        guard max(unit.source.plain.utf8.count, target.plain.utf8.count) <= ReadingReport.longestText else {
            if let place = unit.location {
                report.omitted.warn("a text longer than a megabyte was left out", at: place)
            }
            return omit(.tooLong)
        }
        let (source, sourceIsNew) = try number(of: unit.source, unit.sourceLanguage)
        let (translation, targetIsNew) = try number(of: target, unit.targetLanguage)
        if !sourceIsNew && !targetIsNew, let known = try known(source, translation, unit.context) {
            try merger.merge(unit, into: known)
            report.merged += 1
            return
        }
        try store(unit, source, translation)
        report.stored += 1
    }

    /// Writes what was gathered of the index.
    func flush() throws(TolmachError) {
        try index.finish()
        if ownTexts != nil { try database.execute("CREATE INDEX text_by_hash ON text (hash)") }
    }

    private func store(_ unit: TranslationUnit, _ source: Int64, _ target: Int64) throws(TolmachError) {
        try addUnit.bind(source, at: 1)
        try addUnit.bind(target, at: 2)
        try addUnit.bind(MemorySchema.code(of: unit.status), at: 3)
        try addUnit.bind(unit.origin.usageCount, at: 4)
        try addUnit.bind(report.importID, at: 5)
        let texts: [String?] = [
            unit.id, unit.context.previous, unit.context.next, unit.context.resourceID, unit.origin.tool,
            unit.origin.createdBy, unit.origin.changedBy, unit.origin.createdAt, unit.origin.changedAt,
            unit.properties.isEmpty ? nil : FieldList.encode(unit.properties.map { [$0.name, $0.value] }),
            unit.notes.isEmpty ? nil : FieldList.encode(unit.notes.map { [$0] }),
        ]
        for (index, text) in texts.enumerated() { try addUnit.bind(text, at: 6 + index) }
        try addUnit.bind(familyNumber(of: unit), at: 17)
        try addUnit.run()
    }

    private func omit(_ reason: ReadingReport.Omission) {
        report.omitted.omit(reason)
    }

    /// The number that the memory gives to a unit of several languages, whose pairs come one after the other.
    private func familyNumber(of unit: TranslationUnit) -> Int? {
        guard let given = unit.family else { return nil }
        if let family, family.given == given { return family.stored }
        lastFamily += 1
        family = (given, lastFamily)
        return lastFamily
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

    /// The number of a text that is stored, or nil.
    private func find(_ text: InlineText, _ tag: String, _ codes: String?, hash: Int64) throws(TolmachError) -> Int64? {
        var find = findText
        if let ownTexts {
            guard let number = ownTexts.find(UInt64(bitPattern: hash)) else { return nil }
            find = findTextByNumber
            try find.bind(Int64(number), at: 1)
        } else {
            try find.bind(hash, at: 1)
        }
        defer { find.reset() }
        while try find.step() {
            if find.text(at: 1) == tag && find.text(at: 2) == text.plain && find.text(at: 3) == codes {
                return Int64(find.integer(at: 0))
            }
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
        if let found = try find(text, tag, codes, hash: stored) { return (found, false) }
        try addText.bind(tag, at: 1)
        try addText.bind(stored, at: 2)
        try addText.bind(text.plain, at: 3)
        try addText.bind(codes, at: 4)
        try addText.run()
        let number = database.lastInsertedRow
        guard number <= Int64(UInt32.max) else {
            throw TolmachError(.storage, "\(database.path): holds too many texts", advice: "begin another memory")
        }
        if languages.insert(tag).inserted {
            try addLanguage.bind(tag, at: 1)
            try addLanguage.run()
        }
        ownTexts?.insert(hash.value, UInt32(number))
        try index.add(text, language, number)
        return (number, true)
    }
}
