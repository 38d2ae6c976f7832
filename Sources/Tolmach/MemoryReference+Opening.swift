import FileAccess
import LocalizationModel
import TranslationMemory

extension MemoryReference {
    /// Opens the memory: a database without loading it, a bilingual file read whole.
    ///
    /// - Parameter names: Names of people and places, whose change caps a score.
    /// - Throws: What reading the file throws.
    public func open(names: [String] = []) throws(TolmachError) -> MemorySet.Member {
        if isDatabase {
            let database = try MemoryDatabase(path: path)
            return MemorySet.Member(TranslationMemory(name: name, database: database, names: names), penalty: penalty)
        }
        let units = try BilingualFile(path: path).units()
        return MemorySet.Member(TranslationMemory(name: name, units: units, names: names), penalty: penalty)
    }

    /// The file's name, which matches say they come from.
    public var name: String { path.split(separator: "/").last.map { String($0) } ?? path }

    /// Calls `body` with every unit of the memory.
    ///
    /// - Throws: What reading throws, and what `body` does.
    public func forEachUnit(_ body: (TranslationUnit) throws(TolmachError) -> Void) throws(TolmachError) {
        if isDatabase {
            try MemoryDatabase(path: path).forEachUnit(body)
        } else {
            try BilingualFile(path: path).forEachUnit(body)
        }
    }

    /// Whether the file is a memory database rather than a bilingual file, by its name or by its first bytes.
    public var isDatabase: Bool {
        if path.hasSuffix(".tmdb") { return true }
        guard BilingualFile.Format(path: path) == nil, var stream = try? InputStream(path: path) else { return false }
        var beginning: [UInt8] = []
        _ = try? stream.read(upTo: 16, into: &beginning)
        return beginning.starts(with: Array("SQLite format 3".utf8))
    }
}
