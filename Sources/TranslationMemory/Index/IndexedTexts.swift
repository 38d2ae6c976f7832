import LocalizationModel

/// Texts that were stored, for the index: where they lie in a stretch of bytes.
struct IndexedTexts: Sendable {
    struct Text: Sendable {
        var plain: Range<Int>
        /// Its codes as `FieldList` has them; empty where it has none.
        var codes: Range<Int>
        /// Index into the languages.
        var language: Int
        var number: UInt32
        /// The stored one of `TextHash`.
        var hash: UInt64
    }

    var bytes: [UInt8] = []
    var texts: [Text] = []
    var languages: [LanguageTag] = []
}
