import LocalizationModel
import Storage

/// Writes units into a memory file, texts once each, and gathers the index of the new texts in batches.
final class MemoryImporter {
    private let database: Database
    private let addText: Statement
    private let addUnit: Statement
    private let known: KnownUnits
    private let merger: UnitMerger
    @exclusivity(unchecked) private var families: UnitFamilies
    /// Whether the statement that adds a unit has the number of a family bound.
    @exclusivity(unchecked) private var hasFamily = false
    private let findLanguage: Statement
    private let addLanguage: Statement
    private let noteSource: Statement
    private let noteTarget: Statement
    // An importer serves one thread at a time, and watching these for overlapping access took time.
    @exclusivity(unchecked) private var languages: [Language] = []
    private let index: IndexGatherer
    /// The texts that this import has stored.
    @exclusivity(unchecked) private var ownTexts: TextNumbers
    /// Those that the file had before; nil where it had none.
    private let storedTexts: StoredTexts?
    private let secret = UInt64.random(in: 1...UInt64.max)
    @exclusivity(unchecked) private(set) var report: ImportReport
    /// The hashes of the texts of the batch at hand, source and target by turns.
    @exclusivity(unchecked) private var hashes: [TextHash.Pair] = []
    /// Those of its texts that are new.
    @exclusivity(unchecked) private var newTexts: [IndexedTexts.Text] = []

    /// A language of the import.
    private struct Language {
        let tag: LanguageTag
        /// As the file has it.
        let number: Int
        let hash: TextHash
        /// Whether the file says that units translate from it and into it.
        var roles: LanguageRoles
    }

    init(database: Database, importID: Int) throws(TolmachError) {
        self.database = database
        report = ImportReport(importID: importID)
        index = IndexGatherer(database)
        let last = try database.integer("SELECT max(id) FROM text") ?? 0
        guard UInt32(exactly: last) != nil else { throw MemorySchema.damage(database) }
        ownTexts = TextNumbers(first: Int64(last) + 1)
        storedTexts = last == 0 ? nil : try StoredTexts(database)
        // In an empty file the index by target is made at the end, in order; till then all is added at the ends of
        // tables, for which few pages need to be kept.
        if last == 0 { try database.execute("DROP INDEX unit_by_target; PRAGMA cache_size = -16384") }
        addText = try database.prepare("INSERT INTO stored_text (id, language, codes, plain) VALUES (?, ?, ?, ?)")
        findLanguage = try database.prepare("SELECT id, is_source, is_target FROM language WHERE tag = ?")
        addLanguage = try database.prepare(
            """
            INSERT INTO language (id, tag, is_source, is_target) SELECT coalesce(max(id), -1) + 1, ?, 0, 0 FROM language
            """)
        noteSource = try database.prepare("UPDATE language SET is_source = 1 WHERE id = ?")
        noteTarget = try database.prepare("UPDATE language SET is_target = 1 WHERE id = ?")
        known = try KnownUnits(database)
        merger = try UnitMerger(database: database, importID: importID)
        families = try UnitFamilies(database)
        addUnit = try database.prepare(
            """
            INSERT INTO unit (source, target, status, usage, import, family, details) VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        try addUnit.bind(importID, at: 5)
    }

    /// Adds units, in order.
    ///
    /// - Throws: `TolmachError.storage`.
    func add(_ units: PackedUnits) throws(TolmachError) {
        for tag in units.languages[languages.count...] { languages.append(try language(tag)) }
        var failure: TolmachError?
        units.bytes.withUnsafeBufferPointer { bytes in
            do throws(TolmachError) { try add(units.units, bytes) } catch { failure = error }
        }
        if let failure { throw failure }
        guard !newTexts.isEmpty else { return }
        try index.add(IndexedTexts(bytes: units.bytes, texts: newTexts, languages: units.languages))
        newTexts = []
        newTexts.reserveCapacity(2 * units.units.count)
    }

    private func add(_ units: [PackedUnits.Unit], _ bytes: UnsafeBufferPointer<UInt8>) throws(TolmachError) {
        // All are hashed before the first is looked for, so that the processor fetches their places meanwhile.
        hashes.removeAll(keepingCapacity: true)
        for unit in units {
            hashes.append(hash(unit.source, bytes))
            hashes.append(hash(unit.target, bytes))
        }
        for pair in hashes { ownTexts.prepareText(secret: pair.secret) }
        for index in units.indices { try add(units[index], hashes[2 * index], hashes[2 * index + 1], bytes) }
    }

    private func hash(_ text: PackedUnits.Text, _ bytes: UnsafeBufferPointer<UInt8>) -> TextHash.Pair {
        let pair = languages[text.language].hash.pair(of: bytes[rebased: text.plain], codes: bytes[rebased: text.codes])
        ownTexts.prepareChain(secret: pair.secret)
        return pair
    }

    private func add(
        _ unit: PackedUnits.Unit, _ sourceHash: TextHash.Pair, _ targetHash: TextHash.Pair,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(TolmachError) {
        let (source, sourceIsNew) = try number(of: unit.source, sourceHash, bytes)
        let (target, targetIsNew) = try number(of: unit.target, targetHash, bytes)
        let details = bytes[rebased: unit.details]
        if !sourceIsNew && !targetIsNew {
            let said = UnitDetails(UnsafeRawBufferPointer(details))
            if let known = try known.find(source, target, said.context) {
                try merger.merge(said, usage: unit.usageCount, status: unit.status, into: known)
                if let family = unit.family { try families.join(known, given: family) }
                // What comes again has been used.
                note(unit, source, target, bytes, isPlain: false)
                report.merged += 1
                return
            }
        }
        try noteRoles(unit)
        let isPlain = UnitStanding.isPlain(
            status: unit.status, usageCount: unit.usageCount, details: { $0(UnsafeRawBufferPointer(details)) })
        note(unit, source, target, bytes, isPlain: isPlain)
        try addUnit.bind(source, at: 1)
        try addUnit.bind(target, at: 2)
        try addUnit.bind(MemorySchema.code(of: unit.status), at: 3)
        try addUnit.bind(unit.usageCount, at: 4)
        if unit.family != nil || hasFamily {
            var number: Int?
            if let family = unit.family { number = try families.number(of: family) }
            try addUnit.bind(number, at: 6)
            hasFamily = number != nil
        }
        if details.isEmpty { try addUnit.run() } else { try addUnit.run(binding: details, at: 7) }
        if !sourceIsNew {
            try known.add(
                database.lastInsertedRow, source, target,
                { UnitDetails.context(UnsafeRawBufferPointer(details)) })
        }
        report.stored += 1
    }

    /// Takes note of what a unit says of its texts in the index.
    @inline(__always)
    private func note(
        _ unit: PackedUnits.Unit, _ source: Int64, _ target: Int64, _ bytes: UnsafeBufferPointer<UInt8>, isPlain: Bool
    ) {
        index.unmarked.note(
            source: UInt32(clamping: source), target: UInt32(clamping: target),
            plain: (bytes[rebased: unit.source.plain], bytes[rebased: unit.target.plain]),
            hasCodes: !unit.source.codes.isEmpty || !unit.target.codes.isEmpty, isPlain: isPlain,
            isInFamily: unit.family != nil)
    }

    /// Writes down that there are units from a language and into another.
    @inline(__always)
    private func noteRoles(_ unit: PackedUnits.Unit) throws(TolmachError) {
        if !languages[unit.source.language].roles.isSource {
            languages[unit.source.language].roles.isSource = true
            try noteSource.bind(languages[unit.source.language].number, at: 1)
            try noteSource.run()
        }
        if !languages[unit.target.language].roles.isTarget {
            languages[unit.target.language].roles.isTarget = true
            try noteTarget.bind(languages[unit.target.language].number, at: 1)
            try noteTarget.run()
        }
    }

    /// Writes what was gathered of units that came again, and of the index.
    ///
    /// - Throws: `TolmachError.storage`.
    func flush() throws(TolmachError) {
        // Texts that were there before are in a part of the index already.
        if storedTexts != nil {
            try index.unmarked.store(in: database, upTo: UInt32(clamping: ownTexts.first - 1))
        }
        // Merging the index takes memory of its own.
        ownTexts = TextNumbers(first: ownTexts.next)
        try merger.flush()
        let isFirst = storedTexts == nil
        try index.finish { [database] () throws(TolmachError) in
            if isFirst { try database.execute(MemorySchema.targetIndex) }
        }
    }

    private func language(_ tag: LanguageTag) throws(TolmachError) -> Language {
        let spelled = tag.description
        let hash = TextHash(spelled, secret: secret)
        try findLanguage.bind(spelled, at: 1)
        defer { findLanguage.reset() }
        if try findLanguage.step() {
            let roles = LanguageRoles(
                isSource: findLanguage.integer(at: 1) != 0, isTarget: findLanguage.integer(at: 2) != 0)
            return Language(tag: tag, number: findLanguage.integer(at: 0), hash: hash, roles: roles)
        }
        try addLanguage.bind(spelled, at: 1)
        try addLanguage.run()
        let none = LanguageRoles(isSource: false, isTarget: false)
        return Language(tag: tag, number: Int(database.lastInsertedRow), hash: hash, roles: none)
    }

    /// The number of a text, stored where it is new.
    private func number(
        of text: PackedUnits.Text, _ hash: TextHash.Pair, _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(TolmachError) -> (Int64, isNew: Bool) {
        if let found = ownTexts.find(hash.stored, secret: hash.secret) { return (found, false) }
        let language = languages[text.language]
        let (plain, codes) = (bytes[rebased: text.plain], bytes[rebased: text.codes])
        if let storedTexts,
            let found = try storedTexts.find(
                plain, codes: codes, tag: language.hash.tag, language: language.tag.language, hash: hash.stored)
        {
            return (found, false)
        }
        guard let number = UInt32(exactly: ownTexts.next) else {
            throw TolmachError(.storage, "\(database.path): holds too many texts", advice: "begin another memory")
        }
        try addText.bind(Int64(number), at: 1)
        try addText.bind(language.number, at: 2)
        if !codes.isEmpty { try addText.bind(String(decoding: codes, as: UTF8.self), at: 3) }
        try addText.run(binding: plain, at: 4)
        if !codes.isEmpty { try addText.bind(nil as String?, at: 3) }
        _ = ownTexts.insert(hash.stored, secret: hash.secret)
        newTexts.append(
            IndexedTexts.Text(
                plain: text.plain, codes: text.codes, language: text.language, number: number, hash: hash.stored))
        return (Int64(number), true)
    }
}

extension UnsafeBufferPointer {
    /// A stretch of the elements as a buffer of its own.
    subscript(rebased range: Range<Int>) -> UnsafeBufferPointer { UnsafeBufferPointer(rebasing: self[range]) }
}
