import LocalizationModel

/// The steps that bring a database's tables from nothing to what this version of the program works with.
/// SQLite's `user_version` counts the steps done; `application_id` says whose file it is.
///
///     let schema = SchemaMigrations(applicationID: 0x544D_4442, steps: ["CREATE TABLE ..."])
///     try schema.apply(to: database)
public struct SchemaMigrations: Sendable {
    /// Marks the file as one of ours.
    public let applicationID: Int
    /// Each step's statements; a step that was released is never changed, only followed by another.
    public let steps: [String]

    /// Bytes in a page of a new file.
    public let pageSize: Int

    public init(applicationID: Int, pageSize: Int = 4096, steps: [String]) {
        self.applicationID = applicationID
        self.pageSize = pageSize
        self.steps = steps
    }

    /// Does the steps that are missing, each in a transaction of its own.
    ///
    /// - Throws: as `check(_:)`, and `TolmachError.storage` where a step fails.
    public func apply(to database: Database) throws(TolmachError) {
        if try isEmpty(database) {
            try database.execute("PRAGMA page_size = \(pageSize)")
            try database.writeAhead()
            try database.transaction { () throws(TolmachError) in
                if try isEmpty(database) { try database.execute("PRAGMA application_id = \(applicationID)") }
            }
        }
        try check(database)
        let done = try database.integer("PRAGMA user_version") ?? 0
        for (index, step) in steps.enumerated().dropFirst(done) {
            try database.transaction { () throws(TolmachError) in
                guard try database.integer("PRAGMA user_version") == index else { return }
                try database.execute(step)
                try database.execute("PRAGMA user_version = \(index + 1)")
            }
        }
    }

    /// Whether the file is ours and no newer than we are.
    ///
    /// - Throws: `TolmachError.storage` where it is empty or another program's, or was written by a newer version.
    public func check(_ database: Database) throws(TolmachError) {
        guard try database.integer("PRAGMA application_id") == applicationID else {
            if try isEmpty(database) {
                throw TolmachError(
                    .storage, "\(database.path): is empty, and no memory yet", advice: "fill it with memory import")
            }
            throw TolmachError(
                .storage, "\(database.path): is a database, but not a memory",
                advice: "name a file that was made by memory import")
        }
        let version = try database.integer("PRAGMA user_version") ?? 0
        guard version <= steps.count else {
            throw TolmachError(
                .storage,
                "\(database.path): was written by a newer version (its tables are version \(version), "
                    + "known here is \(steps.count))", advice: "update the program")
        }
    }

    /// Whether steps are missing in the file.
    ///
    /// - Throws: `TolmachError.storage` where it is no database.
    public func isBehind(_ database: Database) throws(TolmachError) -> Bool {
        try database.integer("PRAGMA user_version") ?? 0 < steps.count
    }

    private func isEmpty(_ database: Database) throws(TolmachError) -> Bool {
        let tables = try database.integer("SELECT count(*) FROM sqlite_schema") ?? 0
        let owner = try database.integer("PRAGMA application_id") ?? 0
        return tables == 0 && owner == 0
    }
}
