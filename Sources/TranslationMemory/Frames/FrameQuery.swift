import LocalizationModel

/// Asks for the units whose source has all words of a segment but for its values.
struct FrameQuery: IndexQuestion {
    var segment: InlineText
    /// Where the values stand, in UTF-8 offsets, in ascending order.
    var values: [Range<Int>]
    var sourceLanguage: LanguageTag
    var targetLanguage: LanguageTag
    /// The most units.
    var limit: Int

    func answer(from index: some MemoryIndex, tools: MatchingTools) throws(TolmachError) -> [TranslationUnit] {
        let mark = InlineText(" … ")
        let frame = segment.replacing(values.map { InlineText.Replacement(range: $0, new: mark) }).plain
        let analyzer = tools.analyzer(sourceLanguage)
        let texts = try FrameSearch(index: index, analyzer: analyzer)
            .texts(analyzer.analyze(InlineText(frame)), values: values.count)
        var units: [TranslationUnit] = []
        for text in texts {
            for stored in try index.units(ofText: text, to: targetLanguage) where units.count < limit {
                if stored.unit.status != .rejected, stored.unit.status != .untranslated { units.append(stored.unit) }
            }
            if units.count >= limit { break }
        }
        return units
    }
}
