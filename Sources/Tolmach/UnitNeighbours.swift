import LocalizationModel

/// Gives the units of a document, which come in its order, their neighbours as context, where they name none themselves.
///
///     var neighbours = UnitNeighbours()
///     while let unit = try neighbours.next({ () throws(TolmachError) in try reader.next() }) { ... }
///
/// Units of different files (`UnitOrigin.file`) are no neighbours.
public struct UnitNeighbours: Sendable {
    private var previous: (text: String, file: String?)?
    private var waiting: TranslationUnit?
    private var hasBegun = false

    public init() {}

    /// The next unit that `read` gives, or nil after the last.
    ///
    /// - Throws: what `read` throws.
    public mutating func next(
        _ read: () throws(TolmachError) -> TranslationUnit?
    ) throws(TolmachError) -> TranslationUnit? {
        if !hasBegun { waiting = try read() }
        hasBegun = true
        guard var unit = waiting else { return nil }
        waiting = try read()
        let file = unit.origin.file
        if unit.context.previous == nil, unit.context.next == nil {
            if let previous, previous.file == file { unit.context.previous = previous.text }
            if let waiting, waiting.origin.file == file { unit.context.next = waiting.source.plain }
        }
        previous = (unit.source.plain, file)
        return unit
    }
}
