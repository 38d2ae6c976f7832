import LocalizationModel
import Storage

/// Writes units into a memory file, texts once each, and gathers the index of the new texts in batches.
final class MemoryImporter {
    private let database: Database
    private let addText: Statement
    private let findUnit: Statement
    private let addUnit: Statement
    private let merger: UnitMerger
    private let findLanguage: Statement
    private let addLanguage: Statement
    private var languages: [Language] = []
    private let index: IndexGatherer
    /// The texts that this import has stored.
    private var ownTexts: TextNumbers
    /// Those that the file had before; nil where it had none.
    private let storedTexts: StoredTexts?
    private let secret = UInt64.random(in: 1...UInt64.max)
    private(set) var report: ImportReport
    /// The unit of several languages that the last unit belonged to, as its file and as the memory numbers it.
    private var family: (given: Int, stored: Int)?
    private var lastFamily: Int
    /// The texts of the units at hand; nil of one that is left out.
    private var hashes: [(source: HashedText, target: HashedText)?] = []
    /// The details of the unit at hand.
    private var details: [UInt8] = []

    /// A language of the import, with the hashes of its texts.
    private final class Language {
        let language: LanguageTag
        /// As the file has it.
        let number: Int
        let hash: TextHash
        let secretHash: TextHash

        init(_ language: LanguageTag, number: Int, secret: UInt64) {
            self.language = language
            self.number = number
            hash = TextHash(language.description)
            secretHash = TextHash(language.description, secret: secret)
        }
    }

    /// A text with its hashes.
    private struct HashedText {
        let language: Language
        let codes: String?
        let hash: UInt64
        let secretHash: UInt64
    }

    init(database: Database, importID: Int) throws(TolmachError) {
        self.database = database
        report = ImportReport(importID: importID)
        index = IndexGatherer(database)
        let last = try database.integer("SELECT max(id) FROM text") ?? 0
        ownTexts = TextNumbers(first: Int64(last) + 1)
        storedTexts = last == 0 ? nil : try StoredTexts(database)
        // In an empty file the index by target is made at the end, in order; till then all is added at the ends of
        // tables, for which few pages need to be kept.
        if last == 0 { try database.execute("DROP INDEX unit_by_target; PRAGMA cache_size = -16384") }
        addText = try database.prepare("INSERT INTO stored_text (id, language, codes, plain) VALUES (?, ?, ?, ?)")
        findUnit = try database.prepare(
            "SELECT id, details FROM unit WHERE source = ? AND target = ?")
        findLanguage = try database.prepare("SELECT id FROM language WHERE tag = ?")
        addLanguage = try database.prepare(
            "INSERT INTO language (id, tag) SELECT coalesce(max(id), -1) + 1, ? FROM language")
        merger = try UnitMerger(database: database, importID: importID)
        lastFamily = try database.integer("SELECT max(family) FROM unit") ?? 0
        addUnit = try database.prepare(
            """
            INSERT INTO unit (source, target, status, usage, import, family, details) VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        try addUnit.bind(importID, at: 5)
    }

    /// Whether texts of so many bytes are stored.
    static func isShort(_ source: Int, _ target: Int) -> Bool {
        source <= ReadingReport.longestText && target <= ReadingReport.longestText
    }

    /// Adds units, in order.
    ///
    /// - Throws: `TolmachError.storage`.
    func add(_ units: [TranslationUnit]) throws(TolmachError) {
        try units.withUnsafeBufferPointer { units throws(TolmachError) in
            // All are hashed before the first is looked for, so that the processor fetches their places at once.
            hashes.removeAll(keepingCapacity: true)
            // Units are looked at where they lie: a copy would count the users of each of their parts.
            guard let start = units.baseAddress else { return }
            for unit in start..<start + units.count {
                guard let target = storableTarget(of: unit) else {
                    hashes.append(nil)
                    continue
                }
                let source = try hashed(unit.pointee.source, unit.pointee.sourceLanguage)
                hashes.append((source, try hashed(target, unit.pointee.targetLanguage)))
            }
            for index in units.indices {
                if let (source, target) = hashes[index] { try add(start + index, source, target) }
            }
        }
    }

    /// The target of a unit that can be stored; another is counted as left out.
    private func storableTarget(of unit: UnsafePointer<TranslationUnit>) -> InlineText? {
        report.read += 1
        guard let target = unit.pointee.target, !target.isEmpty, !unit.pointee.source.isEmpty,
            unit.pointee.status != .untranslated
        else {
            let isEmpty = unit.pointee.source.isEmpty && unit.pointee.target?.isEmpty ?? true
            report.omitted.omit(isEmpty ? .noText : .untranslated)
            return nil
        }
        guard Self.isShort(unit.pointee.source.plain.utf8.count, target.plain.utf8.count) else {
            if let place = unit.pointee.location {
                report.omitted.warn("a text longer than a megabyte was left out", at: place)
            }
            report.omitted.omit(.tooLong)
            return nil
        }
        return target
    }

    private func add(
        _ unit: UnsafePointer<TranslationUnit>, _ sourceHash: HashedText, _ targetHash: HashedText
    ) throws(TolmachError) {
        guard let target = unit.pointee.target else { return }
        let (source, sourceIsNew) = try number(of: unit.pointee.source, sourceHash)
        let (translation, targetIsNew) = try number(of: target, targetHash)
        if !sourceIsNew && !targetIsNew, let known = try known(source, translation, unit.pointee.context) {
            try merger.merge(unit.pointee, into: known)
            report.merged += 1
            return
        }
        try store(unit, source, translation)
        report.stored += 1
    }

    /// Writes what was gathered of the index.
    ///
    /// - Throws: `TolmachError.storage`.
    func flush() throws(TolmachError) {
        // Merging the index takes memory of its own.
        ownTexts = TextNumbers(first: ownTexts.next)
        try index.finish()
        if storedTexts == nil { try database.execute(MemorySchema.targetIndex) }
    }

    private func store(
        _ unit: UnsafePointer<TranslationUnit>, _ source: Int64, _ target: Int64
    ) throws(TolmachError) {
        try addUnit.bind(source, at: 1)
        try addUnit.bind(target, at: 2)
        try addUnit.bind(MemorySchema.code(of: unit.pointee.status), at: 3)
        try addUnit.bind(unit.pointee.origin.usageCount, at: 4)
        if unit.pointee.family != nil || family != nil {
            try addUnit.bind(familyNumber(of: unit.pointee.family), at: 6)
        }
        details.removeAll(keepingCapacity: true)
        UnitDetails.encode(
            id: unit.pointee.id, context: unit.pointee.context, origin: unit.pointee.origin,
            properties: unit.pointee.properties, notes: unit.pointee.notes, into: &details)
        guard !details.isEmpty else { return try addUnit.run() }
        try details.withUnsafeBufferPointer { bytes throws(TolmachError) in try addUnit.run(binding: bytes, at: 7) }
    }

    /// The number that the memory gives to a unit of several languages, whose pairs come one after the other.
    private func familyNumber(of given: Int?) -> Int? {
        guard let given else { return nil }
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
            if findUnit.withBytes(at: 1, { UnitDetails($0).context }) == context {
                return Int64(findUnit.integer(at: 0))
            }
        }
        return nil
    }

    private func language(_ tag: LanguageTag) throws(TolmachError) -> Language {
        for known in languages where known.language == tag { return known }
        let spelled = tag.description
        let number: Int
        if let known = try numberOfLanguage(spelled) {
            number = known
        } else {
            try addLanguage.bind(spelled, at: 1)
            try addLanguage.run()
            number = Int(database.lastInsertedRow)
        }
        let made = Language(tag, number: number, secret: secret)
        languages.append(made)
        return made
    }

    private func hashed(_ text: InlineText, _ tag: LanguageTag) throws(TolmachError) -> HashedText {
        let language = try language(tag)
        let codes = text.codes.isEmpty ? nil : FieldList.encode(text.codes)
        var plain = text.plain
        let (hash, secretHash) = plain.withUTF8 {
            (language.hash.of($0, codes: codes), language.secretHash.of($0, codes: codes))
        }
        ownTexts.prepare(hash)
        return HashedText(language: language, codes: codes, hash: hash, secretHash: secretHash)
    }

    private func numberOfLanguage(_ tag: String) throws(TolmachError) -> Int? {
        try findLanguage.bind(tag, at: 1)
        defer { findLanguage.reset() }
        return try findLanguage.step() ? findLanguage.integer(at: 0) : nil
    }

    /// The number of a text, stored where it is new.
    private func number(
        of text: InlineText, _ hashed: HashedText
    ) throws(TolmachError) -> (Int64, isNew: Bool) {
        let language = hashed.language
        if let found = ownTexts.find(hashed.hash, secret: hashed.secretHash) { return (found, false) }
        if let storedTexts,
            let found = try storedTexts.find(
                text.plain, codes: hashed.codes, tag: language.hash.tag, language: language.language.language,
                hash: hashed.hash)
        {
            return (found, false)
        }
        guard let number = UInt32(exactly: ownTexts.next) else {
            throw TolmachError(.storage, "\(database.path): holds too many texts", advice: "begin another memory")
        }
        try addText.bind(Int64(number), at: 1)
        try addText.bind(language.number, at: 2)
        try addText.bind(hashed.codes, at: 3)
        try addText.run(binding: text.plain, at: 4)
        _ = ownTexts.insert(hashed.hash, secret: hashed.secretHash)
        try index.add(
            IndexedText(text: text, language: language.language.language, number: number, hash: hashed.hash))
        return (Int64(number), true)
    }
}
