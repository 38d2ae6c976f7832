import LocalizationModel

/// Answers one question: says of texts and units whether they have what is looked for.
struct ConcordanceFinder: ~Copyable {
    let query: ConcordanceQuery
    /// The words in each language that has any, by primary language.
    let phrases: [String: ConcordancePhrases]
    private var expression: ConcordanceExpression?

    /// - Parameter languages: the languages of the memory.
    init(_ query: ConcordanceQuery, languages: Set<LanguageTag>) throws(TolmachError) {
        self.query = query
        let pattern = query.isRegularExpression ? query.text : ConcordanceExpression.pattern(ofWildcards: query.text)
        if let pattern {
            expression = try ConcordanceExpression(pattern)
            phrases = [:]
            return
        }
        expression = nil
        let wanted = Set(languages.map(\.language)).filter { query.language.map(\.language) ?? $0 == $0 }
        var phrases: [String: ConcordancePhrases] = [:]
        for language in wanted {
            phrases[language] = ConcordancePhrases(query.text, language: LanguageTag(language: language))
        }
        self.phrases = phrases
    }

    /// Whether texts are to be read one after the other, since no index helps.
    var readsAll: Bool {
        switch expression {
        case .some: true
        case .none: false
        }
    }

    /// What is to be said where a text couldn't be searched.
    var failure: TolmachError? {
        switch expression {
        case .some(let expression): expression.failure
        case .none: nil
        }
    }

    /// Where a text has what is looked for, in Unicode scalars.
    mutating func find(
        in text: InlineText, _ language: LanguageTag
    ) -> (ranges: [Range<Int>], rank: ConcordanceRank)? {
        if let wanted = query.language, !wanted.sharesLanguage(with: language) { return nil }
        if expression != nil {
            var plain = text.plain
            return plain.withUTF8 { expression?.find(in: $0) }
        }
        return phrases[language.language]?.find(in: text)
    }

    /// The unit with its places, or nil where it hasn't what is looked for on the side that is asked for.
    mutating func hit(_ unit: TranslationUnit) -> ConcordanceHit? {
        let source = query.side == .target ? nil : find(in: unit.source, unit.sourceLanguage)
        let target =
            query.side == .source ? nil : unit.target.flatMap { find(in: $0, unit.targetLanguage) }
        guard let rank = [source?.rank, target?.rank].compactMap(\.self).min() else { return nil }
        return ConcordanceHit(unit: unit, inSource: source?.ranges ?? [], inTarget: target?.ranges ?? [], rank: rank)
    }

    /// The best of what was found; of equals the one found first.
    func best(of hits: [ConcordanceHit]) -> [ConcordanceHit] {
        hits.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .prefix(max(0, query.limit)).map(\.element)
    }
}
