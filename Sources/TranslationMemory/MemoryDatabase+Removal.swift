import LocalizationModel
import Storage

extension MemoryDatabase {
    /// Takes an import back: removes the units that came with it alone. Of a unit that another import brought too, only
    /// what this one added to its use, its status and what is said of it goes. Returns how many units were removed.
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
            DELETE FROM unit WHERE import = \(importID);
            """)
        let removed = database.changedRows
        try restoreDetails(in: database)
        try database.execute(
            """
            DROP TABLE shared;
            UPDATE import SET units = (SELECT count(*) FROM unit WHERE import = import.id)
                WHERE id IN (SELECT import FROM contribution);
            DELETE FROM import WHERE id = \(importID);
            """)
        return removed
    }

    /// Gives the units in the table `shared` what the imports that are left say of them. Versions before this one didn't
    /// write that down; what they merged stays.
    private static func restoreDetails(in database: Database) throws(TolmachError) {
        let shared = try database.prepare("SELECT unit FROM shared")
        let unit = try database.prepare("SELECT details FROM unit WHERE id = ?")
        let parts = try database.prepare("SELECT details FROM contribution WHERE unit = ? ORDER BY import")
        let write = try database.prepare("UPDATE unit SET details = ?2 WHERE id = ?1")
        while try shared.step() {
            let number = Int64(shared.integer(at: 0))
            guard var details = try joined(parts, of: number) else { continue }
            try unit.bind(number, at: 1)
            let isThere = try unit.step()
            if isThere { details.context = unit.withBytes(at: 0) { UnitDetails.context($0) } }
            unit.reset()
            guard isThere else { continue }
            try write.bind(number, at: 1)
            try write.bind(details.encoded(), at: 2)
            try write.run()
        }
        shared.reset()
    }

    /// What the imports of a unit say of it together, without its context; nil where that isn't known of all.
    private static func joined(_ parts: Statement, of unit: Int64) throws(TolmachError) -> UnitDetails? {
        try parts.bind(unit, at: 1)
        defer { parts.reset() }
        var joined: JoinedDetails?
        while try parts.step() {
            guard !parts.isNull(at: 0) else { return nil }
            let said = parts.withBytes(at: 0) { UnitDetails($0) }
            if joined == nil { joined = JoinedDetails(said) } else { joined?.add(said) }
        }
        return joined?.details
    }
}
