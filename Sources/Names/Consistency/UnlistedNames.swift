import Inflection
import LocalizationModel

/// Names that no glossary lists, with the words that render them, gathered over a whole text.
///
/// In every unit each capitalised word of the source goes with the word of the target that is likeliest to render it.
/// Spellings of the source that are plainly one name (Çavuşoğlu, Cavusoglu, Chavushoglu) count as one.
/// The renderings of a name over all units fall into spellings, forms of one word each. What stands where the usual
/// spelling is missing, and is near to it without being a form of it, is a variant.
struct UnlistedNames {
    /// From these odds on, a word of the target renders a word of the source.
    private static let renders: Float = 0
    /// From these odds on, a word that is near to the usual spelling may be a slip for it.
    private static let maySlip: Float = -8

    private struct Word {
        let text: String
        let number: SpellingLikeness.Word
        let startsSentence: Bool
    }

    private struct Unit {
        let location: SourceLocation
        var words: [Word] = []
        var candidates: [Word] = []
        /// For each word the candidate that renders it, or -1.
        var renderings: [Int] = []
    }

    private let target: LanguageTag
    private let inflector: NameInflector
    private let commonWords: CommonWords
    private let commonTargetWords: CommonWords
    private var units: [Unit] = []
    private var likeness: SpellingLikeness
    private var forms: [SpellingLikeness.Word: RenderedForm] = [:]

    init(from source: LanguageTag, to target: LanguageTag) {
        self.target = target
        inflector = NameInflector(language: target)
        commonWords = CommonWords(language: source)
        commonTargetWords = CommonWords(language: target)
        likeness = SpellingLikeness(to: target)
    }

    /// Notes the capitalised words of a source text with the target's capitalised words that may render them.
    mutating func note(_ words: [CapitalizedWord], at location: SourceLocation, candidates: [CapitalizedWord]) {
        var unit = Unit(location: location)
        for word in words {
            let lowered = word.text.lowercased()
            if word.text.unicodeScalars.count < 3 || commonWords.contains(lowered) { continue }
            unit.words.append(
                Word(
                    text: word.text, number: likeness.sources.number(of: lowered),
                    startsSentence: word.startsSentence))
        }
        if unit.words.isEmpty { return }
        for word in candidates {
            let lowered = word.text.lowercased()
            if commonTargetWords.contains(lowered) { continue }
            unit.candidates.append(
                Word(
                    text: word.text, number: likeness.targets.number(of: lowered),
                    startsSentence: word.startsSentence))
        }
        units.append(unit)
    }

    /// The verdict on each mention, in the order of the units.
    mutating func findings() -> [NameFinding] {
        for index in units.indices { units[index].renderings = pairing(of: units[index]) }
        var mentions: [SpellingLikeness.Word: [(unit: Int, word: Int)]] = [:]
        let names = likeness.sources.texts.indices.map { NameSpelling(likeness.sources.texts[$0]) }
        let first = Dictionary(zip(names, 0...)) { first, _ in first }
        for (index, unit) in units.enumerated() {
            for (word, entry) in unit.words.enumerated() {
                let name = first[names[Int(entry.number)]].map { SpellingLikeness.Word($0) } ?? entry.number
                mentions[name, default: []].append((index, word))
            }
        }
        return mentions.sorted { $0.key < $1.key }.flatMap { findings(for: $0.value) }
    }

    /// Gives each word the candidate that is likeliest to render it, the likeliest pair of the unit first.
    private mutating func pairing(of unit: Unit) -> [Int] {
        var pairs: [(word: Int, candidate: Int, odds: Float)] = []
        for (word, entry) in unit.words.enumerated() {
            for (candidate, other) in unit.candidates.enumerated() {
                let odds = likeness.odds(entry.number, other.number)
                if odds > Self.renders { pairs.append((word, candidate, odds)) }
            }
        }
        pairs.sort { ($1.odds, $0.word, $0.candidate) < ($0.odds, $1.word, $1.candidate) }
        var renderings = [Int](repeating: -1, count: unit.words.count)
        var taken = [Bool](repeating: false, count: unit.candidates.count)
        for pair in pairs where renderings[pair.word] < 0 && !taken[pair.candidate] {
            renderings[pair.word] = pair.candidate
            taken[pair.candidate] = true
        }
        return renderings
    }

    private mutating func form(of word: Word) -> RenderedForm {
        if let form = forms[word.number] { return form }
        let form = RenderedForm(word.text, inflector)
        forms[word.number] = form
        return form
    }

    private mutating func findings(for mentions: [(unit: Int, word: Int)]) -> [NameFinding] {
        var counts: [SpellingLikeness.Word: (form: RenderedForm, count: Int)] = [:]
        for mention in mentions {
            let unit = units[mention.unit]
            guard unit.renderings[mention.word] >= 0 else { continue }
            let word = unit.candidates[unit.renderings[mention.word]]
            counts[word.number, default: (form(of: word), 0)].count += 1
        }
        // What is never rendered and only ever stands where a capital says little is no name.
        let isName = !counts.isEmpty || mentions.contains { !units[$0.unit].words[$0.word].startsSentence }
        guard isName else { return [] }
        let groups = RenderingGroups(Array(counts.values))
        return mentions.map { finding(for: $0, groups) }
    }

    private mutating func finding(for mention: (unit: Int, word: Int), _ groups: RenderingGroups) -> NameFinding {
        let unit = units[mention.unit]
        let word = unit.words[mention.word]
        var finding = NameFinding(
            location: unit.location, name: word.text, language: target, expected: [], verdict: .unknown)
        let rendering = unit.renderings[mention.word]
        guard let main = groups.main else { return finding }
        let isSettled = groups.groups[main].count >= RenderingGroups.enough
        if isSettled { finding.expected = [groups.groups[main].lemma] }
        if rendering >= 0 {
            let candidate = unit.candidates[rendering]
            finding.found = candidate.text
            let form = form(of: candidate)
            guard let home = groups.group(of: form) else { return finding }
            let own = groups.groups[home]
            if home == main {
                if isSettled { (finding.verdict, finding.lemma) = (.consistent, own.lemma) }
            } else if let usual = groups.spelling(
                misspeltAs: form, count: own.count, odds: likeness.odds(word.number, candidate.number))
            {
                mark(&finding, own.lemma, own.count, as: usual)
            }
        } else if let (slip, usual) = slip(in: unit, for: word, groups) {
            finding.found = slip
            mark(&finding, slip, 1, as: usual)
        } else if isSettled {
            finding.verdict = .missing
            finding.message = "nothing renders \(word.text); expected \(finding.expected.joined())"
        }
        return finding
    }

    private func mark(_ finding: inout NameFinding, _ lemma: String, _ count: Int, as usual: RenderingGroups.Group) {
        finding.verdict = .variant
        finding.lemma = lemma
        finding.expected = [usual.lemma]
        finding.message = "\(finding.name) is \(usual.lemma) \(usual.count) times and \(lemma) \(count) times"
    }

    /// A word that renders no other word of the unit and is near to a usual spelling.
    private mutating func slip(
        in unit: Unit, for word: Word, _ groups: RenderingGroups
    ) -> (text: String, usual: RenderingGroups.Group)? {
        for (index, candidate) in unit.candidates.enumerated() where !unit.renderings.contains(index) {
            let odds = likeness.odds(word.number, candidate.number)
            guard odds > Self.maySlip else { continue }
            if let usual = groups.spelling(misspeltAs: form(of: candidate), count: 1, odds: odds) {
                return (candidate.text, usual)
            }
        }
        return nil
    }
}
