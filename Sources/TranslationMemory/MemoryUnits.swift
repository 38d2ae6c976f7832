import LocalizationModel
import Storage

/// The units of a memory file, one after the other, as they were when reading began.
///
///     let units = try database.units()
///     while let unit = try units.next() { ... }
public final class MemoryUnits {
    private let read: Statement

    init(path: String) throws(TolmachError) {
        let database = try Database(path: path, mode: .readOnly)
        try MemorySchema.migrations.check(database)
        read = try database.prepare(StoredUnitColumns.select + " ORDER BY unit.id")
    }

    /// The next unit, or nil after the last.
    ///
    /// - Throws: `TolmachError.storage`.
    public func next() throws(TolmachError) -> TranslationUnit? {
        while try read.step() {
            if let stored = StoredUnitColumns.unit(read) { return stored.unit }
        }
        return nil
    }
}
