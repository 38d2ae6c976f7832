import ICUText
import Inflection
import LocalizationModel
import Terminology

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
    /// What it is worth that a word is the name of the place, and that it is a slip for it.
    private static let ofPlace: Float = 6
    private static let nearPlace: Float = 1
    /// Pairs of words that are compared in one unit; in a longer one a word is compared with those that stand about as
    /// far from the beginning.
    private static let pairsOfUnit = 40_000
    private static let shortestWindow = 8
    /// What stands before the first name of a ruler or a saint, in small letters.
    private static let titles = NameStem.data["titles"] ?? []
    private static let patronymicEnds = NameStem.data["patronymics"] ?? []

    private struct Word {
        let text: String
        let number: SpellingLikeness.Word
        let startsSentence: Bool
        let scalars: Range<Int>
        /// What stands directly around a word of the source.
        var neighbours = Neighbours()
    }

    /// What stands directly around a word of the source and may tell whom it names.
    private struct Neighbours {
        /// The word of the unit behind it, by its place.
        var follower: Int?
        /// The listed name behind it, by the glossary's key.
        var listed: String?
        /// The word before it, in small letters, where it tells who is called by a first name alone: queen.
        var title: String?
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
        /// The family name or title beside a first name; nil where it stands alone.
        var person: String?
    }

    private let target: LanguageTag
    private let inflector: NameInflector
    private let sourceInflector: NameInflector
    private let commonWords: CommonWords
    private let commonTargetWords: CommonWords
    /// First names of the source's language, and of those in Latin letters.
    private let givenNames: [KnownGivenNames]
    private var units: [Unit] = []
    private var likeness: SpellingLikeness
    private var forms: [SpellingLikeness.Word: RenderedForm] = [:]
    /// How words of the target are spelled that once stand in capitals and once do not.
    private var spellings: [SpellingLikeness.Word: String] = [:]
    private var sounds: [String: NameSound] = [:]
    private var places: PlaceWords

    init(from source: LanguageTag, to target: LanguageTag) {
        self.target = target
        inflector = NameInflector(language: target)
        sourceInflector = NameInflector(language: source)
        commonWords = CommonWords(language: source)
        commonTargetWords = CommonWords(language: target)
        givenNames = [source, .english, .turkish].map { KnownGivenNames(Glossary(), language: $0) }
        likeness = SpellingLikeness(to: target)
        places = PlaceWords(inflector)
    }

    /// Notes the capitalised words of a source text with the target's capitalised words that may render them.
    ///
    /// - Parameters:
    ///   - index: The unit's number, which its findings carry.
    ///   - listed: Where names that the glossary lists begin in the source, with its keys.
    mutating func note(
        _ words: [CapitalizedWord], of index: Int, at location: SourceLocation, candidates: [CapitalizedWord],
        besides listed: [Int: String] = [:]
    ) {
        var unit = Unit(index: index, location: location)
        var titles: [Int: String] = [:]
        for word in words {
            let lowered = word.text.lowercased()
            if Self.titles.contains(lowered) { titles[word.scalars.upperBound + 1] = lowered }
            if word.text.unicodeScalars.count < 3 || commonWords.contains(lowered) { continue }
            let neighbours = Neighbours(
                listed: listed[word.scalars.upperBound + 1], title: titles[word.scalars.lowerBound])
            if let last = unit.words.indices.last,
                unit.words[last].scalars.upperBound + 1 == word.scalars.lowerBound,
                unit.words[last].text.unicodeScalars.count == unit.words[last].scalars.count
            {
                unit.words[last].neighbours.follower = unit.words.count
            }
            unit.words.append(
                Word(
                    text: word.text, number: likeness.sources.number(of: lowered),
                    startsSentence: word.startsSentence, scalars: word.scalars, neighbours: neighbours))
        }
        if unit.words.isEmpty { return }
        for word in candidates {
            let lowered = word.text.lowercased()
            if commonTargetWords.contains(lowered) { continue }
            let number = likeness.targets.number(of: lowered)
            if spellings[number].map({ $0 == $0.uppercased() }) ?? true { spellings[number] = word.text }
            unit.candidates.append(
                Word(text: word.text, number: number, startsSentence: word.startsSentence, scalars: word.scalars))
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
            let unit = units[index]
            let ofUnit = unit.words.indices.map { word in
                let lemma = lemma(of: word, in: unit, lemmas)
                return (lemma: lemma, name: first[names[Int(lemma)]].map { SpellingLikeness.Word($0) } ?? lemma)
            }
            let people = people(in: unit, ofUnit.map(\.name))
            for (word, (lemma, name)) in ofUnit.enumerated() {
                mentions[name, default: []].append(
                    Mention(unit: index, word: word, lemma: lemma, person: people[word]))
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

    /// Who bears each word of a unit as a first name: the last of the names that go on directly behind it and in the target
    /// behind what renders it, or a title before it; nil where it stands alone.
    private func people(in unit: Unit, _ names: [SpellingLikeness.Word]) -> [String?] {
        let starts = Set(unit.candidates.map(\.scalars.lowerBound))
        // From the end, so that a row of names is gone through once.
        var last = Array(unit.words.indices)
        for word in unit.words.indices.reversed() where unit.renderings[word] >= 0 {
            guard let next = unit.words[word].neighbours.follower else { continue }
            let end = unit.candidates[unit.renderings[word]].scalars.upperBound
            let rendering = unit.renderings[next]
            let isBehind =
                rendering >= 0
                ? unit.candidates[rendering].scalars.lowerBound == end + 1 : starts.contains(end + 1)
            if isBehind { last[word] = last[next] }
        }
        return last.enumerated().map { word, last in
            if let listed = unit.words[last].neighbours.listed { return listed }
            if last == word { return unit.words[word].neighbours.title }
            let name = likeness.sources.texts[Int(names[last])]
            return Self.patronymicEnds.contains { name.hasSuffix($0) } ? nil : name
        }
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
                let odds = odds(of: entry, unit.candidates[candidate])
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

    /// The odds that a candidate renders a word, by sound or by the name that the place has.
    private mutating func odds(of word: Word, _ candidate: Word) -> Float {
        let odds = likeness.odds(word.number, candidate.number)
        switch place(of: word, candidate) {
        case .form: return max(odds, Self.ofPlace)
        case .slip: return max(odds, Self.nearPlace)
        case nil: return odds
        }
    }

    private mutating func place(of word: Word, _ candidate: Word) -> PlaceWords.Match? {
        let text = likeness.sources.texts[Int(word.number)]
        guard places.contains(word.number, text) else { return nil }
        return places.match(word.number, text, candidate.number, form(of: candidate))
    }

    private mutating func form(of word: Word) -> RenderedForm {
        if let form = forms[word.number] { return form }
        let form = RenderedForm(spellings[word.number] ?? word.text, inflector)
        forms[word.number] = form
        return form
    }

    private mutating func findings(for mentions: [Mention]) -> [(unit: Int, finding: NameFinding)] {
        let groups = groups(of: mentions)
        // What is never rendered and only ever stands where a capital says little is no name.
        let isName = groups.main != nil || mentions.contains { !units[$0.unit].words[$0.word].startsSentence }
        guard isName else { return [] }
        let people = people(of: mentions)
        let groupsOfPerson = people.map { people in
            Dictionary(grouping: zip(mentions, people).map { (mention: $0, person: $1) }, by: \.person)
                .mapValues { self.groups(of: $0.map(\.mention)) }
        }
        return mentions.indices.map { index in
            let mention = mentions[index]
            var finding: NameFinding
            if let own = people.flatMap({ groupsOfPerson?[$0[index]] }) {
                finding = self.finding(for: mention, own.isSettled ? own : groups)
                if !own.isSettled, finding.isError {
                    (finding.verdict, finding.expected, finding.message) = (.unknown, [], "")
                }
            } else {
                finding = self.finding(for: mention, groups)
            }
            if finding.verdict == .unknown,
                groups.main.map({ groups.groups[$0].count < RenderingGroups.enough }) ?? true
            {
                markPlaceSlip(&finding, mention)
            }
            let lemma = likeness.sources.texts[Int(mention.lemma)]
            if finding.name.lowercased() != lemma { finding.nameLemma = Self.capitalized(lemma, like: finding.name) }
            return (units[mention.unit].index, finding)
        }
    }

    /// What renders some mentions, forms of one spelling together.
    private mutating func groups(of mentions: [Mention]) -> RenderingGroups {
        var counts: [SpellingLikeness.Word: (form: RenderedForm, count: Int)] = [:]
        for mention in mentions {
            let unit = units[mention.unit]
            guard unit.renderings[mention.word] >= 0 else { continue }
            let word = unit.candidates[unit.renderings[mention.word]]
            counts[word.number, default: (form(of: word), 0)].count += 1
        }
        let name = mentions.first.map { likeness.sources.texts[Int($0.lemma)] } ?? ""
        return RenderingGroups(Array(counts.values), of: name, in: target)
    }

    /// Whom each mention of a first name means, where several people bear it: one with the first name alone means who was
    /// last named by more; nil where there aren't several.
    private func people(of mentions: [Mention]) -> [String]? {
        guard let first = mentions.lazy.compactMap(\.person).first,
            mentions.contains(where: { $0.person.map { $0 != first } ?? false })
        else { return nil }
        // A place's name stands before others too, but not always: Tennessee State.
        guard mentions.allSatisfy({ $0.person != nil || isGivenName(likeness.sources.texts[Int($0.lemma)]) }) else {
            return nil
        }
        var last = first
        return mentions.map { mention in
            last = mention.person ?? last
            return last
        }
    }

    private func isGivenName(_ word: String) -> Bool { givenNames.contains { $0.contains(word) } }

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
        let isSettled = groups.isSettled
        if isSettled { finding.expected = [groups.groups[main].lemma] }
        if rendering >= 0 {
            let candidate = unit.candidates[rendering]
            finding.found = candidate.text
            let form = form(of: candidate)
            guard let home = groups.group(of: form) else { return finding }
            let own = groups.groups[home]
            // A report shows it even where nothing can be said of it.
            if groups.groups[main].count >= RenderingGroups.enough || groups.isTied { finding.lemma = own.lemma }
            if groups.undecided.contains(where: { $0.lemma == own.lemma }) { note(&finding, groups.undecided) }
            if home == main {
                if isSettled { finding.verdict = .consistent }
            } else if let usual = groups.spelling(
                misspeltAs: form, count: own.count, odds: odds(of: word, candidate)),
                !isLeftAsItIs(word, candidate, usual)
            {
                mark(&finding, own.lemma, own.count, as: usual)
            }
        } else if isSettled, let index = usualForm(in: unit, for: word, groups) {
            finding.found = unit.candidates[index].text
            finding.lemma = groups.groups[main].lemma
            finding.verdict = .consistent
        } else if let (slip, usual) = slip(in: unit, for: word, groups) {
            finding.found = slip
            mark(&finding, slip, 1, as: usual)
        } else if isSettled {
            finding.verdict = .missing
            finding.message = "nothing renders \(word.text); expected \(finding.expected.joined())"
        }
        return finding
    }

    /// Where a text says too little of a name, what is one letter away from the name that the place has in the target's
    /// language, and no likely rendering by sound, is a slip for it: Швэция for Sweden.
    private mutating func markPlaceSlip(_ finding: inout NameFinding, _ mention: Mention) {
        let unit = units[mention.unit]
        let word = unit.words[mention.word]
        guard word.neighbours.follower == nil, unit.renderings[mention.word] >= 0 else { return }
        let candidate = unit.candidates[unit.renderings[mention.word]]
        guard case .slip(let usual) = place(of: word, candidate),
            likeness.odds(word.number, candidate.number) < Self.renders
        else { return }
        (finding.found, finding.lemma, finding.expected) = (candidate.text, candidate.text, [usual])
        finding.verdict = .wrong
        finding.message = "\(candidate.text) stands for \(finding.name), which is \(usual)"
    }

    /// Whether a word stands in the target as in the source, in a title or in code that is not translated (an English
    /// plural or its singular too), and where the name is rendered it differs in more than marks on letters.
    private func isLeftAsItIs(_ word: Word, _ candidate: Word, _ usual: RenderingGroups.Group) -> Bool {
        guard NameStem(word.text, language: .english).matches(NameStem(candidate.text, language: .english)),
            NameComparison.isCyrillic(word.text) == NameComparison.isCyrillic(candidate.text)
        else { return false }
        let plain = SimplifiedSpelling.text(of: candidate.text)
        return !usual.forms.contains { SimplifiedSpelling.text(of: $0.form.text) == plain }
    }

    private func mark(_ finding: inout NameFinding, _ lemma: String, _ count: Int, as usual: RenderingGroups.Group) {
        finding.verdict = .variant
        finding.lemma = lemma
        finding.expected = [usual.lemma]
        finding.message = "\(finding.name) is rendered \(usual.count) × \(usual.lemma), \(count) × \(lemma)"
    }

    private func note(_ finding: inout NameFinding, _ undecided: [RenderingGroups.Group]) {
        let spellings = undecided.map { "\($0.lemma) \($0.count)" }.joined(separator: ", ")
        finding.isUndecided = true
        finding.message = "\(undecided.count) spellings of \(finding.name), none usual: \(spellings)"
    }

    /// A word that renders no other word of the unit and is a form of the usual spelling: Орехов where Ореховым was seen.
    private mutating func usualForm(in unit: Unit, for word: Word, _ groups: RenderingGroups) -> Int? {
        let taken = Set(unit.renderings)
        return unit.candidates.indices.first { index in
            !taken.contains(index) && odds(of: word, unit.candidates[index]) > Self.maySlip
                && groups.group(of: form(of: unit.candidates[index])) == groups.main
        }
    }

    /// A word that renders no other word of the unit and is near to a usual spelling.
    private mutating func slip(
        in unit: Unit, for word: Word, _ groups: RenderingGroups
    ) -> (text: String, usual: RenderingGroups.Group)? {
        let taken = Set(unit.renderings)
        for (index, candidate) in unit.candidates.enumerated() where !taken.contains(index) {
            let odds = odds(of: word, candidate)
            guard odds > Self.maySlip else { continue }
            if let usual = groups.spelling(misspeltAs: form(of: candidate), count: 1, odds: odds) {
                return (candidate.text, usual)
            }
        }
        return nil
    }
}
