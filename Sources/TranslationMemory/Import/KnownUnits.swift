import LocalizationModel
import Storage

/// Finds the unit that a memory has of two texts in a context.
///
/// The units of the source text are looked through. Where there are many of them, as of an "OK" that stands in every
/// document, they are entered once in a table that only this connection sees, and found there by a hash.
final class KnownUnits {
    private let database: Database
    private let ofSource: Statement
    /// The source texts that have many units.
    private var crowded: Set<Int64> = []
    private var table: Table?

    /// So many units of one source text are looked through each time.
    private static let fewUnits = 16

    /// The table of the units of `crowded`.
    private struct Table {
        let add: Statement
        let find: Statement
        let read: Statement
    }

    init(_ database: Database) throws(TolmachError) {
        self.database = database
        ofSource = try database.prepare("SELECT id, target, details FROM unit WHERE source = ?")
    }

    /// The number of the unit, if there is one.
    func find(_ source: Int64, _ target: Int64, _ context: SegmentContext) throws(TolmachError) -> Int64? {
        if let table, crowded.contains(source) { return try find(in: table, source, target, context) }
        try ofSource.bind(source, at: 1)
        defer { ofSource.reset() }
        var seen = 0
        while try ofSource.step() {
            if Int64(ofSource.integer(at: 1)) == target,
                ofSource.withBytes(at: 2, { UnitDetails.context($0) }) == context
            {
                return Int64(ofSource.integer(at: 0))
            }
            seen += 1
            if seen > Self.fewUnits {
                ofSource.reset()
                return try find(in: enterUnits(of: source), source, target, context)
            }
        }
        return nil
    }

    /// Takes note of a unit that was stored.
    ///
    /// - Parameter context: asked for where it is of use.
    func add(
        _ unit: Int64, _ source: Int64, _ target: Int64, _ context: () -> SegmentContext
    ) throws(TolmachError) {
        guard let table, crowded.contains(source) else { return }
        try Self.enter(unit, source, target, context(), in: table)
    }

    private func enterUnits(of source: Int64) throws(TolmachError) -> Table {
        let table: Table
        if let made = self.table { table = made } else { table = try makeTable() }
        self.table = table
        try ofSource.bind(source, at: 1)
        defer { ofSource.reset() }
        while try ofSource.step() {
            let context = ofSource.withBytes(at: 2) { UnitDetails.context($0) }
            try Self.enter(
                Int64(ofSource.integer(at: 0)), source, Int64(ofSource.integer(at: 1)), context, in: table)
        }
        crowded.insert(source)
        return table
    }

    private func makeTable() throws(TolmachError) -> Table {
        try database.execute(
            """
            CREATE TEMP TABLE known_unit (source INTEGER, hash INTEGER, unit INTEGER, PRIMARY KEY (source, hash, unit))
                WITHOUT ROWID
            """)
        return Table(
            add: try database.prepare("INSERT INTO known_unit (source, hash, unit) VALUES (?, ?, ?)"),
            find: try database.prepare("SELECT unit FROM known_unit WHERE source = ? AND hash = ?"),
            read: try database.prepare("SELECT target, details FROM unit WHERE id = ?"))
    }

    private static func enter(
        _ unit: Int64, _ source: Int64, _ target: Int64, _ context: SegmentContext, in table: Table
    ) throws(TolmachError) {
        try table.add.bind(source, at: 1)
        try table.add.bind(hash(target, context), at: 2)
        try table.add.bind(unit, at: 3)
        try table.add.run()
    }

    private func find(
        in table: Table, _ source: Int64, _ target: Int64, _ context: SegmentContext
    ) throws(TolmachError) -> Int64? {
        try table.find.bind(source, at: 1)
        try table.find.bind(Self.hash(target, context), at: 2)
        defer { table.find.reset() }
        while try table.find.step() {
            let unit = Int64(table.find.integer(at: 0))
            // Others may have the hash by chance.
            try table.read.bind(unit, at: 1)
            defer { table.read.reset() }
            if try table.read.step(), Int64(table.read.integer(at: 0)) == target,
                table.read.withBytes(at: 1, { UnitDetails.context($0) }) == context
            {
                return unit
            }
        }
        return nil
    }

    /// The same in this run of the program alone.
    private static func hash(_ target: Int64, _ context: SegmentContext) -> Int64 {
        var hasher = Hasher()
        hasher.combine(target)
        hasher.combine(context)
        return Int64(hasher.finalize())
    }
}
