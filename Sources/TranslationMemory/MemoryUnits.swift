import LocalizationModel
import Storage

/// The units of a memory file, one after the other, as they were when reading began.
///
///     let units = try database.units()
///     while let unit = try units.next() { ... }
public final class MemoryUnits {
    private let path: String
    private let read: Statement
    private let first: Statement
    private let readFamily: Statement
    /// Whether the units of a family are being read.
    private var isInFamily = false

    init(path: String) throws(TolmachError) {
        self.path = path
        let database = try Database(path: path, mode: .readOnly)
        try MemorySchema.migrations.check(database)
        read = try database.prepare(StoredUnitColumns.select + " ORDER BY unit.id")
        first = try database.prepare("SELECT min(id) FROM unit WHERE family = ?")
        readFamily = try database.prepare(StoredUnitColumns.select + " WHERE unit.family = ? ORDER BY unit.id")
    }

    /// The next unit, or nil after the last. The pairs of a unit of several languages come together, where the first of
    /// them stands.
    ///
    /// - Throws: `TolmachError.storage`.
    public func next() throws(TolmachError) -> TranslationUnit? {
        while true {
            if isInFamily {
                if let unit = try next(of: readFamily) { return unit.unit }
                isInFamily = false
                readFamily.reset()
            }
            guard let stored = try next(of: read) else { return nil }
            guard let family = stored.unit.family else { return stored.unit }
            guard try isFirst(stored.number, of: family) else { continue }
            try readFamily.bind(family, at: 1)
            isInFamily = true
        }
    }

    private func next(of statement: Statement) throws(TolmachError) -> StoredUnit? {
        guard try statement.step() else { return nil }
        do throws(TolmachError) {
            return try StoredUnitColumns.unit(statement)
        } catch {
            var named = error
            named.message = "\(path): \(error.message)"
            throw named
        }
    }

    private func isFirst(_ number: Int64, of family: Int) throws(TolmachError) -> Bool {
        try first.bind(family, at: 1)
        defer { first.reset() }
        return try first.step() && Int64(first.integer(at: 0)) == number
    }
}
