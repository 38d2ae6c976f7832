internal import CSQLite
import Glibc
import LocalizationModel

/// A connection to an SQLite file: the one owner of the C library.
///
///     let database = try Database(path: "news.tmdb", mode: .readWrite)
///     try database.execute("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)")
///     let insert = try database.prepare("INSERT INTO word (text) VALUES (?)")
///     try insert.bind("tea", at: 1)
///     try insert.run()
///
/// Files are written ahead (WAL), so one program may write while many read; who finds the file busy waits.
/// A connection and its statements belong to one thread at a time: whoever shares them holds a lock.
public final class Database: @unchecked Sendable {
    // @unchecked: any thread may use the handle, as long as one at a time does: see above.

    /// What a connection may do.
    public enum Mode: Sendable {
        /// Opens an existing file and never writes to it. Where its folder can't be written either, so that readers and
        /// writers couldn't tell each other of themselves, the file is read as if nobody else wrote to it meanwhile.
        case readOnly
        /// Opens a file, made if it is missing.
        case readWrite
    }

    /// SQLite needn't count the memory it takes, under a lock that all threads share.
    private static let setUp: Int32 = csqlite_forgo_memory_counts()

    let handle: OpaquePointer
    /// The path as the caller gave it.
    public let path: String

    /// How long, in milliseconds, a connection waits for another program to finish writing.
    public static let busyTimeout: Int32 = 30_000

    /// Opens a database.
    ///
    /// - Throws: `TolmachError.unreadableFile` where the file can't be opened.
    public init(path: String, mode: Mode) throws(TolmachError) {
        _ = Self.setUp
        if let failure = Self.hindrance(path, mode) { throw failure }
        if mode == .readOnly, Self.fileExists(path + "-journal") { try Self.takeBack(path) }
        handle = try Self.open(path, mode)
        self.path = path
        sqlite3_busy_timeout(handle, Self.busyTimeout)
    }

    private static func open(_ path: String, _ mode: Mode) throws(TolmachError) -> OpaquePointer {
        guard mode == .readOnly else { return try open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) }
        let opened = try open(path, SQLITE_OPEN_READONLY)
        // What is written ahead or is to be taken back can't be read with the help of the file alone.
        guard !canBeRead(opened), isEmpty(path + "-wal"), isEmpty(path + "-journal") else { return opened }
        sqlite3_close_v2(opened)
        return try open(immutableAddress(of: path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
    }

    private static func open(_ path: String, _ flags: Int32) throws(TolmachError) -> OpaquePointer {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let opened else {
            let reason = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "no memory"
            sqlite3_close_v2(opened)
            throw TolmachError(
                .unreadableFile, "\(path): \(reason)", advice: "check the path and the folder's permissions")
        }
        return opened
    }

    /// Why a path can't be opened, where that can be seen from outside.
    private static func hindrance(_ path: String, _ mode: Mode) -> TolmachError? {
        guard !path.isEmpty else { return nil }
        var status = stat()
        let number = stat(path, &status) == 0 ? 0 : errno
        if number == 0, status.st_mode & S_IFMT == S_IFDIR {
            return TolmachError(
                .unreadableFile, "\(path): is a folder, not a file",
                advice: "name a file that was made by memory import")
        }
        if mode == .readOnly {
            if number == ENOENT || number == ENOTDIR {
                return TolmachError(
                    .unreadableFile, "\(path): no such file",
                    advice: "check the spelling, or make it with memory import")
            }
            if access(path, R_OK) != 0 {
                return TolmachError(.unreadableFile, "\(path): may not be read", advice: "check its permissions")
            }
            return nil
        }
        let needed = number == 0 ? path : folder(of: path)
        guard access(needed, W_OK) != 0 else { return nil }
        return TolmachError(
            .unwritableFile, "\(path): can't be written: \(String(cString: strerror(errno)))",
            advice: "check the permissions of file and folder")
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return String(path[...slash])
    }

    /// Whether reading isn't kept off by what can't be written.
    private static func canBeRead(_ handle: OpaquePointer) -> Bool {
        let code = sqlite3_exec(handle, "PRAGMA schema_version", nil, nil, nil) & 0xFF
        return code != SQLITE_READONLY && code != SQLITE_CANTOPEN
    }

    /// Whether a file is missing or has no bytes.
    public static func isEmpty(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) != 0 ? errno == ENOENT : status.st_size == 0
    }

    /// A file's address as SQLite reads it, with the word that it won't change.
    private static func immutableAddress(of path: String) -> String {
        var address = path.hasPrefix("/") ? "file://" : "file:"
        for byte in path.utf8 {
            let isPlain = byte > 0x20 && byte < 0x7F && !"%?#".utf8.contains(byte)
            address += isPlain ? String(UnicodeScalar(byte)) : "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16))"
        }
        return address + "?immutable=1"
    }

    deinit { sqlite3_close_v2(handle) }

    /// A program that was killed while it wrote directly leaves a journal, which only a writer can take back; one that is
    /// alive holds the file for as long as it writes, and nobody should wait for that.
    private static func takeBack(_ path: String) throws(TolmachError) {
        guard let database = try? Database(path: path, mode: .readWrite) else { return }
        // Another reader may be taking back the same.
        sqlite3_busy_timeout(database.handle, 200)
        if sqlite3_exec(database.handle, "PRAGMA user_version", nil, nil, nil) & 0xFF == SQLITE_BUSY {
            throw TolmachError(
                .storage, "\(path): another program is filling it for the first time",
                advice: "wait until it is done and try again")
        }
    }

    /// Turns on writing ahead, so that readers and one writer don't wait for each other, and what is
    /// committed survives a crash.
    ///
    /// - Throws: `TolmachError.storage`.
    public func writeAhead() throws(TolmachError) {
        try execute("PRAGMA journal_mode = WAL")
        try execute("PRAGMA synchronous = NORMAL")
    }

    /// Turns off writing ahead where nobody else has the file open: what the next transaction adds is written once, into
    /// the file itself, with a journal by which it is taken back where the program dies. Other writers wait meanwhile, and
    /// who opens the file to read is told why he can't: it is for the first filling of a file in which there is nothing to
    /// read. `settle()` ends it.
    public func writeDirectly() {
        sqlite3_busy_timeout(handle, 0)
        defer { sqlite3_busy_timeout(handle, Self.busyTimeout) }
        guard sqlite3_exec(handle, "PRAGMA journal_mode = DELETE", nil, nil, nil) == SQLITE_OK else { return }
        sqlite3_exec(handle, "PRAGMA synchronous = FULL", nil, nil, nil)
    }

    /// Takes what was written ahead over into the file itself, so that the file alone is whole; where somebody still
    /// reads what was before, that is done later. After `writeDirectly()` it turns writing ahead on again.
    public func settle() {
        sqlite3_busy_timeout(handle, 200)
        sqlite3_exec(handle, "PRAGMA journal_mode = WAL", nil, nil, nil)
        sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
        sqlite3_busy_timeout(handle, Self.busyTimeout)
    }

    /// Runs statements that return nothing of interest.
    ///
    /// - Throws: `TolmachError.storage` with SQLite's reason and what to do.
    public func execute(_ statements: String) throws(TolmachError) {
        try check(sqlite3_exec(handle, statements, nil, nil, nil))
    }

    /// Compiles one statement; it may be bound and run again and again.
    ///
    /// - Throws: `TolmachError.storage` where the statement can't be compiled.
    public func prepare(_ text: String) throws(TolmachError) -> Statement {
        try Statement(text, in: self)
    }

    /// Runs `body` inside a transaction that is taken for writing at once; an error rolls everything back.
    ///
    /// - Throws: what `body` throws, or `TolmachError.storage`.
    public func transaction<Result>(_ body: () throws(TolmachError) -> Result) throws(TolmachError) -> Result {
        try execute("BEGIN IMMEDIATE")
        do throws(TolmachError) {
            let result = try body()
            try execute("COMMIT")
            return result
        } catch {
            sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
            throw error
        }
    }

    /// Runs `body` inside a transaction and takes back all that it did.
    ///
    /// - Throws: what `body` throws, or `TolmachError.storage`.
    public func rehearsal<Result>(_ body: () throws(TolmachError) -> Result) throws(TolmachError) -> Result {
        try execute("BEGIN IMMEDIATE")
        defer { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
        return try body()
    }

    /// A database in a file without a name, gone when it is closed.
    ///
    /// - Throws: `TolmachError.unreadableFile` where none can be made.
    public static func temporary() throws(TolmachError) -> Database {
        try Database(path: "", mode: .readWrite)
    }

    /// A copy of a database in a file without a name, gone when it is closed.
    ///
    /// - Throws: `TolmachError.unreadableFile` where there is no database or room for none; `storage`.
    public static func temporaryCopy(of path: String) throws(TolmachError) -> Database {
        let source = try Database(path: path, mode: .readOnly)
        let copy = try temporary()
        guard let backup = sqlite3_backup_init(copy.handle, "main", source.handle, "main") else {
            throw copy.failure(sqlite3_errcode(copy.handle))
        }
        let code = sqlite3_backup_step(backup, -1)
        sqlite3_backup_finish(backup)
        try source.check(code)
        return copy
    }

    /// Whether there is a file of this name.
    public static func fileExists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// The row id that the last insertion made.
    public var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

    /// How many rows the last statement changed.
    public var changedRows: Int { Int(sqlite3_changes(handle)) }

    /// The first column of a statement's first row, or nil where it has none: `PRAGMA user_version`.
    ///
    /// - Throws: `TolmachError.storage`.
    public func integer(_ query: String) throws(TolmachError) -> Int? {
        let statement = try prepare(query)
        return try statement.step() ? statement.integer(at: 0) : nil
    }

    func check(_ code: Int32) throws(TolmachError) {
        guard code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(code) }
    }

    private func failure(_ code: Int32) -> TolmachError {
        let reason = String(cString: sqlite3_errmsg(handle))
        return switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED:
            TolmachError(
                .storage, "\(path): another program is writing to it", advice: "wait until it is done and try again")
        case SQLITE_IOERR:
            TolmachError(
                .storage, "\(path): can't be read or written any further: \(reason)",
                advice: "see that the disk has room and try again")
        case SQLITE_FULL:
            TolmachError(.storage, "\(path): the disk is full", advice: "free some space and try again")
        case SQLITE_NOTADB:
            TolmachError(.storage, "\(path): is not a memory", advice: "name a file that was made by memory import")
        case SQLITE_CORRUPT:
            TolmachError(
                .storage, "\(path): is damaged: \(reason)", advice: "import again from the files it was made of")
        case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM:
            TolmachError(
                .unwritableFile, "\(path): can't be written: \(reason)",
                advice: "check the permissions of file and folder")
        default:
            TolmachError(.storage, "\(path): \(reason)")
        }
    }
}
