import LocalizationModel

/// Asks for the pieces of a segment that the memory knows in translation.
struct FragmentQuery: IndexQuestion {
    var segment: InlineText
    var sourceLanguage: LanguageTag
    var targetLanguage: LanguageTag
    var memory: String

    func answer(from index: some MemoryIndex, tools: MatchingTools) throws(TolmachError) -> [Fragment] {
        let text = tools.analyzer(sourceLanguage).analyze(segment)
        let search = FragmentSearch(index: index, tools: tools, query: self, segment: text)
        return try search.fragments()
    }
}
