import LocalizationModel

/// What became of the units of an import.
public struct ImportReport: Hashable, Sendable {
    /// The import's number, by which it can be taken back.
    public var importID: Int
    /// Units that were read.
    public var read = 0
    /// Units that are new in the memory.
    public var stored = 0
    /// Units that the memory already had: their usage was counted, and what they bring of properties and notes kept.
    public var merged = 0
    /// What was left out, and why.
    public var omitted = ReadingReport()

    public init(importID: Int) {
        self.importID = importID
    }

    /// All units left out.
    public var skipped: Int { omitted.omittedCount }
}
