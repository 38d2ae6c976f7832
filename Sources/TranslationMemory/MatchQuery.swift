import LocalizationModel

/// What is asked of a memory.
struct MatchQuery: IndexQuestion {
    var segment: InlineText
    var sourceLanguage: LanguageTag
    var targetLanguage: LanguageTag
    var context: SegmentContext
    var minimumScore: Int
    var limit: Int
    var memory: String
    /// Points off every match of this memory.
    var memoryPenalty: Int
    var penalties: MatchPenalties

    func answer(from index: some MemoryIndex, tools: MatchingTools) throws(TolmachError) -> [Match] {
        try MatchFinder(index: index, tools: tools, query: self).matches()
    }
}
