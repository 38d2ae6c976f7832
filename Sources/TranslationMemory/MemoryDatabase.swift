import LocalizationModel
import Storage
import Synchronization

/// A memory in a file: opened without loading, read by many programs while one writes, and whole after a crash.
///
///     let database = try MemoryDatabase(path: "news.tmdb", creating: true)
///     let report = try database.importUnits(from: "old.tmx") { () throws(TolmachError) in try reader.next() }
///     let memory = TranslationMemory(name: "news.tmdb", database: database)
///
/// Each import is one transaction: all of its units are there afterwards, or none.
public final class MemoryDatabase: Sendable {
    /// The path as the caller gave it.
    public let path: String
    private let idle = Mutex<[MemoryConnection]>([])

    /// Opens a memory, or makes it where `creating` is set and there is none.
    ///
    /// - Throws: `TolmachError.unreadableFile` where there is no file; `storage` where it is no memory, is damaged, or
    ///   was written by a newer version.
    public init(path: String, creating: Bool = false) throws(TolmachError) {
        self.path = path
        if creating {
            try MemorySchema.prepare(Database(path: path, mode: .readWrite))
        } else {
            let database = try Database(path: path, mode: .readOnly)
            try MemorySchema.migrations.check(database)
            if try MemorySchema.migrations.isBehind(database) {
                try MemorySchema.prepare(Database(path: path, mode: .readWrite))
            }
        }
        let connection = try MemoryConnection(path: path)
        idle.withLock { $0.append(connection) }
    }

    /// Stores the units that `next` gives until nil; any pair of languages, mixed as they come.
    ///
    /// A unit that the memory has, with the same texts and context, is counted and not doubled.
    ///
    /// - Parameters:
    ///   - file: the name under which the import is listed, and which its units give as their origin.
    ///   - date: `YYYYMMDDThhmmssZ`, now.
    /// - Throws: what `next` throws, and `TolmachError.storage`; then nothing is stored.
    public func importUnits(
        from file: String, date: String = "", _ next: () throws(TolmachError) -> TranslationUnit?
    ) throws(TolmachError) -> ImportReport {
        let database = try openForWriting()
        return try database.transaction { () throws(TolmachError) in
            let insert = try database.prepare("INSERT INTO import (file, finished_at, units) VALUES (?, ?, 0)")
            try insert.bind(file, at: 1)
            try insert.bind(date, at: 2)
            try insert.run()
            let importer = try MemoryImporter(database: database, importID: Int(database.lastInsertedRow))
            while let unit = try next() { try importer.add(unit) }
            try importer.flush()
            let report = importer.report
            try database.execute("UPDATE import SET units = \(report.stored) WHERE id = \(report.importID)")
            return report
        }
    }

    /// Stores units, as `importUnits(from:date:_:)` does.
    ///
    /// - Throws: `TolmachError.storage`; then nothing is stored.
    public func importUnits(_ units: [TranslationUnit], from file: String, date: String = "")
        throws(TolmachError) -> ImportReport
    {
        var rest = units.makeIterator()
        return try importUnits(from: file, date: date) { () throws(TolmachError) in rest.next() }
    }

    /// Takes an import back: removes the units that were new with it. Returns how many.
    ///
    /// - Throws: `TolmachError.invalidArgument` where there is no such import; `storage`.
    public func remove(importID: Int) throws(TolmachError) -> Int {
        let database = try openForWriting()
        return try database.transaction { () throws(TolmachError) in
            guard try database.integer("SELECT count(*) FROM import WHERE id = \(importID)") == 1 else {
                throw TolmachError(
                    .invalidArgument, "\(path): there is no import \(importID)",
                    advice: "memory stats lists the imports")
            }
            try database.execute("DELETE FROM unit WHERE import = \(importID)")
            let removed = database.changedRows
            try database.execute("DELETE FROM import WHERE id = \(importID)")
            return removed
        }
    }

    /// Calls `body` with every unit, in the order in which they were stored.
    ///
    /// - Throws: what `body` throws, and `TolmachError.storage`.
    public func forEachUnit(_ body: (TranslationUnit) throws(TolmachError) -> Void) throws(TolmachError) {
        let database = try Database(path: path, mode: .readOnly)
        let read = try database.prepare(StoredUnitColumns.select + " ORDER BY unit.id")
        while try read.step() {
            if let stored = StoredUnitColumns.unit(read) { try body(stored.unit) }
        }
    }

    /// What the memory holds.
    ///
    /// - Throws: `TolmachError.storage`.
    public func statistics() throws(TolmachError) -> MemoryStatistics {
        let database = try Database(path: path, mode: .readOnly)
        var statistics = MemoryStatistics(
            units: try database.integer("SELECT count(*) FROM unit") ?? 0,
            texts: try database.integer("SELECT count(*) FROM text") ?? 0, directions: [], imports: [],
            bytes: (try database.integer("PRAGMA page_count") ?? 0) * (try database.integer("PRAGMA page_size") ?? 0))
        let directions = try database.prepare(
            """
            SELECT s.language, t.language, count(*) FROM unit JOIN text s ON s.id = unit.source
                JOIN text t ON t.id = unit.target GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2
            """)
        while try directions.step() {
            statistics.directions.append(
                .init(
                    source: directions.text(at: 0) ?? "", target: directions.text(at: 1) ?? "",
                    units: directions.integer(at: 2)))
        }
        let imports = try database.prepare("SELECT id, file, finished_at, units FROM import ORDER BY id")
        while try imports.step() {
            statistics.imports.append(
                .init(
                    id: imports.integer(at: 0), file: imports.text(at: 1) ?? "",
                    finishedAt: imports.text(at: 2) ?? "", units: imports.integer(at: 3)))
        }
        return statistics
    }

    /// The matches that the file has for a question.
    func matches(_ query: MatchQuery, tools: MatchingTools) throws(TolmachError) -> [Match] {
        let connection: MemoryConnection
        if let known = idle.withLock({ $0.popLast() }) {
            connection = known
        } else {
            connection = try MemoryConnection(path: path)
        }
        defer { idle.withLock { $0.append(connection) } }
        return try connection.reading { () throws(TolmachError) in
            let index = try DatabaseIndex(connection: connection, language: query.sourceLanguage)
            return try MatchFinder(index: index, tools: tools, query: query).matches()
        }
    }

    func openForWriting() throws(TolmachError) -> Database {
        let database = try Database(path: path, mode: .readWrite)
        try MemorySchema.prepare(database)
        try database.execute("PRAGMA synchronous = NORMAL")
        try database.execute("PRAGMA cache_size = -65536")
        return database
    }
}
