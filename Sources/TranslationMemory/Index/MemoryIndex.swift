import LocalizationModel

/// The texts of one language in one memory, as matching asks for them: in memory or in a file.
protocol MemoryIndex: SendableMetatype {
    /// The parts of the index; each text is in one of them.
    var parts: [IndexPart] { get }
    /// A text ready to be compared; nil where it was removed.
    func text(_ number: UInt32, analyzer: TextAnalyzer) throws(TolmachError) -> AnalyzedText?
    /// The highest standing of all units with this text, whatever their other language; nil where there is none.
    func highestStanding(ofText number: UInt32) throws(TolmachError) -> UnitStanding?
    /// The units with this text, turned so that it is their source, and their targets in the language asked for.
    func units(ofText number: UInt32, to language: LanguageTag) throws(TolmachError) -> [StoredUnit]
}

/// A unit as a memory holds it.
struct StoredUnit {
    /// The number that the memory gave it: later units have higher ones.
    var number: Int64
    var unit: TranslationUnit
}
