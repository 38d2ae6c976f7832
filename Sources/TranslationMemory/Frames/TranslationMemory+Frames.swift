import LocalizationModel

extension TranslationMemory {
    /// The units whose source has all words of a segment, in their order, but for values such as names and dates.
    ///
    ///     // Memory: "Lavrov arrived in Antalya."
    ///     try memory.units(framing: "Kuleba arrived in Ankara.", values: [0..<6, 18..<24], from: .english, to: .russian)
    ///
    /// - Parameters:
    ///   - values: where the values stand in the segment, in UTF-8 offsets, in ascending order.
    ///   - context: the segment's neighbours and key; units with the same come first.
    ///   - limit: the most units.
    /// - Returns: the units, those that people vouched for most first.
    /// - Throws: `TolmachError.storage` where a database can't be read.
    public func units(
        framing segment: InlineText, values: [Range<Int>], from sourceLanguage: LanguageTag,
        to targetLanguage: LanguageTag, context: SegmentContext = SegmentContext(), limit: Int = 20
    ) throws(TolmachError) -> [TranslationUnit] {
        try ask(
            FrameQuery(
                segment: segment, values: values, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage,
                context: context, limit: limit))
    }

    /// The matches that a few units give for a segment, whatever the memory holds: scored as its own would be.
    ///
    /// - Throws: `TolmachError.storage` is declared for callers; units in memory raise none.
    public func matches(
        for segment: InlineText, among units: [TranslationUnit], from sourceLanguage: LanguageTag,
        to targetLanguage: LanguageTag, context: SegmentContext = SegmentContext(), minimumScore: Int,
        penalty: Int = 0, penalties: MatchPenalties = .standard
    ) throws(TolmachError) -> [Match] {
        try withTools { tools throws(TolmachError) in
            let query = MatchQuery(
                segment: segment, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage,
                context: context, minimumScore: max(minimumScore, 1), limit: max(units.count, 1), memory: name,
                memoryPenalty: max(penalty, 0), penalties: penalties)
            let index = try OpenedUnitIndex(UnitIndex(units, analyzer: tools.analyzer(sourceLanguage)))
            return try MatchFinder(index: index, tools: tools, query: query).matches()
        }
    }

    /// The way from one text to another, step by step, as matches have it.
    public func edits(from old: InlineText, to new: InlineText, language: LanguageTag) -> [Match.Edit] {
        withTools { tools in
            let analyzer = tools.analyzer(language)
            return EditScript.steps(from: analyzer.analyze(old), to: analyzer.analyze(new))
        }
    }
}
