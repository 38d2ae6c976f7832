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

/// A part of the index for each language of the texts that were stored at one go, ready to be written.
struct IndexBatch: Sendable {
    var first: UInt32
    var last: UInt32
    var texts: Int
    var parts: [(language: String, bytes: [UInt8])]
}
