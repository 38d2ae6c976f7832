import LocalizationModel
import Storage

/// Joins a unit that comes again with the one that a memory has: its use is counted, the more trusted status holds,
/// the later change is remembered, and properties and notes that are new are added.
struct UnitMerger {
    private let importID: Int
    private let read: Statement
    private let write: Statement
    private let addFirst: Statement
    private let add: Statement

    /// Use is counted no further: files say what they like.
    private static let mostUse = 1 << 40

    init(database: Database, importID: Int) throws(TolmachError) {
        self.importID = importID
        read = try database.prepare(
            "SELECT usage, status, import, details FROM unit WHERE id = ?")
        write = try database.prepare("UPDATE unit SET usage = ?2, status = ?3, details = ?4 WHERE id = ?1")
        addFirst = try database.prepare(
            "INSERT OR IGNORE INTO contribution (unit, import, usage, status) VALUES (?, ?, ?, ?)")
        add = try database.prepare(
            """
            INSERT INTO contribution (unit, import, usage, status) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET usage = usage + excluded.usage, status = max(status, excluded.status)
            """)
    }

    /// - Parameters:
    ///   - said: what the unit says besides its texts.
    ///   - use: how often it was used.
    func merge(
        _ said: UnitDetails, usage use: Int, status unitStatus: TranslationUnit.Status, into number: Int64
    ) throws(TolmachError) {
        try read.bind(number, at: 1)
        guard try read.step() else { return read.reset() }
        let usage = read.integer(at: 0)
        let status = read.integer(at: 1)
        let owner = read.integer(at: 2)
        var details = read.withBytes(at: 3) { UnitDetails($0) }
        read.reset()
        for property in said.properties where !details.properties.contains(property) {
            details.properties.append(property)
        }
        for note in said.notes where !details.notes.contains(note) { details.notes.append(note) }
        // Dates of this form are in the order of their letters.
        if (said.origin.changedAt ?? "") > (details.origin.changedAt ?? "") {
            details.origin.changedBy = said.origin.changedBy
            details.origin.changedAt = said.origin.changedAt
        }
        let use = min(max(1, use), Self.mostUse)
        let code = MemorySchema.code(of: unitStatus)
        try record(addFirst, number, owner, usage, status)
        try record(add, number, importID, use, code)
        try write.bind(number, at: 1)
        try write.bind(min(usage, Self.mostUse) + use, at: 2)
        try write.bind(max(status, code), at: 3)
        try write.bind(details.encoded(), at: 4)
        try write.run()
    }

    private func record(
        _ statement: Statement, _ unit: Int64, _ owner: Int, _ usage: Int, _ status: Int
    ) throws(TolmachError) {
        try statement.bind(unit, at: 1)
        try statement.bind(owner, at: 2)
        try statement.bind(usage, at: 3)
        try statement.bind(status, at: 4)
        try statement.run()
    }
}
