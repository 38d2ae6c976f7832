import LocalizationModel
import Storage

/// One reader of a memory file, with its statements and what it has read lately. It serves one question at a time.
final class MemoryConnection: @unchecked Sendable {
    // @unchecked: handed from one owner to the next by a lock (see `MemoryDatabase`), never shared.
    let database: Database
    private let begin: Statement
    private let commit: Statement
    private let version: Statement
    private let listParts: Statement
    private let readPage: Statement
    private let readText: Statement
    private let unitReader: UnitReader
    private let readStandings: Statement

    private var seenVersion = -1
    private var partsByNumber: [Int: IndexPart] = [:]
    private var partsByLanguage: [String: [IndexPart]] = [:]
    private var texts = RecentValues<AnalyzedText>(kept: 4_096)
    private var standings = RecentValues<UnitStanding>(kept: 16_384)

    /// Bytes of the index kept in memory between questions: with all else, a program that asks a memory of a million units
    /// stays below a hundred megabytes.
    private static let keptBytes = 40 << 20

    init(path: String) throws(TolmachError) {
        database = try Database(path: path, mode: .readOnly)
        try MemorySchema.migrations.check(database)
        // The index keeps its pages itself; four megabytes are kept of the texts and units.
        try database.execute("PRAGMA cache_size = -4096")
        begin = try database.prepare("BEGIN")
        commit = try database.prepare("COMMIT")
        version = try database.prepare("PRAGMA data_version")
        listParts = try database.prepare("SELECT id, size FROM index_part WHERE language = ? ORDER BY id")
        readPage = try database.prepare(MemorySchema.selectPage)
        readText = try database.prepare("SELECT plain, codes FROM stored_text WHERE id = ?")
        readStandings = try database.prepare(
            """
            SELECT id, status, usage, details, 0 FROM unit WHERE source = ?1 UNION ALL
            SELECT id, status, usage, details, family IS NOT NULL FROM unit WHERE target = ?1
            """)
        unitReader = try UnitReader(database)
    }

    /// Forgets what was read where another program has changed the file since.
    private func refresh() throws(TolmachError) {
        defer { version.reset() }
        guard try version.step() else { return }
        let current = version.integer(at: 0)
        guard current != seenVersion else { return }
        seenVersion = current
        partsByLanguage.removeAll()
        texts.removeAll()
        standings.removeAll()
        unitReader.forget()
    }

    /// The parts of the index for a language, opened without reading more than their beginnings.
    func parts(_ language: String) throws(TolmachError) -> [IndexPart] {
        if let known = partsByLanguage[language] { return known }
        try listParts.bind(language, at: 1)
        defer { listParts.reset() }
        var parts: [IndexPart] = []
        while try listParts.step() {
            let number = listParts.integer(at: 0)
            // A number is never given twice, so a part that is known has not changed.
            if let known = partsByNumber[number] {
                parts.append(known)
                continue
            }
            let part = try IndexPart(PagedBytes(part: number, size: listParts.integer(at: 1), read: readPage))
            partsByNumber[number] = part
            parts.append(part)
        }
        partsByLanguage[language] = parts
        return parts
    }

    /// Lets go of the index where too much of it is kept.
    private func limitMemory() {
        let kept = partsByNumber.values.reduce(0) { $0 + $1.keptBytes }
        guard kept > Self.keptBytes else { return }
        // Of each part its share.
        let excess = kept - Self.keptBytes
        for part in partsByNumber.values { part.forget(bytes: (excess * part.keptBytes + kept - 1) / kept) }
    }

    /// Calls `body` while the file stays as it is, whoever writes to it meanwhile.
    func reading<Result>(_ body: () throws(TolmachError) -> Result) throws(TolmachError) -> Result {
        try begin.run()
        defer { try? commit.run() }
        try refresh()
        limitMemory()
        return try body()
    }

    func text(_ number: UInt32, analyzer: TextAnalyzer) throws(TolmachError) -> AnalyzedText? {
        if let known = texts[number] { return known }
        try readText.bind(Int64(number), at: 1)
        defer { readText.reset() }
        guard try readText.step(), let plain = readText.text(at: 0) else { return nil }
        let codes = readText.text(at: 1)
        let text = codes == nil ? InlineText(plain) : InlineText(plain: plain, codes: FieldList.codes(codes))
        let analyzed = analyzer.analyze(text)
        texts[number] = analyzed
        return analyzed
    }

    /// The highest standing of all units that hold the text.
    func highestStanding(ofText number: UInt32) throws(TolmachError) -> UnitStanding? {
        if let known = standings[number] { return known }
        try readStandings.bind(Int64(number), at: 1)
        defer { readStandings.reset() }
        var highest: UnitStanding?
        while try readStandings.step() {
            let standing = UnitStanding(
                status: StoredUnitColumns.status(readStandings.integer(at: 1)),
                usageCount: readStandings.integer(at: 2),
                date: readStandings.withBytes(at: 3) { UnitDetails.date($0) },
                number: Int64(readStandings.integer(at: 0)))
            // Its other translations belong to units that are not looked at here.
            let found = readStandings.integer(at: 4) == 1 ? .highest : standing
            if highest.map({ found.isHigher(than: $0) }) ?? true { highest = found }
        }
        if let highest { standings[number] = highest }
        return highest
    }

    /// The units that hold the text, turned so that it is their source.
    func units(ofText number: UInt32, to language: LanguageTag) throws(TolmachError) -> [StoredUnit] {
        try unitReader.units(ofText: number, to: language)
    }
}
