import LocalizationModel
import Storage

extension MemoryDatabase {
    /// Takes an import back: removes the units that came with it alone. Of a unit that another import brought too, only
    /// what this one added to its use and status goes. Returns how many units were removed.
    ///
    /// - Parameter rehearsing: only counts, and leaves the file as it is.
    /// - Throws: `TolmachError.invalidArgument` where there is no such import; `storage`.
    public func remove(importID: Int, rehearsing: Bool = false) throws(TolmachError) -> Int {
        let database = rehearsing ? try openForRehearsal() : try openForWriting()
        let body = { () throws(TolmachError) -> Int in
            guard try database.integer("SELECT count(*) FROM import WHERE id = \(importID)") == 1 else {
                throw TolmachError(
                    .invalidArgument, "\(self.path): there is no import \(importID)",
                    advice: "memory stats lists the imports")
            }
            return try Self.remove(importID, from: database)
        }
        if rehearsing { return try database.rehearsal(body) }
        let removed = try database.transaction(body)
        database.settle()
        return removed
    }

    private static func remove(_ importID: Int, from database: Database) throws(TolmachError) -> Int {
        // What others brought too is handed over to the first of them.
        try database.execute(
            """
            CREATE TEMP TABLE shared AS SELECT unit FROM contribution WHERE import = \(importID);
            DELETE FROM contribution WHERE import = \(importID);
            UPDATE unit SET
                usage = (SELECT CAST(total(usage) AS INTEGER) FROM contribution WHERE unit = unit.id),
                status = (SELECT status FROM contribution WHERE unit = unit.id
                    ORDER BY \(MemorySchema.trust(of: "status")) DESC LIMIT 1),
                import = (SELECT min(import) FROM contribution WHERE unit = unit.id)
            WHERE id IN (SELECT unit FROM shared) AND id IN (SELECT unit FROM contribution);
            DROP TABLE shared;
            DELETE FROM unit WHERE import = \(importID);
            """)
        let removed = database.changedRows
        try database.execute(
            """
            UPDATE import SET units = (SELECT count(*) FROM unit WHERE import = import.id)
                WHERE id IN (SELECT import FROM contribution);
            DELETE FROM import WHERE id = \(importID);
            """)
        return removed
    }
}
