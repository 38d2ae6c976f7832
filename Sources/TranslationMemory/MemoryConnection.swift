import LocalizationModel
import Storage

/// One reader of a memory file, with its statements and what it has read lately. It serves one question at a time.
final class MemoryConnection: @unchecked Sendable {
    // @unchecked: handed from one owner to the next by a lock (see `MemoryDatabase`), never shared.
    private let database: Database
    private let version: Statement
    private let countPostings: Statement
    private let readPostings: Statement
    private let readShort: Statement
    private let readText: Statement
    private let readUnits: Statement

    private var seenVersion = -1
    private var counts: [Int64: Int] = [:]
    private var lists: [Int64: [[UInt64]]] = [:]
    private var listedPostings = 0
    private var short: [Int64: [ShortTexts]] = [:]
    private var texts: [UInt32: AnalyzedText] = [:]

    /// Postings kept in memory, 8 bytes each.
    private static let keptPostings = 3 << 20
    private static let keptTexts = 16_384
    private static let keptCounts = 1 << 17

    init(path: String) throws(TolmachError) {
        database = try Database(path: path, mode: .readOnly)
        try MemorySchema.migrations.check(database)
        // Sixteen megabytes of pages are kept, however large the file.
        try database.execute("PRAGMA cache_size = -16384")
        version = try database.prepare("PRAGMA data_version")
        countPostings = try database.prepare("SELECT sum(count) FROM posting WHERE key = ?")
        readPostings = try database.prepare("SELECT list FROM posting WHERE key = ? ORDER BY batch")
        readShort = try database.prepare(
            "SELECT signatures, texts, characters FROM short_text WHERE slot = ? ORDER BY batch")
        readText = try database.prepare("SELECT plain, codes FROM text WHERE id = ?")
        readUnits = try database.prepare(
            StoredUnitColumns.select + " WHERE unit.source = ?1 UNION ALL " + StoredUnitColumns.select
                + " WHERE unit.target = ?1 AND unit.source <> ?1 ORDER BY 1")
    }

    /// Forgets what was read where another program has changed the file since.
    func refresh() throws(TolmachError) {
        defer { version.reset() }
        guard try version.step() else { return }
        let current = version.integer(at: 0)
        guard current != seenVersion else { return }
        seenVersion = current
        counts.removeAll()
        lists.removeAll()
        listedPostings = 0
        short.removeAll()
        texts.removeAll()
    }

    func postingCount(_ key: Int64) throws(TolmachError) -> Int {
        if let known = counts[key] { return known }
        try countPostings.bind(key, at: 1)
        defer { countPostings.reset() }
        let count = try countPostings.step() ? countPostings.integer(at: 0) : 0
        if counts.count >= Self.keptCounts { counts.removeAll(keepingCapacity: true) }
        counts[key] = count
        return count
    }

    func postings(_ key: Int64) throws(TolmachError) -> [[UInt64]] {
        if let known = lists[key] { return known }
        try readPostings.bind(key, at: 1)
        defer { readPostings.reset() }
        var result: [[UInt64]] = []
        var count = 0
        while try readPostings.step() {
            let list = readPostings.withBytes(at: 0) { Self.integers($0, UInt64.self) }
            count += list.count
            result.append(list)
        }
        if listedPostings + count > Self.keptPostings {
            lists.removeAll(keepingCapacity: true)
            listedPostings = 0
        }
        lists[key] = result
        listedPostings += count
        return result
    }

    func shortTexts(_ slot: Int64) throws(TolmachError) -> [ShortTexts] {
        if let known = short[slot] { return known }
        try readShort.bind(slot, at: 1)
        defer { readShort.reset() }
        var result: [ShortTexts] = []
        while try readShort.step() {
            let signatures = readShort.withBytes(at: 0) { Self.integers($0, UInt64.self) }
            let texts = readShort.withBytes(at: 1) { Self.integers($0, UInt32.self) }
            // A damaged file must not lead past the end of either.
            guard signatures.count == texts.count else { continue }
            let characters = readShort.withBytes(at: 2) { [UInt8]($0) }
            result.append(ShortTexts(signatures: signatures, texts: texts, characters: characters))
        }
        short[slot] = result
        return result
    }

    func text(_ number: UInt32, analyzer: TextAnalyzer) throws(TolmachError) -> AnalyzedText? {
        if let known = texts[number] { return known }
        try readText.bind(Int64(number), at: 1)
        defer { readText.reset() }
        guard try readText.step(), let plain = readText.text(at: 0) else { return nil }
        let codes = readText.text(at: 1)
        let text = codes == nil ? InlineText(plain) : InlineText(plain: plain, codes: FieldList.codes(codes))
        let analyzed = analyzer.analyze(text)
        if texts.count >= Self.keptTexts { texts.removeAll(keepingCapacity: true) }
        texts[number] = analyzed
        return analyzed
    }

    /// The units that hold the text, turned so that it is their source.
    func units(ofText number: UInt32, to language: LanguageTag) throws(TolmachError) -> [StoredUnit] {
        try readUnits.bind(Int64(number), at: 1)
        defer { readUnits.reset() }
        var result: [StoredUnit] = []
        while try readUnits.step() {
            guard let stored = StoredUnitColumns.unit(readUnits) else { continue }
            let isSource = StoredUnitColumns.source(readUnits) == Int64(number)
            let turned = isSource ? stored.unit : stored.unit.turned
            if turned.targetLanguage.sharesLanguage(with: language) {
                result.append(StoredUnit(number: stored.number, unit: turned))
            }
        }
        return result
    }

    private static func integers<Number: FixedWidthInteger>(
        _ bytes: UnsafeRawBufferPointer, _ type: Number.Type
    ) -> [Number] {
        let count = bytes.count / MemoryLayout<Number>.size
        return [Number](unsafeUninitializedCapacity: count) { target, initialized in
            for index in 0..<count {
                let value = bytes.loadUnaligned(fromByteOffset: index * MemoryLayout<Number>.size, as: Number.self)
                (target.baseAddress.map { $0 + index })?.initialize(to: Number(littleEndian: value))
            }
            initialized = count
        }
    }
}
