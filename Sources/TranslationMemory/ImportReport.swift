/// What became of the units of an import.
public struct ImportReport: Hashable, Sendable {
    /// The import's number, by which it can be taken back.
    public var importID: Int
    /// Units that were read.
    public var read = 0
    /// Units that are new in the memory.
    public var stored = 0
    /// Units that the memory already had: their usage was counted.
    public var merged = 0
    /// Units without a source or a translation.
    public var skipped = 0

    public init(importID: Int) {
        self.importID = importID
    }
}
