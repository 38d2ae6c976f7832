import FileAccess
import LocalizationModel
import TranslationMemory

extension MemoryReference {
    /// Opens the memory: a database without loading it, a bilingual file by its database in the cache, or read whole.
    ///
    /// - Parameters:
    ///   - names: Names of people and places, whose change caps a score.
    ///   - cache: Where databases of bilingual files are kept; nil reads them each time.
    /// - Throws: What reading the file throws.
    public func open(names: [String] = [], cache: MemoryCache? = nil) throws(TolmachError) -> MemorySet.Member {
        try checkPenalty()
        if isDatabase {
            let database = try MemoryDatabase(path: path)
            return MemorySet.Member(TranslationMemory(name: name, database: database, names: names), penalty: penalty)
        }
        if let database = try cache?.database(of: path) {
            return MemorySet.Member(TranslationMemory(name: name, database: database, names: names), penalty: penalty)
        }
        let units = RepeatedUnits.joined(try BilingualFile(path: path).units())
        return MemorySet.Member(TranslationMemory(name: name, units: units, names: names), penalty: penalty)
    }

    /// Says so where what stands behind the name of a file is a number, but no penalty.
    private func checkPenalty() throws(TolmachError) {
        guard FileIdentity(path: path) == nil, let colon = path.lastIndex(of: ":"),
            Int(path[path.index(after: colon)...]) != nil, FileIdentity(path: String(path[..<colon])) != nil
        else { return }
        throw TolmachError(
            .invalidArgument, "\(path): a penalty is a number from 0 to 100",
            advice: "write it behind the name, as in old.tmx:10")
    }

    /// The file's name, which matches say they come from.
    public var name: String { path.split(separator: "/").last.map { String($0) } ?? path }

    /// Whether the file is a memory database rather than a bilingual file, by its name or by its first bytes.
    public var isDatabase: Bool {
        if path.hasSuffix(".tmdb") { return true }
        // A bilingual file's name says more than its first bytes.
        guard BilingualFile.Format(path: path) == nil, var stream = try? InputStream(path: path) else { return false }
        var beginning: [UInt8] = []
        _ = try? stream.read(upTo: 16, into: &beginning)
        return beginning.starts(with: Array("SQLite format 3".utf8))
    }
}
