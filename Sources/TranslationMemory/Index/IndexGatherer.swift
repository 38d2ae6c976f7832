import LocalizationModel
import Storage

/// Gathers the index of texts as they are stored and writes it into the memory file at one go: a batch, with a part for
/// each language.
///
/// What doesn't fit into memory waits in a scratch file, sorted, and is merged in the end: each question looks into each
/// part, so few large ones are searched faster than many. A batch that is small beside what was gathered since is taken up
/// into the new one, so that many small imports leave few batches behind: the number of batches grows with the logarithm
/// of the number of imports. What is more than a few texts is gathered by a thread of its own.
final class IndexGatherer {
    private let database: Database
    private let builder: IndexBatchBuilder
    /// The texts that get no marks, by the units that were noted.
    var unmarked = UnmarkedTexts()
    private var isLarge = false
    private var background: BackgroundIndexing?

    /// Texts of the file are handed over so many at a time.
    private static let handedOver = 256
    /// Batches beyond this many texts are left as they are.
    private static let mostAbsorbed = 100_000
    /// How many postings are kept in memory, of all languages together.
    static let postingsInMemory = 1_200_000

    init(_ database: Database, postingsInMemory: Int = postingsInMemory) {
        self.database = database
        builder = IndexBatchBuilder(beside: database.path, largest: postingsInMemory)
    }

    deinit { background?.abandon() }

    /// Adds texts that were stored.
    ///
    /// - Throws: `TolmachError` where what was gathered can't be kept.
    func add(_ texts: IndexedTexts) throws(TolmachError) {
        if isLarge && background == nil { background = BackgroundIndexing(builder) }
        isLarge = true
        guard let background else { return try builder.add(texts) }
        if !background.put(texts) { try gatherAll() }
    }

    private func gatherAll() throws(TolmachError) {
        let background = self.background
        self.background = nil
        isLarge = false
        try background?.finish()
    }

    /// Writes what is left, with small batches from before.
    ///
    /// - Parameter work: what else is to be done in the file, once, while another thread begins to merge.
    /// - Throws: `TolmachError.storage`, and what `work` throws.
    func finish(meanwhile work: () throws(TolmachError) -> Void = {}) throws(TolmachError) {
        try gatherAll()
        guard builder.texts > 0 else { return try work() }
        let find = try database.prepare("SELECT id, first, last, texts FROM index_batch ORDER BY id DESC LIMIT 1")
        while try find.step() {
            let batch = (id: find.integer(at: 0), first: find.integer(at: 1), last: find.integer(at: 2))
            let count = find.integer(at: 3)
            find.reset()
            guard count <= 2 * builder.texts && count + builder.texts <= Self.mostAbsorbed else { break }
            try Self.remove(batch: batch.id, from: database)
            try gatherStored(from: batch.first, to: batch.last)
            try gatherAll()
        }
        find.reset()
        guard var batch = try builder.build() else { return try work() }
        batch.unmarked = unmarked
        try write(batch, meanwhile: work)
    }

    /// Adds texts that are in the file already.
    ///
    /// - Throws: `TolmachError.storage`.
    func gatherStored(from first: Int = 0, to last: Int = Int.max) throws(TolmachError) {
        try unmarked.noteUnits(of: database, from: first, to: last)
        try UnmarkedTexts.forget(in: database, from: first, to: last)
        let read = try database.prepare(
            "SELECT id, language, plain, codes FROM text WHERE id BETWEEN ? AND ? ORDER BY id")
        try read.bind(first, at: 1)
        try read.bind(last, at: 2)
        var hashes: [TextHash] = []
        var texts = IndexedTexts()
        while try read.step() {
            guard let tag = read.text(at: 1), let language = LanguageTag(tag) else { continue }
            let known = hashes.firstIndex { $0.tag == tag } ?? hashes.count
            if known == hashes.count {
                hashes.append(TextHash(tag))
                texts.languages.append(language)
            }
            let start = texts.bytes.count
            read.withBytes(at: 2) { texts.bytes.append(contentsOf: $0) }
            let end = texts.bytes.count
            read.withBytes(at: 3) { texts.bytes.append(contentsOf: $0) }
            let (plain, codes) = (start..<end, end..<texts.bytes.count)
            let hash = texts.bytes.withUnsafeBufferPointer {
                hashes[known].of($0[rebased: plain], codes: $0[rebased: codes])
            }
            texts.texts.append(
                IndexedTexts.Text(
                    plain: plain, codes: codes, language: known, number: UInt32(clamping: read.integer(at: 0)),
                    hash: hash))
            guard texts.texts.count == Self.handedOver else { continue }
            try add(texts)
            texts.bytes = []
            texts.texts = []
        }
        if !texts.texts.isEmpty { try add(texts) }
    }

    /// Adds the texts that the index doesn't have yet: all of them in a file that was made before it had one.
    ///
    /// - Throws: `TolmachError.storage`.
    static func catchUp(_ database: Database, postingsInMemory: Int = postingsInMemory) throws(TolmachError) {
        let indexed = try database.integer("SELECT coalesce(max(last), 0) FROM index_batch") ?? 0
        guard try database.integer("SELECT coalesce(max(id), 0) FROM text") ?? 0 > indexed else { return }
        let gatherer = IndexGatherer(database, postingsInMemory: postingsInMemory)
        try gatherer.gatherStored(from: indexed + 1)
        try gatherer.finish()
    }

    private static func remove(batch: Int, from database: Database) throws(TolmachError) {
        let parts = try database.prepare("SELECT id FROM index_part WHERE batch = ?")
        try parts.bind(batch, at: 1)
        while try parts.step() {
            let first = parts.integer(at: 0) << MemorySchema.pageNumberBits
            let last = first | (1 << MemorySchema.pageNumberBits - 1)
            try database.execute("DELETE FROM index_page WHERE id BETWEEN \(first) AND \(last)")
        }
        try database.execute(
            "DELETE FROM index_part WHERE batch = \(batch); DELETE FROM index_batch WHERE id = \(batch)")
    }

    /// From so many texts on a batch is merged by a thread of its own.
    private static let manyTexts = 4096

    private func write(
        _ batch: IndexBatch, meanwhile work: () throws(TolmachError) -> Void
    ) throws(TolmachError) {
        let insertBatch = try database.prepare("INSERT INTO index_batch (first, last, texts) VALUES (?, ?, ?)")
        try insertBatch.bind(Int64(batch.first), at: 1)
        try insertBatch.bind(Int64(batch.last), at: 2)
        try insertBatch.bind(batch.texts, at: 3)
        try insertBatch.run()
        let number = database.lastInsertedRow
        let insertPart = try database.prepare("INSERT INTO index_part (batch, language, size) VALUES (?, ?, 0)")
        var parts: [Int64] = []
        for part in batch.parts {
            try insertPart.bind(number, at: 1)
            try insertPart.bind(part.language, at: 2)
            try insertPart.run()
            parts.append(database.lastInsertedRow)
        }
        let insertPage = try database.prepare("INSERT INTO index_page (id, bytes) VALUES (?, ?)")
        var sizes: [Int] = []
        if batch.texts >= Self.manyTexts, let merge = BackgroundMerge(batch) {
            sizes = try merge.deliver(after: work) { (pages) throws(TolmachError) in
                try Self.write(pages.bytes, from: pages.first, of: parts[pages.part], insertPage)
            }
        } else {
            try work()
            for (part, merged) in zip(parts, batch.parts) {
                let size = try IndexMerge.write(merged.runs, unmarked: batch.unmarked) {
                    (first, bytes) throws(TolmachError) in
                    try Self.write(bytes, from: first, of: part, insertPage)
                }
                sizes.append(size)
            }
        }
        for (part, size) in zip(parts, sizes) {
            try database.execute("UPDATE index_part SET size = \(size) WHERE id = \(part)")
        }
    }

    /// Writes pages of a part, given the place of the first.
    private static func write(
        _ bytes: [UInt8], from first: Int, of part: Int64, _ insert: Statement
    ) throws(TolmachError) {
        var failure: TolmachError?
        bytes.withUnsafeBytes { bytes in
            do throws(TolmachError) {
                for start in stride(from: 0, to: bytes.count, by: PagedBytes.pageSize) {
                    let number = first + start / PagedBytes.pageSize
                    try insert.bind(part << Int64(MemorySchema.pageNumberBits) | Int64(number), at: 1)
                    let page = bytes[start..<min(start + PagedBytes.pageSize, bytes.count)]
                    try insert.bind(UnsafeRawBufferPointer(rebasing: page), at: 2)
                    try insert.run()
                }
            } catch { failure = error }
        }
        if let failure { throw failure }
    }
}
