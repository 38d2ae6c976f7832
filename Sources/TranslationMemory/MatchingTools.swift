import ICUText
import LocalizationModel

/// What one search at a time needs for its languages: analyzers, scorers, menders. They are made once and kept.
final class MatchingTools: @unchecked Sendable {
    // @unchecked: handed from one owner to the next by a lock (see `TranslationMemory`), never shared.
    private let names: [String]
    // By language, all its varieties together. Watching these for overlapping access took time.
    @exclusivity(unchecked) private var analyzers: [String: TextAnalyzer] = [:]
    @exclusivity(unchecked) private var scorers: [String: MatchScorer] = [:]
    @exclusivity(unchecked) private var units: [String: OpenedUnitIndex] = [:]
    @exclusivity(unchecked) private var countryKeys: [String: Set<UInt64>] = [:]
    /// Whether first words are names, by their forms, as far as the memory was asked.
    @exclusivity(unchecked) var firstWords: [UInt64: Bool] = [:]
    @exclusivity(unchecked) private var repairs: [[String]: TargetRepair] = [:]

    /// - Parameter names: words and phrases that are names in any language.
    init(names: [String] = []) {
        self.names = names
    }

    func analyzer(_ language: LanguageTag) -> TextAnalyzer {
        if let known = analyzers[language.language] { return known }
        let made = TextAnalyzer(language: LanguageTag(language: language.language))
        analyzers[language.language] = made
        return made
    }

    func scorer(_ language: LanguageTag) -> MatchScorer {
        if let known = scorers[language.language] { return known }
        let made = MatchScorer(analyzer: analyzer(language), names: names)
        scorers[language.language] = made
        return made
    }

    /// The keys of countries whose names are single words.
    func countries(_ language: LanguageTag) -> Set<UInt64> {
        if let known = countryKeys[language.language] { return known }
        let bare = LanguageTag(language: language.language)
        let analyzer = analyzer(bare)
        var keys: Set<UInt64> = []
        for name in CountryNames.names(in: bare) {
            let tokens = analyzer.analyze(InlineText(name)).tokens
            if tokens.count == 1, let token = tokens.first { keys.insert(token.key) }
        }
        countryKeys[language.language] = keys
        return keys
    }

    func repair(from source: LanguageTag, to target: LanguageTag) -> TargetRepair {
        let pair = [source.language, target.language]
        if let known = repairs[pair] { return known }
        let made = TargetRepair(from: LanguageTag(language: pair[0]), to: LanguageTag(language: pair[1]))
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
