import LocalizationModel

/// Names that no glossary lists, with the words that render them, gathered over a whole text.
struct UnlistedNames {
    /// From this likeness in sound on, a word of the target renders a name of the source.
    private static let renderingLikeness = 0.5
    /// From this likeness on, two renderings are spellings of one name and not two names.
    private static let variantLikeness = 0.6

    private struct Mention {
        let name: String
        let location: SourceLocation
        let rendering: String?
    }

    /// Renderings that are forms of one word.
    private struct Group {
        let stem: NameStem
        var lemma: String
        var members: [Int] = []
    }

    private let source: LanguageTag
    private let target: LanguageTag
    private var mentions: [Mention] = []
    private var mentionsByName: [String: [Int]] = [:]

    init(from source: LanguageTag, to target: LanguageTag) {
        self.source = source
        self.target = target
    }

    /// Notes the capitalised words of a source text with the target's capitalised words that may render them.
    mutating func note(
        _ words: [CapitalizedWord], at location: SourceLocation, unit: Int, candidates: [CapitalizedWord]
    ) {
        let sounds = candidates.map { NameSound($0.text) }
        for word in words where !word.startsSentence || mentionsByName[word.text] != nil {
            let sound = NameSound(word.text)
            let nearest = sounds.indices.max { sound.likeness(to: sounds[$0]) < sound.likeness(to: sounds[$1]) }
            let isRendered = nearest.map { sound.likeness(to: sounds[$0]) >= Self.renderingLikeness } ?? false
            mentionsByName[word.text, default: []].append(mentions.count)
            mentions.append(
                Mention(
                    name: word.text, location: location,
                    rendering: isRendered ? nearest.map { candidates[$0].text } : nil))
        }
    }

    /// The verdict on each mention: the rendering that most mentions have is right, another of like sound a variant.
    func findings() -> [NameFinding] {
        mentionsByName.values.flatMap { indices in findings(for: indices) }
    }

    private func findings(for indices: [Int]) -> [NameFinding] {
        var groups: [Group] = []
        for index in indices {
            guard let rendering = mentions[index].rendering else { continue }
            let stem = NameStem(rendering, language: target)
            if let known = groups.firstIndex(where: { $0.stem.matches(stem) }) {
                groups[known].members.append(index)
                if rendering.unicodeScalars.count < groups[known].lemma.unicodeScalars.count {
                    groups[known].lemma = rendering
                }
            } else {
                groups.append(Group(stem: stem, lemma: rendering, members: [index]))
            }
        }
        let main = groups.max { $0.members.count < $1.members.count }
        return indices.map { index in
            let mention = mentions[index]
            var finding = NameFinding(
                location: mention.location, name: mention.name, language: target, expected: [],
                found: mention.rendering, verdict: .unknown)
            guard let main, main.members.count > 1, let rendering = mention.rendering else { return finding }
            finding.expected = [main.lemma]
            if main.members.contains(index) {
                finding.verdict = .consistent
                finding.lemma = main.lemma
                return finding
            }
            let own = groups.first { $0.members.contains(index) }
            let isRival = NameSound(main.lemma).likeness(to: NameSound(rendering)) >= Self.variantLikeness
            if let own, isRival, own.members.count < main.members.count {
                finding.verdict = .variant
                finding.lemma = own.lemma
                finding.message =
                    "\(mention.name) is \(main.lemma) \(main.members.count) times and \(own.lemma) "
                    + "\(own.members.count) times"
            }
            return finding
        }
    }
}
