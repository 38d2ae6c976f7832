internal import CSQLite
import LocalizationModel

/// A compiled statement: bind its parameters (from 1), step through its rows, read its columns (from 0).
///
///     let find = try database.prepare("SELECT text FROM word WHERE id = ?")
///     try find.bind(7, at: 1)
///     while try find.step() { words.append(find.text(at: 0)) }
///     find.reset()
///
/// It keeps its database open, and belongs to one thread at a time, as that does.
public final class Statement: @unchecked Sendable {
    // @unchecked: see `Database`.
    private let handle: OpaquePointer
    private let database: Database

    init(_ text: String, in database: Database) throws(TolmachError) {
        var compiled: OpaquePointer?
        try database.check(sqlite3_prepare_v2(database.handle, text, -1, &compiled, nil))
        guard let compiled else { throw TolmachError(.storage, "\(database.path): empty statement") }
        handle = compiled
        self.database = database
    }

    deinit { sqlite3_finalize(handle) }

    /// Binds a number.
    public func bind(_ value: Int64, at index: Int) throws(TolmachError) {
        try database.check(sqlite3_bind_int64(handle, Int32(index), value))
    }

    /// Binds a number, or NULL.
    public func bind(_ value: Int?, at index: Int) throws(TolmachError) {
        if let value { return try bind(Int64(value), at: index) }
        try database.check(sqlite3_bind_null(handle, Int32(index)))
    }

    /// Binds text, or NULL.
    public func bind(_ text: String?, at index: Int) throws(TolmachError) {
        guard var text else {
            try database.check(sqlite3_bind_null(handle, Int32(index)))
            return
        }
        let code = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                // A null pointer would bind NULL, and an empty text isn't that.
                guard let start = characters.baseAddress else { return csqlite_bind_text(handle, Int32(index), "", 0) }
                return csqlite_bind_text(handle, Int32(index), start, Int32(clamping: characters.count))
            }
        }
        try database.check(code)
    }

    /// Binds text without copying it, and runs a statement that returns no rows.
    ///
    /// - Throws: `TolmachError.storage`.
    public func run(binding text: String, at index: Int) throws(TolmachError) {
        var text = text
        var failure: TolmachError?
        text.withUTF8 { bytes in
            do throws(TolmachError) { try run(binding: bytes, at: index) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// Binds well-formed UTF-8 as text without copying it, and runs a statement that returns no rows.
    ///
    /// - Throws: `TolmachError.storage`.
    public func run(binding text: UnsafeBufferPointer<UInt8>, at index: Int) throws(TolmachError) {
        // What was bound is let go in any case.
        defer { sqlite3_bind_null(handle, Int32(index)) }
        guard let start = text.baseAddress else {
            try bind("", at: index)
            return try run()
        }
        // Without a destructor, SQLite takes the bytes where they are.
        let code = start.withMemoryRebound(to: CChar.self, capacity: text.count) {
            sqlite3_bind_text(handle, Int32(index), $0, Int32(clamping: text.count), nil)
        }
        try database.check(code)
        try run()
    }

    /// The path of the database.
    public var path: String { database.path }

    /// Binds bytes.
    public func bind(_ bytes: UnsafeRawBufferPointer, at index: Int) throws(TolmachError) {
        guard let start = bytes.baseAddress else {
            try database.check(sqlite3_bind_zeroblob(handle, Int32(index), 0))
            return
        }
        try database.check(csqlite_bind_blob(handle, Int32(index), start, Int32(clamping: bytes.count)))
    }

    /// Goes to the next row; false where there is none.
    ///
    /// - Throws: `TolmachError.storage`; the statement is then reset.
    public func step() throws(TolmachError) -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        if code == SQLITE_DONE { return false }
        defer { sqlite3_reset(handle) }
        try database.check(code)
        return false
    }

    /// Runs a statement that returns no rows, and makes it ready for the next run.
    ///
    /// - Throws: `TolmachError.storage`.
    public func run() throws(TolmachError) {
        while try step() {}
        sqlite3_reset(handle)
    }

    /// Makes the statement ready to be bound and run again.
    public func reset() {
        sqlite3_reset(handle)
    }

    /// A column as a number, 0 for NULL.
    public func integer(at column: Int) -> Int {
        Int(sqlite3_column_int64(handle, Int32(column)))
    }

    /// Whether a column is NULL.
    public func isNull(at column: Int) -> Bool {
        sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
    }

    /// A column as text, or nil for NULL.
    public func text(at column: Int) -> String? {
        guard let start = sqlite3_column_text(handle, Int32(column)) else { return nil }
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// Calls `body` with a column's bytes, which live until the next step.
    public func withBytes<Result>(at column: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let start = sqlite3_column_blob(handle, Int32(column))
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }
}
