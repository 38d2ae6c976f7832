import LocalizationModel
import Storage

/// Joins units that come again with those that a memory has: their use is counted, the more trusted status holds, the
/// later change is remembered, and properties and notes that are new are added. What each import brought is written down,
/// so that it can be taken back.
///
/// They are written when many have come together, and at the end: a unit that comes again ten thousand times, each time
/// with the name of another document, is read and written once.
final class UnitMerger {
    private let database: Database
    private let importID: Int
    private let read: Statement
    private let write: Statement
    private let writeUse: Statement
    private let note: Statement
    private let readNoted: Statement
    private let renote: Statement
    private var units: [Int64: MergedUnit] = [:]
    /// Properties and notes of `units`.
    private var remarks = 0

    private static let mostUnits = 1 << 14
    private static let mostRemarks = 1 << 20

    init(database: Database, importID: Int) throws(TolmachError) {
        self.importID = importID
        read = try database.prepare("SELECT usage, status, import, details FROM unit WHERE id = ?")
        write = try database.prepare("UPDATE unit SET usage = ?2, status = ?3, details = ?4 WHERE id = ?1")
        self.database = database
        writeUse = try database.prepare("UPDATE unit SET usage = ?2, status = ?3 WHERE id = ?1")
        note = try database.prepare(
            "INSERT OR IGNORE INTO contribution (unit, import, usage, status, details) VALUES (?, ?, ?, ?, ?)")
        readNoted = try database.prepare("SELECT details FROM contribution WHERE unit = ? AND import = ?")
        renote = try database.prepare(
            """
            UPDATE contribution SET
                usage = usage + ?3,
                status = iif(\(MemorySchema.trust(of: "?4")) > \(MemorySchema.trust(of: "status")), ?4, status),
                details = ?5
            WHERE unit = ?1 AND import = ?2
            """)
    }

    /// Joins a unit with the one that has the number.
    ///
    /// - Parameters:
    ///   - said: what the unit says besides its texts.
    ///   - usage: how often it was used.
    /// - Throws: `TolmachError.storage`.
    func merge(
        _ said: UnitDetails, usage: Int, status: TranslationUnit.Status, into number: Int64
    ) throws(TolmachError) {
        if units[number] == nil {
            guard let known = try unitStored(as: number) else { return }
            units[number] = known
            remarks += known.remarkCount
        }
        let before = units[number]?.remarkCount ?? 0
        units[number]?.add(said, usage: usage, status: status)
        remarks += (units[number]?.remarkCount ?? 0) - before
        if units.count >= Self.mostUnits || remarks >= Self.mostRemarks { try flush() }
    }

    /// Writes what has come together.
    ///
    /// - Throws: `TolmachError.storage`.
    func flush() throws(TolmachError) {
        for (number, unit) in units.sorted(by: { $0.key < $1.key }) {
            // What one import brought several times is its own, and needs no account.
            if unit.owner != importID {
                try record(note, number, unit.owner, unit.usage, unit.status, unit.before)
                try recordOwn(unit, of: number)
            }
            let details = unit.newDetails
            let write = details == nil ? writeUse : write
            try write.bind(number, at: 1)
            try write.bind(unit.usage + unit.addedUsage, at: 2)
            try write.bind(MemorySchema.code(of: unit.mergedStatus), at: 3)
            if let details { try write.bind(details.encoded(), at: 4) }
            try write.run()
        }
        units.removeAll()
        remarks = 0
    }

    private func unitStored(as number: Int64) throws(TolmachError) -> MergedUnit? {
        try read.bind(number, at: 1)
        defer { read.reset() }
        guard try read.step() else { return nil }
        return MergedUnit(
            usage: read.integer(at: 0), status: StoredUnitColumns.status(read.integer(at: 1)),
            owner: read.integer(at: 2), details: read.withBytes(at: 3) { UnitDetails($0) })
    }

    /// Writes down what this import adds to a unit, to which it may have added something before.
    private func recordOwn(_ unit: MergedUnit, of number: Int64) throws(TolmachError) {
        guard let added = unit.addedDetails else { return }
        try record(note, number, importID, unit.addedUsage, unit.addedStatus, added)
        guard database.changedRows == 0 else { return }
        try readNoted.bind(number, at: 1)
        try readNoted.bind(importID, at: 2)
        defer { readNoted.reset() }
        guard try readNoted.step() else { return }
        var joined = JoinedDetails(readNoted.withBytes(at: 0) { UnitDetails($0) })
        readNoted.reset()
        joined.add(added)
        try record(renote, number, importID, unit.addedUsage, unit.addedStatus, joined.details)
    }

    private func record(
        _ statement: Statement, _ unit: Int64, _ owner: Int, _ usage: Int, _ status: TranslationUnit.Status,
        _ details: UnitDetails
    ) throws(TolmachError) {
        // Its context is what a unit is known by, and the same for all imports.
        var details = details
        details.context = SegmentContext()
        try statement.bind(unit, at: 1)
        try statement.bind(owner, at: 2)
        try statement.bind(usage, at: 3)
        try statement.bind(MemorySchema.code(of: status), at: 4)
        try statement.bind(details.encoded() ?? "", at: 5)
        try statement.run()
    }
}
