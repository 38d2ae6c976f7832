import LocalizationModel

/// The index of the texts that were stored at one go, ready to be merged and written: a part for each language, or several
/// where one has no room for all.
struct IndexBatch: Sendable {
    var first: UInt32
    var last: UInt32
    var texts: Int
    var parts: [(language: String, runs: [IndexRun])]
    /// The texts of the batch that get no marks.
    var unmarked = UnmarkedTexts()
}
