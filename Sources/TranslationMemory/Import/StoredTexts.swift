import LocalizationModel
import Storage

/// The texts that a memory file had before an import, found by the hashes in the parts of its index.
final class StoredTexts {
    private let listParts: Statement
    private let readText: Statement
    private let readPage: Statement
    private let pool = PagePool()
    private let lastPart: Int
    private var parts: [String: [IndexPart]] = [:]

    /// Bytes of the index kept in memory.
    private static let keptBytes = 24 << 20

    init(_ database: Database) throws(TolmachError) {
        lastPart = try database.integer("SELECT max(id) FROM index_part") ?? 0
        listParts = try database.prepare(
            "SELECT id, size FROM index_part WHERE language = ? AND id <= ? ORDER BY id")
        readText = try database.prepare("SELECT language, plain, codes FROM text WHERE id = ?")
        readPage = try database.prepare(MemorySchema.selectPage)
    }

    /// The number of a text, or nil.
    ///
    /// - Parameter codes: as the file has them; empty where the text has none.
    func find(
        _ plain: UnsafeBufferPointer<UInt8>, codes: UnsafeBufferPointer<UInt8>, tag: String, language: String,
        hash: UInt64
    ) throws(TolmachError) -> Int64? {
        for part in try parts(language) {
            for number in try part.texts(withHash: hash)
            where try isText(number, plain: plain, codes: codes, tag: tag) {
                return Int64(number)
            }
        }
        return nil
    }

    private func isText(
        _ number: UInt32, plain: UnsafeBufferPointer<UInt8>, codes: UnsafeBufferPointer<UInt8>, tag: String
    ) throws(TolmachError) -> Bool {
        try readText.bind(Int64(number), at: 1)
        defer { readText.reset() }
        return try readText.step() && readText.text(at: 0) == tag
            && readText.withBytes(at: 1, { $0.elementsEqual(plain) })
            && readText.withBytes(at: 2, { $0.elementsEqual(codes) })
    }

    private func parts(_ language: String) throws(TolmachError) -> [IndexPart] {
        if let known = parts[language] {
            if known.reduce(0, { $0 + $1.keptBytes }) > Self.keptBytes {
                for part in known { part.forget(bytes: part.keptBytes / 2) }
            }
            return known
        }
        try listParts.bind(language, at: 1)
        try listParts.bind(lastPart, at: 2)
        defer { listParts.reset() }
        var found: [IndexPart] = []
        while try listParts.step() {
            found.append(
                try IndexPart(
                    PagedBytes(
                        part: listParts.integer(at: 0), size: listParts.integer(at: 1), pool: pool, read: readPage)))
        }
        parts[language] = found
        return found
    }
}
