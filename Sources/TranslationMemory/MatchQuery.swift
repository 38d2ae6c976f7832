import LocalizationModel

/// What is asked of a memory.
struct MatchQuery {
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
}
