import LocalizationModel

/// A name with all that renders it: what a report shows of the check's findings.
public struct RenderedName: Hashable, Sendable {
    /// One spelling of the name in the target.
    public struct Rendering: Hashable, Sendable {
        /// The dictionary form where it is known, else the commonest form.
        public var lemma: String
        /// The forms as they stand in the text with their counts, the commonest first.
        public var forms: [Form]
        /// Where the mentions stand, in their order.
        public var places: [SourceLocation]
        /// Whether the check calls it an error.
        public var isError: Bool
        /// Whether it is one of several spellings none of which is the usual one.
        public var isUndecided: Bool
        /// Names of the transliteration systems that give this spelling, where there is another spelling to compare.
        public var systems: [String] = []
    }

    /// A form of a rendering.
    public struct Form: Hashable, Sendable {
        public var text: String
        public var count: Int
    }

    /// As the source has it, or the usual of several ways.
    public var name: String
    /// The language of the text that mentions it; nil where it isn't known.
    public var sourceLanguage: LanguageTag?
    /// The language of the renderings.
    public var language: LanguageTag
    /// The commonest first.
    public var renderings: [Rendering]
    /// Mentions that nothing renders.
    public var missing: [SourceLocation]

    /// Mentions in all.
    public var count: Int { renderings.reduce(missing.count) { $0 + $1.places.count } }
    /// How many spellings there are none of which is the usual one.
    public var undecidedCount: Int { renderings.count(where: \.isUndecided) }
    public var hasErrors: Bool { renderings.contains(where: \.isError) }

    /// The names of some findings in the order of the alphabet; those of which nothing is known are left out.
    public static func all(in findings: [NameFinding]) -> [RenderedName] {
        struct Key: Hashable {
            let name: String
            let sourceLanguage: LanguageTag?
            let language: LanguageTag
        }
        var groups: [Key: [NameFinding]] = [:]
        for finding in findings where finding.verdict != .unknown || finding.lemma != nil {
            let key = Key(name: finding.baseName, sourceLanguage: finding.sourceLanguage, language: finding.language)
            groups[key, default: []].append(finding)
        }
        return groups.map { RenderedName($0.key.name, $0.key.sourceLanguage, $0.key.language, $0.value) }
            .sorted { ($0.name, $0.languages) < ($1.name, $1.languages) }
    }

    /// The languages as a report shows them where there are several pairs: en → ru.
    public var languages: String {
        (sourceLanguage.map { "\($0) → " } ?? "") + language.description
    }

    private init(
        _ name: String, _ sourceLanguage: LanguageTag?, _ language: LanguageTag, _ findings: [NameFinding]
    ) {
        self.name = name
        self.sourceLanguage = sourceLanguage
        self.language = language
        missing = findings.filter { $0.found == nil }.map(\.location)
        var spellings: [String: [NameFinding]] = [:]
        for finding in findings {
            guard let found = finding.found else { continue }
            spellings[finding.lemma ?? found, default: []].append(finding)
        }
        renderings = spellings.map { lemma, findings in
            var counts: [String: Int] = [:]
            for finding in findings { counts[finding.found ?? "", default: 0] += 1 }
            return Rendering(
                lemma: lemma,
                forms: counts.map { Form(text: $0.key, count: $0.value) }
                    .sorted { ($1.count, $0.text) < ($0.count, $1.text) },
                places: findings.map(\.location), isError: findings.contains(where: \.isError),
                isUndecided: findings.contains(where: \.isUndecided))
        }
        .sorted { ($1.places.count, $0.lemma) < ($0.places.count, $1.lemma) }
        if renderings.count > 1, hasErrors || undecidedCount > 1 { nameSystems() }
    }

    /// Finds which system gives which spelling: tradition where the name has a rendering of its own, or else the system of
    /// the likeliest language that the name may come from. A spelling that none of them gives has none.
    private mutating func nameSystems() {
        let recommended = NameTransliterator.recommend(name, to: language)
        if recommended.system == "tradition" {
            let others = Exonyms.renderings(of: name, in: language)
            for index in renderings.indices where others.contains(renderings[index].lemma) {
                renderings[index].systems = ["tradition"]
            }
            return
        }
        var all = [recommended]
        for origin in NameOrigin.candidates(for: name) where origin.language != recommended.from {
            all.append(NameTransliterator.recommend(name, from: origin.language, to: language, limit: 1))
        }
        for rendered in all {
            for index in renderings.indices
            where renderings[index].lemma == rendered.output && renderings[index].systems.isEmpty {
                renderings[index].systems = ["\(rendered.system) (\(rendered.from))"]
            }
        }
    }
}
