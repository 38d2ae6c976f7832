import LocalizationModel
import Storage

/// One reader of a memory file, with its statements and what it has read lately. It serves one question at a time.
final class MemoryConnection: @unchecked Sendable {
    // @unchecked: handed from one owner to the next by a lock (see `MemoryDatabase`), never shared.
    let database: Database
    /// The number of changes of the file by others; as long as its row is looked at, the file stays as it is.
    private let version: Statement
    private let listParts: Statement
    private let listAllParts: Statement
    private let readPage: Statement
    private let readRoles: Statement
    private let unitReader: UnitReader
    /// The pages of all parts.
    private let pool = PagePool()

    private var seenVersion = -1
    // One thread at a time uses a connection, and watching these for overlapping access took time.
    @exclusivity(unchecked) private var partsByNumber: [Int: IndexPart] = [:]
    @exclusivity(unchecked) private var partsByLanguage: [String: [IndexPart]] = [:]
    @exclusivity(unchecked) private var rolesByLanguage: [String: LanguageRoles] = [:]
    private var changedTexts = UnmarkedTexts()
    @exclusivity(unchecked) private var texts = RecentValues<AnalyzedText>(kept: 1_024)
    @exclusivity(unchecked) private var standings = RecentValues<UnitStanding>(kept: 4_096)

    /// Bytes of the index kept in memory between questions: with all else, a program that asks a memory of a million units
    /// stays below a hundred megabytes.
    private static let keptBytes = 46 << 20

    init(path: String) throws(TolmachError) {
        database = try Database(path: path, mode: .readOnly)
        try MemorySchema.migrations.check(database)
        version = try database.prepare("PRAGMA data_version")
        listParts = try database.prepare("SELECT id, size FROM index_part WHERE language = ? ORDER BY id")
        listAllParts = try database.prepare("SELECT id FROM index_part")
        readPage = try database.prepare(MemorySchema.selectPage)
        readRoles = try database.prepare("SELECT tag, is_source, is_target FROM language")
        unitReader = try UnitReader(database)
        try keepPages(kilobytes: Self.leastPageKilobytes)
    }

    /// Of the texts and units this much is kept, and more where the index leaves something of its share.
    private static let leastPageKilobytes = 2_048
    private static let mostPageKilobytes = 16_384

    private func keepPages(kilobytes: Int) throws(TolmachError) {
        try database.execute("PRAGMA cache_size = -\(kilobytes)")
    }

    /// Forgets what was read where another program has changed the file since.
    private func refresh() throws(TolmachError) {
        let current = version.integer(at: 0)
        guard current != seenVersion else { return }
        partsByLanguage.removeAll()
        try forgetFormerParts()
        rolesByLanguage.removeAll()
        texts.removeAll()
        standings.removeAll()
        unitReader.forget()
        changedTexts = try UnmarkedTexts(database)
        for part in partsByNumber.values { part.changed = changedTexts }
        seenVersion = current
    }

    /// Lets go of parts that others have taken the place of.
    private func forgetFormerParts() throws(TolmachError) {
        guard !partsByNumber.isEmpty else { return }
        defer { listAllParts.reset() }
        var numbers: Set<Int> = []
        while try listAllParts.step() { numbers.insert(listAllParts.integer(at: 0)) }
        partsByNumber = partsByNumber.filter { numbers.contains($0.key) }
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
            let part = try IndexPart(
                PagedBytes(part: number, size: listParts.integer(at: 1), pool: pool, read: readPage))
            part.changed = changedTexts
            partsByNumber[number] = part
            parts.append(part)
        }
        partsByLanguage[language] = parts
        let left = Self.keptBytes - partsByNumber.values.reduce(0) { $0 + $1.bytes.size }
        try keepPages(kilobytes: min(max(Self.leastPageKilobytes, left >> 10), Self.mostPageKilobytes))
        return parts
    }

    /// What the units of the memory do with a language, all its varieties together.
    func roles(_ language: String) throws(TolmachError) -> LanguageRoles {
        if let known = rolesByLanguage[language] { return known }
        defer { readRoles.reset() }
        var roles = LanguageRoles(isSource: false, isTarget: false)
        while try readRoles.step() {
            guard let tag = readRoles.text(at: 0).flatMap({ LanguageTag($0) }), tag.language == language else {
                continue
            }
            if readRoles.integer(at: 1) != 0 { roles.isSource = true }
            if readRoles.integer(at: 2) != 0 { roles.isTarget = true }
        }
        rolesByLanguage[language] = roles
        return roles
    }

    /// Lets go of the index where too much of it is kept.
    private func limitMemory() {
        let size = partsByNumber.values.reduce(1) { $0 + $1.bytes.size }
        for part in partsByNumber.values {
            // Of what may be kept, each part has its share.
            part.keptAtMost = Self.keptBytes * part.bytes.size / size
            part.beginQuestion()
        }
    }

    /// Calls `body` while the file stays as it is, whoever writes to it meanwhile.
    func reading<Result>(_ body: () throws(TolmachError) -> Result) throws(TolmachError) -> Result {
        defer { version.reset() }
        guard try version.step() else { throw TolmachError(.storage, "\(database.path): has no version") }
        try refresh()
        limitMemory()
        return try body()
    }

    func text(_ number: UInt32, analyzer: TextAnalyzer) throws(TolmachError) -> AnalyzedText? {
        if let known = texts[number] { return known }
        guard let text = try unitReader.text(Int64(number)) else { return nil }
        let analyzed = analyzer.analyze(text)
        texts[number] = analyzed
        return analyzed
    }

    /// The highest standing of all units that hold the text.
    func highestStanding(ofText number: UInt32, _ roles: LanguageRoles) throws(TolmachError) -> UnitStanding? {
        if let known = standings[number] { return known }
        let highest = try unitReader.highestStanding(ofText: number, roles)
        if let highest { standings[number] = highest }
        return highest
    }

    /// The units that hold the text, turned so that it is their source.
    func units(
        ofText number: UInt32, _ roles: LanguageRoles, to language: LanguageTag
    ) throws(TolmachError) -> [StoredUnit] {
        try unitReader.units(ofText: number, roles, to: language)
    }
}
