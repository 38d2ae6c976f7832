import LocalizationModel

/// A text that was stored, for the index.
struct IndexedText: Sendable {
    var text: InlineText
    /// The primary language.
    var language: String
    var number: UInt32
    /// The stored one of `TextHash`.
    var hash: UInt64
}

/// The index of the texts that were stored at one go, ready to be merged and written: a part for each language, or several
/// where one has no room for all.
struct IndexBatch: Sendable {
    var first: UInt32
    var last: UInt32
    var texts: Int
    var parts: [(language: String, runs: [IndexRun])]
}
