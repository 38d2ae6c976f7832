import LocalizationModel
import Storage

/// Gathers the index of texts as they are stored and writes it into the memory file at one go: a batch, with a part for
/// each language.
///
/// A batch that is small beside what was gathered since is taken up into the new one, so that many small imports leave
/// few batches behind: the number of batches grows with the logarithm of the number of imports. What is more than a few
/// texts is gathered by a thread of its own.
final class IndexGatherer {
    private let database: Database
    private let builder: IndexBatchBuilder
    private var waiting: [IndexedText] = []
    private var isLarge = false
    private var background: BackgroundIndexing?

    /// Texts are handed over so many at a time.
    private static let handedOver = 256
    /// Batches beyond this many texts are left as they are.
    private static let mostAbsorbed = 100_000

    /// How many postings a part has at the most: in an import, which is to take little memory, and where the index is made
    /// anew to be searched faster, as each question looks into each part.
    static let postingsInImport = 2_000_000
    static let postingsInOrder = 12_000_000

    init(_ database: Database, mostPostings: Int = postingsInImport) {
        self.database = database
        builder = IndexBatchBuilder(mostPostings: mostPostings)
    }

    deinit { background?.abandon() }

    /// Adds a text that was stored.
    ///
    /// - Throws: `TolmachError.storage` where a batch can't be written.
    func add(_ text: IndexedText) throws(TolmachError) {
        waiting.append(text)
        if waiting.count == Self.handedOver { try handOver() }
    }

    private func handOver() throws(TolmachError) {
        if isLarge && background == nil { background = BackgroundIndexing(builder) }
        isLarge = true
        if let background {
            background.put(waiting)
            waiting = []
            waiting.reserveCapacity(Self.handedOver)
            for batch in background.takeBatches() { try write(batch) }
        } else {
            for text in waiting where builder.add(text) { try write(builder.build()) }
            waiting.removeAll(keepingCapacity: true)
        }
    }

    private func gatherAll() throws(TolmachError) {
        if !waiting.isEmpty { try handOver() }
        guard let background else { return }
        background.finish()
        self.background = nil
        isLarge = false
        for batch in background.takeBatches() { try write(batch) }
    }

    /// Writes what is left, with small batches from before.
    ///
    /// - Throws: `TolmachError.storage`.
    func finish() throws(TolmachError) {
        try gatherAll()
        guard builder.texts > 0 else { return }
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
        try write(builder.build())
    }

    /// Adds texts that are in the file already.
    ///
    /// - Throws: `TolmachError.storage`.
    func gatherStored(from first: Int = 0, to last: Int = Int.max) throws(TolmachError) {
        let read = try database.prepare(
            "SELECT id, language, plain, codes FROM text WHERE id BETWEEN ? AND ? ORDER BY id")
        try read.bind(first, at: 1)
        try read.bind(last, at: 2)
        var hashes: [TextHash] = []
        while try read.step() {
            guard let tag = read.text(at: 1), let language = LanguageTag(tag), var plain = read.text(at: 2) else {
                continue
            }
            let codes = read.text(at: 3)
            let hash = hashes.first { $0.tag == tag } ?? TextHash(tag)
            if !hashes.contains(where: { $0.tag == tag }) { hashes.append(hash) }
            try add(
                IndexedText(
                    text: codes == nil ? InlineText(plain) : InlineText(plain: plain, codes: FieldList.codes(codes)),
                    language: language.language, number: UInt32(clamping: read.integer(at: 0)),
                    hash: plain.withUTF8 { hash.of($0, codes: codes) }))
        }
    }

    /// Adds the texts that the index doesn't have yet: all of them in a file that was made before it had one.
    ///
    /// - Throws: `TolmachError.storage`.
    static func catchUp(_ database: Database, mostPostings: Int = postingsInImport) throws(TolmachError) {
        let indexed = try database.integer("SELECT coalesce(max(last), 0) FROM index_batch") ?? 0
        guard try database.integer("SELECT coalesce(max(id), 0) FROM text") ?? 0 > indexed else { return }
        let gatherer = IndexGatherer(database, mostPostings: mostPostings)
        try gatherer.gatherStored(from: indexed + 1)
        try gatherer.finish()
    }

    private static func remove(batch: Int, from database: Database) throws(TolmachError) {
        let parts = try database.prepare("SELECT id FROM index_part WHERE batch = ?")
        try parts.bind(batch, at: 1)
        while try parts.step() {
            let first = parts.integer(at: 0) << MemorySchema.pageNumberBits
            let end = first + 1 << MemorySchema.pageNumberBits
            try database.execute("DELETE FROM index_page WHERE id >= \(first) AND id < \(end)")
        }
        try database.execute(
            "DELETE FROM index_part WHERE batch = \(batch); DELETE FROM index_batch WHERE id = \(batch)")
    }

    private func write(_ batch: IndexBatch?) throws(TolmachError) {
        guard let batch else { return }
        let insertBatch = try database.prepare("INSERT INTO index_batch (first, last, texts) VALUES (?, ?, ?)")
        try insertBatch.bind(Int64(batch.first), at: 1)
        try insertBatch.bind(Int64(batch.last), at: 2)
        try insertBatch.bind(batch.texts, at: 3)
        try insertBatch.run()
        let number = database.lastInsertedRow
        let insertPart = try database.prepare("INSERT INTO index_part (batch, language, size) VALUES (?, ?, ?)")
        for part in batch.parts {
            try insertPart.bind(number, at: 1)
            try insertPart.bind(part.language, at: 2)
            try insertPart.bind(part.bytes.count, at: 3)
            try insertPart.run()
            try writePages(part.bytes, part: database.lastInsertedRow)
        }
    }

    private func writePages(_ bytes: [UInt8], part: Int64) throws(TolmachError) {
        let insert = try database.prepare("INSERT INTO index_page (id, bytes) VALUES (?, ?)")
        var number = 0
        var start = 0
        while start < bytes.count {
            let end = min(start + PagedBytes.pageSize, bytes.count)
            try insert.bind(part << Int64(MemorySchema.pageNumberBits) | Int64(number), at: 1)
            var failure: TolmachError?
            bytes.withUnsafeBytes { bytes in
                do throws(TolmachError) {
                    try insert.bind(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), at: 2)
                } catch { failure = error }
            }
            if let failure { throw failure }
            try insert.run()
            number += 1
            start = end
        }
    }
}
