import LocalizationModel
import Storage

/// Gathers the index of texts as they are stored and writes it into the memory file at one go: a batch, with a part for
/// each language.
///
/// A batch that is small beside what was gathered since is taken up into the new one, so that many small imports leave
/// few batches behind: the number of batches grows with the logarithm of the number of imports.
final class IndexGatherer {
    private let database: Database
    private var builders: [String: IndexPartBuilder] = [:]
    private var analyzers: [String: TextAnalyzer] = [:]
    private var analyzed = AnalyzedText()
    private var texts = 0
    private var first = Int64.max
    private var last = Int64.min

    /// A part is written when it has this many postings, which keeps the memory that an import takes within bounds.
    private static let mostPostings = 2_000_000
    /// Batches beyond this many texts are left as they are.
    private static let mostAbsorbed = 100_000

    init(_ database: Database) {
        self.database = database
    }

    /// Adds a text that was stored under a number.
    ///
    /// - Throws: `TolmachError.storage` where a batch can't be written.
    func add(_ text: InlineText, _ language: LanguageTag, _ number: Int64) throws(TolmachError) {
        gather(text, language, number)
        if builders[language.language]?.isFull(for: UInt32(clamping: number), mostPostings: Self.mostPostings) == true {
            try write()
        }
    }

    private func gather(_ text: InlineText, _ language: LanguageTag, _ number: Int64) {
        let key = language.language
        let analyzer = analyzers[key] ?? TextAnalyzer(language: LanguageTag(language: key))
        analyzers[key] = analyzer
        analyzer.analyze(text, into: &analyzed)
        first = min(first, number)
        last = max(last, number)
        texts += 1
        guard !analyzed.bytes.isEmpty else { return }
        builders[key, default: IndexPartBuilder()].add(analyzed, UInt32(clamping: number))
    }

    /// Writes what is left, with small batches from before.
    ///
    /// - Throws: `TolmachError.storage`.
    func finish() throws(TolmachError) {
        guard texts > 0 else { return }
        let find = try database.prepare("SELECT id, first, last, texts FROM index_batch ORDER BY id DESC LIMIT 1")
        while try find.step() {
            let batch = (id: find.integer(at: 0), first: find.integer(at: 1), last: find.integer(at: 2))
            let count = find.integer(at: 3)
            find.reset()
            guard count <= 2 * texts && count + texts <= Self.mostAbsorbed else { break }
            try Self.remove(batch: batch.id, from: database)
            try gatherStored(from: batch.first, to: batch.last)
        }
        find.reset()
        try write()
    }

    /// Adds texts that are in the file already.
    ///
    /// - Throws: `TolmachError.storage`.
    func gatherStored(from first: Int = 0, to last: Int = Int.max) throws(TolmachError) {
        let read = try database.prepare(
            "SELECT id, language, plain, codes FROM text WHERE id BETWEEN ? AND ? ORDER BY id")
        try read.bind(first, at: 1)
        try read.bind(last, at: 2)
        while try read.step() {
            guard let language = read.text(at: 1).flatMap({ LanguageTag($0) }), let plain = read.text(at: 2) else {
                continue
            }
            let text = InlineText(plain: plain, codes: FieldList.codes(read.text(at: 3)))
            try add(text, language, Int64(read.integer(at: 0)))
        }
    }

    /// Adds the texts that the index doesn't have yet: all of them in a file that was made before it had one.
    ///
    /// - Throws: `TolmachError.storage`.
    static func catchUp(_ database: Database) throws(TolmachError) {
        let indexed = try database.integer("SELECT coalesce(max(last), 0) FROM index_batch") ?? 0
        guard try database.integer("SELECT coalesce(max(id), 0) FROM text") ?? 0 > indexed else { return }
        let gatherer = IndexGatherer(database)
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

    private func write() throws(TolmachError) {
        guard texts > 0 else { return }
        let insertBatch = try database.prepare("INSERT INTO index_batch (first, last, texts) VALUES (?, ?, ?)")
        try insertBatch.bind(first, at: 1)
        try insertBatch.bind(last, at: 2)
        try insertBatch.bind(texts, at: 3)
        try insertBatch.run()
        let batch = database.lastInsertedRow
        let insertPart = try database.prepare("INSERT INTO index_part (batch, language, size) VALUES (?, ?, ?)")
        for language in builders.keys.sorted() {
            guard let bytes = builders[language]?.build(), !bytes.isEmpty else { continue }
            try insertPart.bind(batch, at: 1)
            try insertPart.bind(language, at: 2)
            try insertPart.bind(bytes.count, at: 3)
            try insertPart.run()
            try writePages(bytes, part: database.lastInsertedRow)
        }
        builders.removeAll()
        texts = 0
        first = Int64.max
        last = Int64.min
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
