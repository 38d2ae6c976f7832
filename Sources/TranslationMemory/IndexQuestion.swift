import LocalizationModel

/// Something that is asked of the texts of one language, in memory or in a file alike.
protocol IndexQuestion {
    associatedtype Answer
    /// The language of the texts that are looked through.
    var sourceLanguage: LanguageTag { get }
    func answer(from index: some MemoryIndex, tools: MatchingTools) throws(TolmachError) -> Answer
}
