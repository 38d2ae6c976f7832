import LocalizationModel

/// The texts of one language in one memory, as matching asks for them: in memory or in a file.
protocol MemoryIndex: SendableMetatype {
    /// How many texts have a key.
    func postingCount(of key: UInt64) throws(TolmachError) -> Int
    /// The postings of a key, each list in numeric order.
    func postings(of key: UInt64) throws(TolmachError) -> [[UInt64]]
    /// The short strings of a length in scalars.
    func shortTexts(ofLength length: Int) throws(TolmachError) -> [ShortTexts]
    /// A text ready to be compared; nil where it was removed.
    func text(_ number: UInt32, analyzer: TextAnalyzer) throws(TolmachError) -> AnalyzedText?
    /// The units with this text, turned so that it is their source, and their targets in the language asked for.
    func units(ofText number: UInt32, to language: LanguageTag) throws(TolmachError) -> [StoredUnit]
}

/// A unit as a memory holds it.
struct StoredUnit {
    /// The number that the memory gave it: later units have higher ones.
    var number: Int64
    var unit: TranslationUnit
}
