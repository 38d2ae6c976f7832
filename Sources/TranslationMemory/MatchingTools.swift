import ICUText
import LocalizationModel

/// What one search at a time needs for its languages: analyzers, scorers, menders. They are made once and kept.
final class MatchingTools: @unchecked Sendable {
    // @unchecked: handed from one owner to the next by a lock (see `TranslationMemory`), never shared.
    private let names: [String]
    private var analyzers: [LanguageTag: TextAnalyzer] = [:]
    private var scorers: [LanguageTag: MatchScorer] = [:]
    private var units: [String: OpenedUnitIndex] = [:]
    private var countryKeys: [LanguageTag: Set<UInt64>] = [:]
    /// Whether first words are names, by their forms, as far as the memory was asked.
    var firstWords: [UInt64: Bool] = [:]
    private var repairs: [[LanguageTag]: TargetRepair] = [:]

    /// - Parameter names: words and phrases that are names in any language.
    init(names: [String] = []) {
        self.names = names
    }

    func analyzer(_ language: LanguageTag) -> TextAnalyzer {
        let bare = LanguageTag(language: language.language)
        if let known = analyzers[bare] { return known }
        let made = TextAnalyzer(language: bare)
        analyzers[bare] = made
        return made
    }

    func scorer(_ language: LanguageTag) -> MatchScorer {
        let bare = LanguageTag(language: language.language)
        if let known = scorers[bare] { return known }
        let made = MatchScorer(analyzer: analyzer(bare), names: names)
        scorers[bare] = made
        return made
    }

    /// The keys of countries whose names are single words.
    func countries(_ language: LanguageTag) -> Set<UInt64> {
        let bare = LanguageTag(language: language.language)
        if let known = countryKeys[bare] { return known }
        let analyzer = analyzer(bare)
        var keys: Set<UInt64> = []
        for name in CountryNames.names(in: bare) {
            let tokens = analyzer.analyze(InlineText(name)).tokens
            if tokens.count == 1, let token = tokens.first { keys.insert(token.key) }
        }
        countryKeys[bare] = keys
        return keys
    }

    func repair(from source: LanguageTag, to target: LanguageTag) -> TargetRepair {
        let pair = [LanguageTag(language: source.language), LanguageTag(language: target.language)]
        if let known = repairs[pair] { return known }
        let made = TargetRepair(from: pair[0], to: pair[1])
        repairs[pair] = made
        return made
    }

    /// The index of units in memory, opened for whoever has these tools.
    func opened(_ language: String, _ make: () -> UnitIndex) throws(TolmachError) -> OpenedUnitIndex {
        if let known = units[language] { return known }
        let opened = try OpenedUnitIndex(make())
        units[language] = opened
        return opened
    }
}
