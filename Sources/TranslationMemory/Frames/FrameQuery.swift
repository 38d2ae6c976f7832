import LocalizationModel

/// Asks for the units whose source has all words of a segment but for its values.
struct FrameQuery: IndexQuestion {
    var segment: InlineText
    /// Where the values stand, in UTF-8 offsets, in ascending order.
    var values: [Range<Int>]
    var sourceLanguage: LanguageTag
    var targetLanguage: LanguageTag
    var context: SegmentContext
    /// The most units.
    var limit: Int

    func answer(from index: some MemoryIndex, tools: MatchingTools) throws(TolmachError) -> [TranslationUnit] {
        let mark = InlineText(" … ")
        let frame = segment.replacing(values.map { InlineText.Replacement(range: $0, new: mark) }).plain
        let analyzer = tools.analyzer(sourceLanguage)
        let texts = try FrameSearch(index: index, analyzer: analyzer)
            .texts(analyzer.analyze(InlineText(frame)), values: values.count)
        var found: [Found] = []
        for text in texts where found.count < limit {
            let ofText = try index.units(ofText: text, to: targetLanguage)
                .filter { $0.unit.status != .rejected && $0.unit.status != .untranslated }
                .map { Found(stored: $0, text: text, context: context) }
            found += ofText.sorted { $0.isBetter(than: $1) }.prefix(limit - found.count)
        }
        return found.sorted { $0.isBetter(than: $1) }.map(\.stored.unit)
    }

    private struct Found {
        let stored: StoredUnit
        /// What its context is worth.
        private let points: Int
        private let standing: UnitStanding

        init(stored: StoredUnit, text: UInt32, context: SegmentContext) {
            self.stored = stored
            points = context.points(for: stored.unit.context)
            standing = UnitStanding(text: text, number: stored.number, unit: stored.unit)
        }

        func isBetter(than other: Found) -> Bool {
            points != other.points ? points > other.points : standing.isHigher(than: other.standing)
        }
    }
}
