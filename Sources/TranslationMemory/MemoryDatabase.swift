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
        if creating && !Database.fileExists(path) { try MemorySchema.create(at: path) }
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
    /// A unit that the memory has, with the same texts and context, is counted and not doubled. Readers see what was
    /// there before, until all is stored; only who opens an empty memory while a large import fills it is told to wait.
    ///
    /// - Parameters:
    ///   - file: the name under which the import is listed, and which its units give as their origin.
    ///   - date: `YYYYMMDDThhmmssZ`, now.
    /// - Throws: what `next` throws, and `TolmachError.storage`; then nothing is stored.
    public func importUnits(
        from file: String, date: String = "", _ next: () throws(TolmachError) -> TranslationUnit?
    ) throws(TolmachError) -> ImportReport {
        try importUnits(Self.beginning(next), from: file, date: date, next)
    }

    /// The same into a memory that is made where there is none, once the first of the units are there: what can't be read
    /// from its beginning on leaves no empty memory behind.
    ///
    /// - Throws: as `init(path:creating:)` and `importUnits(from:date:_:)`.
    public static func importUnits(
        into path: String, from file: String, date: String = "",
        _ next: () throws(TolmachError) -> TranslationUnit?
    ) throws(TolmachError) -> ImportReport {
        let first = try beginning(next)
        return try MemoryDatabase(path: path, creating: true).importUnits(first, from: file, date: date, next)
    }

    private func importUnits(
        _ first: Beginning, from file: String, date: String, _ next: () throws(TolmachError) -> TranslationUnit?
    ) throws(TolmachError) -> ImportReport {
        let database = try openForWriting()
        var rest = first.units.makeIterator()
        if !first.isAll, try database.integer("SELECT count(*) FROM (SELECT 1 FROM stored_text LIMIT 1)") == 0 {
            // Readers of this program would keep the file from being written directly.
            idle.withLock { $0.removeAll() }
            database.writeDirectly()
        }
        defer { database.settle() }
        return try database.transaction { () throws(TolmachError) in
            try Self.fill(database, from: file, date: date) { () throws(TolmachError) in
                if let unit = rest.next() { return unit }
                return first.isAll ? nil : try next()
            }
        }
    }

    /// Units and bytes of text from which on an import is a large one.
    private static let manyUnits = 256
    private static let muchText = 1 << 20

    /// The first units of an import, and whether these are all.
    private typealias Beginning = (units: [TranslationUnit], isAll: Bool)

    private static func beginning(
        _ next: () throws(TolmachError) -> TranslationUnit?
    ) throws(TolmachError) -> Beginning {
        var units: [TranslationUnit] = []
        var size = 0
        while units.count < manyUnits && size < muchText {
            guard let unit = try next() else { return (units, true) }
            size += unit.source.plain.utf8.count + (unit.target?.plain.utf8.count ?? 0)
            units.append(unit)
        }
        return (units, false)
    }

    /// Tells what an import would do, and leaves the file as it is, or missing.
    ///
    /// - Throws: as `importUnits(from:date:_:)` would.
    public static func rehearseImport(
        into path: String, from file: String, _ next: () throws(TolmachError) -> TranslationUnit?
    ) throws(TolmachError) -> ImportReport {
        let database: Database
        if !Database.isEmpty(path) {
            database = try openForRehearsal(path)
        } else {
            database = try Database.temporary()
            try MemorySchema.migrations.apply(to: database)
        }
        return try database.rehearsal { () throws(TolmachError) in
            try fill(database, from: file, date: "", next)
        }
    }

    /// Makes a new memory of the units that `next` gives, in a file that nobody else uses meanwhile: quicker than an
    /// import, but of no use after a crash.
    ///
    /// - Throws: as `importUnits(from:date:_:)`.
    public static func build(
        at path: String, from file: String, _ next: () throws(TolmachError) -> TranslationUnit?
    ) throws(TolmachError) {
        let database = try Database(path: path, mode: .readWrite)
        try MemorySchema.migrations.apply(to: database)
        try database.execute("PRAGMA journal_mode = OFF")
        try database.execute("PRAGMA cache_size = -65536")
        _ = try database.transaction { () throws(TolmachError) in try fill(database, from: file, date: "", next) }
    }

    /// The version of the tables that this program writes.
    public static var version: Int { MemorySchema.migrations.steps.count }

    private static func fill(
        _ database: Database, from file: String, date: String, _ next: () throws(TolmachError) -> TranslationUnit?
    ) throws(TolmachError) -> ImportReport {
        let insert = try database.prepare("INSERT INTO import (file, finished_at, units) VALUES (?, ?, 0)")
        try insert.bind(file, at: 1)
        try insert.bind(date, at: 2)
        try insert.run()
        let importer = try MemoryImporter(database: database, importID: Int(database.lastInsertedRow))
        let report = try ImportPipeline.run(importer, next)
        try importer.flush()
        // Of an import that brought nothing there is nothing to be taken back.
        try database.execute(
            report.stored + report.merged == 0
                ? "DELETE FROM import WHERE id = \(report.importID)"
                : "UPDATE import SET units = \(report.stored) WHERE id = \(report.importID)")
        return report
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

    /// The units of the memory one after the other, in the order in which they were stored; those of a unit of several
    /// languages together.
    ///
    /// - Throws: `TolmachError.storage`.
    public func units() throws(TolmachError) -> MemoryUnits {
        try MemoryUnits(path: path)
    }

    /// Calls `body` with every unit, as `units()` gives them.
    ///
    /// - Throws: what `body` throws, and `TolmachError.storage`.
    public func forEachUnit(_ body: (TranslationUnit) throws(TolmachError) -> Void) throws(TolmachError) {
        let units = try units()
        while let unit = try units.next() { try body(unit) }
    }

    /// What the memory holds.
    ///
    /// - Throws: `TolmachError.storage`.
    public func statistics() throws(TolmachError) -> MemoryStatistics {
        let database = try Database(path: path, mode: .readOnly)
        var statistics = MemoryStatistics(
            units: try database.integer("SELECT count(*) FROM unit") ?? 0,
            texts: try database.integer("SELECT count(*) FROM text") ?? 0, directions: [], imports: [],
            bytes: try Self.size(database))
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

    /// Puts a question to the file's index of its language.
    func ask<Question: IndexQuestion>(
        _ question: Question, tools: MatchingTools
    ) throws(TolmachError) -> Question.Answer {
        try withConnection { connection throws(TolmachError) in
            let index = try DatabaseIndex(connection: connection, language: question.sourceLanguage)
            return try question.answer(from: index, tools: tools)
        }
    }

    /// Lends a reader of the file that nobody else uses.
    func withConnection<Result>(
        _ body: (MemoryConnection) throws(TolmachError) -> Result
    ) throws(TolmachError) -> Result {
        let connection: MemoryConnection
        if let known = idle.withLock({ $0.popLast() }) {
            connection = known
        } else {
            connection = try MemoryConnection(path: path)
        }
        defer { idle.withLock { $0.append(connection) } }
        do throws(TolmachError) {
            return try connection.reading { () throws(TolmachError) in try body(connection) }
        } catch {
            throw named(error)
        }
    }

    /// The error with the file that it is about: the index doesn't know where it is kept.
    func named(_ error: TolmachError) -> TolmachError {
        guard error.code == .storage, !error.message.contains(path) else { return error }
        var named = error
        named.message = "\(path): \(error.message)"
        return named
    }

    /// The file itself, where what is done to it will be taken back; a copy where it can't be written or is of an older
    /// version.
    static func openForRehearsal(_ path: String) throws(TolmachError) -> Database {
        let reader = try Database(path: path, mode: .readOnly)
        try MemorySchema.migrations.check(reader)
        // A file of an older version stays one.
        guard try !MemorySchema.migrations.isBehind(reader) else { return try copy(of: path) }
        return try MemoryDatabase(path: path).openForRehearsal()
    }

    private static func copy(of path: String) throws(TolmachError) -> Database {
        let copy = try Database.temporaryCopy(of: path)
        try MemorySchema.prepare(copy)
        return copy
    }

    func openForRehearsal() throws(TolmachError) -> Database {
        do throws(TolmachError) {
            let database = try openForWriting()
            // Only now does it show whether what writers need can be made beside the file.
            try database.execute("BEGIN IMMEDIATE; ROLLBACK")
            return database
        } catch {
            guard error.code == .unwritableFile else { throw error }
            return try Self.copy(of: path)
        }
    }

    func openForWriting() throws(TolmachError) -> Database {
        let database = try Database(path: path, mode: .readWrite)
        try MemorySchema.prepare(database)
        try database.execute("PRAGMA synchronous = NORMAL")
        try database.execute("PRAGMA cache_size = -32768")
        return database
    }
}
