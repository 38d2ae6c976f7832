import ICUText
import Inflection
import LocalizationModel

/// Names that no glossary lists, with the words that render them, gathered over a whole text.
///
/// In every unit each capitalised word of the source goes with the word of the target that is likeliest to render it.
/// Spellings of the source that are plainly one name (Çavuşoğlu, Cavusoglu, Chavushoglu) count as one, and so do forms
/// of one name (Баранов, Баранова, Барановым).
/// The renderings of a name over all units fall into spellings, forms of one word each. What stands where the usual
/// spelling is missing, and is near to it without being a form of it, is a variant.
struct UnlistedNames {
    /// From these odds on, a word of the target renders a word of the source. Less than even, as the model learns from
    /// the hardest of a dozen strangers.
    private static let renders: Float = -0.7
    /// From these odds on, a word that is near to the usual spelling may be a slip for it.
    private static let maySlip: Float = -8
    /// Pairs of words that are compared in one unit; in a longer one a word is compared with those that stand about as
    /// far from the beginning.
    private static let pairsOfUnit = 40_000
    private static let shortestWindow = 8

    private struct Word {
        let text: String
        let number: SpellingLikeness.Word
        let startsSentence: Bool
    }

    private struct Unit {
        let index: Int
        let location: SourceLocation
        var words: [Word] = []
        var candidates: [Word] = []
        /// For each word the candidate that renders it, or -1.
        var renderings: [Int] = []
    }

    /// A place where a name stands: the word of a unit, and the number of the name's dictionary form.
    private struct Mention {
        let unit: Int
        let word: Int
        let lemma: SpellingLikeness.Word
    }

    private let target: LanguageTag
    private let inflector: NameInflector
    private let sourceInflector: NameInflector
    private let commonWords: CommonWords
    private let commonTargetWords: CommonWords
    private var units: [Unit] = []
    private var likeness: SpellingLikeness
    private var forms: [SpellingLikeness.Word: RenderedForm] = [:]
    /// How words of the target are spelled that once stand in capitals and once do not.
    private var spellings: [SpellingLikeness.Word: String] = [:]
    private var sounds: [String: NameSound] = [:]

    init(from source: LanguageTag, to target: LanguageTag) {
        self.target = target
        inflector = NameInflector(language: target)
        sourceInflector = NameInflector(language: source)
        commonWords = CommonWords(language: source)
        commonTargetWords = CommonWords(language: target)
        likeness = SpellingLikeness(to: target)
    }

    /// Notes the capitalised words of a source text with the target's capitalised words that may render them.
    ///
    /// - Parameter index: The unit's number, which its findings carry.
    mutating func note(
        _ words: [CapitalizedWord], of index: Int, at location: SourceLocation, candidates: [CapitalizedWord]
    ) {
        var unit = Unit(index: index, location: location)
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
            let number = likeness.targets.number(of: lowered)
            if spellings[number].map({ $0 == $0.uppercased() }) ?? true { spellings[number] = word.text }
            unit.candidates.append(Word(text: word.text, number: number, startsSentence: word.startsSentence))
        }
        units.append(unit)
    }

    /// The verdict on each mention, in the order of the units.
    mutating func findings() -> [(unit: Int, finding: NameFinding)] {
        for index in units.indices { units[index].renderings = pairing(of: units[index]) }
        let lemmas = lemmas().map { likeness.sources.number(of: $0) }
        let names = likeness.sources.texts.map { NameSpelling($0) }
        let first = Dictionary(zip(names, 0...)) { first, _ in first }
        var mentions: [SpellingLikeness.Word: [Mention]] = [:]
        for index in units.indices {
            for word in units[index].words.indices {
                let lemma = lemma(of: word, in: units[index], lemmas)
                let name = first[names[Int(lemma)]].map { SpellingLikeness.Word($0) } ?? lemma
                mentions[name, default: []].append(Mention(unit: index, word: word, lemma: lemma))
            }
        }
        return mentions.sorted { $0.key < $1.key }.flatMap { findings(for: $0.value) }
    }

    /// The dictionary form of a mention.
    ///
    /// A language that does not decline names renders the dictionary form, so a word that sounds more like what renders it
    /// is a name of its own: Валентина, rendered as Valentina, is no form of Валентин.
    private mutating func lemma(
        of word: Int, in unit: Unit, _ lemmas: [SpellingLikeness.Word]
    ) -> SpellingLikeness.Word {
        let number = unit.words[word].number
        let lemma = lemmas[Int(number)]
        let rendering = unit.renderings[word]
        guard lemma != number, rendering >= 0, !inflector.hasParadigms else { return lemma }
        let heard = sound(of: likeness.targets.texts[Int(unit.candidates[rendering].number)])
        let own = sound(of: likeness.sources.texts[Int(number)]).likeness(to: heard)
        let other = sound(of: likeness.sources.texts[Int(lemma)]).likeness(to: heard)
        return own > other ? number : lemma
    }

    private mutating func sound(of word: String) -> NameSound {
        if let known = sounds[word] { return known }
        let sound = NameSound(word)
        sounds[word] = sound
        return sound
    }

    /// For each word of the source the dictionary form that it may be of, the one that most mentions of names may be of.
    private func lemmas() -> [String] {
        let texts = likeness.sources.texts
        guard sourceInflector.hasParadigms else { return texts }
        var counts = [Int](repeating: 0, count: texts.count)
        for unit in units { for word in unit.words { counts[Int(word.number)] += 1 } }
        let readings = texts.map { text in
            Set(sourceInflector.readings(of: text).filter { !$0.isPlural }.map(\.lemma) + [text])
        }
        var votes: [String: Int] = [:]
        for (lemmas, count) in zip(readings, counts) { for lemma in lemmas { votes[lemma, default: 0] += 2 * count } }
        // What stands in the text itself goes before what could.
        for text in texts { votes[text, default: 0] += 1 }
        return readings.indices.map { index in
            readings[index].max { (votes[$0] ?? 0, $1) < (votes[$1] ?? 0, $0) } ?? texts[index]
        }
    }

    /// Gives each word the candidate that is likeliest to render it, the likeliest pair of the unit first.
    private mutating func pairing(of unit: Unit) -> [Int] {
        var pairs: [(word: Int, candidate: Int, odds: Float)] = []
        let (words, candidates) = (unit.words.count, unit.candidates.count)
        let isShort = words * candidates <= Self.pairsOfUnit
        let window = isShort ? candidates : max(Self.shortestWindow, Self.pairsOfUnit / words / 2)
        for (word, entry) in unit.words.enumerated() {
            let middle = word * candidates / words
            for candidate in max(0, middle - window)..<min(candidates, middle + window + 1) {
                let odds = likeness.odds(entry.number, unit.candidates[candidate].number)
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
        let form = RenderedForm(spellings[word.number] ?? word.text, inflector)
        forms[word.number] = form
        return form
    }

    private mutating func findings(for mentions: [Mention]) -> [(unit: Int, finding: NameFinding)] {
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
        return mentions.map { mention in
            var finding = finding(for: mention, groups)
            let lemma = likeness.sources.texts[Int(mention.lemma)]
            if finding.name.lowercased() != lemma { finding.nameLemma = Self.capitalized(lemma, like: finding.name) }
            return (units[mention.unit].index, finding)
        }
    }

    /// A word in small letters in the capitals of another.
    private static func capitalized(_ word: String, like other: String) -> String {
        other == other.uppercased() ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
    }

    private mutating func finding(for mention: Mention, _ groups: RenderingGroups) -> NameFinding {
        let unit = units[mention.unit]
        let word = unit.words[mention.word]
        var finding = NameFinding(
            location: unit.location, name: word.text, language: target, expected: [], verdict: .unknown)
        let rendering = unit.renderings[mention.word]
        guard let main = groups.main else { return finding }
        let isSettled = groups.groups[main].count >= RenderingGroups.enough && !groups.isTied
        if isSettled { finding.expected = [groups.groups[main].lemma] }
        if rendering >= 0 {
            let candidate = unit.candidates[rendering]
            finding.found = candidate.text
            let form = form(of: candidate)
            guard let home = groups.group(of: form) else { return finding }
            let own = groups.groups[home]
            // A report shows it even where nothing can be said of it.
            if groups.groups[main].count >= RenderingGroups.enough || groups.isTied { finding.lemma = own.lemma }
            if home == main {
                if isSettled { finding.verdict = .consistent }
            } else if let usual = groups.spelling(
                misspeltAs: form, count: own.count, odds: likeness.odds(word.number, candidate.number)),
                !isLeftAsItIs(word, candidate, usual)
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

    /// Whether a word stands in the target as in the source, in a title or in code that is not translated (an English
    /// plural or its singular too), and where the name is rendered it differs in more than marks on letters.
    private func isLeftAsItIs(_ word: Word, _ candidate: Word, _ usual: RenderingGroups.Group) -> Bool {
        guard NameStem(word.text, language: .english).matches(NameStem(candidate.text, language: .english)),
            NameComparison.isCyrillic(word.text) == NameComparison.isCyrillic(candidate.text)
        else { return false }
        let bare = TextNormalization.strippingMarks(candidate.text).lowercased()
        return !usual.forms.contains { TextNormalization.strippingMarks($0.form.text).lowercased() == bare }
    }

    private func mark(_ finding: inout NameFinding, _ lemma: String, _ count: Int, as usual: RenderingGroups.Group) {
        finding.verdict = .variant
        finding.lemma = lemma
        finding.expected = [usual.lemma]
        finding.message = "\(finding.name) is rendered \(usual.count) × \(usual.lemma), \(count) × \(lemma)"
    }

    /// A word that renders no other word of the unit and is near to a usual spelling.
    private mutating func slip(
        in unit: Unit, for word: Word, _ groups: RenderingGroups
    ) -> (text: String, usual: RenderingGroups.Group)? {
        let taken = Set(unit.renderings)
        for (index, candidate) in unit.candidates.enumerated() where !taken.contains(index) {
            let odds = likeness.odds(word.number, candidate.number)
            guard odds > Self.maySlip else { continue }
            if let usual = groups.spelling(misspeltAs: form(of: candidate), count: 1, odds: odds) {
                return (candidate.text, usual)
            }
        }
        return nil
    }
}
