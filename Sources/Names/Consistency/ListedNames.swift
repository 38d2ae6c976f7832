import Inflection
import LocalizationModel
import Terminology

/// The names of a glossary in one unit, each mention with what renders it.
///
/// A rendering serves one mention of its name, so that the right one does not excuse a slip behind it.
struct ListedNames {
    /// A verdict with what else the glossary would have called right at the same place.
    struct Judgement {
        var finding: NameFinding
        /// The key of the name, its spellings of one kind together; nil where nothing listed renders it.
        var concept: String?
        /// All spellings that the words found may be a form of.
        var spellings: Set<String> = []
        /// The person whose family name is mentioned alone, by the glossary's key.
        var familyOf: String?
        /// The place that is mentioned, by the glossary's key.
        var place: String?
        /// Whether it is no mention of that place but of somebody: Paris Hilton.
        var isNamesake = false
    }

    /// What tells a person's full name from the family name that goes by the same key.
    private struct ConceptKey: Hashable {
        let id: String
        let kind: GlossaryConcept.Kind

        init(_ concept: GlossaryConcept) { (id, kind) = (concept.id, concept.kind) }
    }

    /// From this likeness in sound on, a word may be a misspelt rendering of a listed name.
    static let misspellingLikeness = 0.6
    /// What may stand between words in Latin letters that belong together, in scalars: a comma and a space.
    private static let widestPause = 2
    /// Letters that a place's name and its adjective have in common, whatever becomes of the others: Греция, греческий.
    private static let commonBeginning = 3
    /// How many letters more such an adjective has at most before its ending: Конго, конголезский.
    private static let longestSuffix = 5
    /// Mentions times words that are compared in one unit, and the least that is looked at on either side.
    private static let pairsOfUnit = 100_000
    private static let shortestWindow = 8
    /// What may stand between two words of one name, in scalars: a particle.
    private static let widestGap = 6

    let target: LanguageTag
    let inflector: NameInflector
    private let location: SourceLocation
    let text: [Unicode.Scalar]
    private let renderings: [TermMention]
    /// Capitalised words that are no part of a listed rendering.
    let candidates: [CapitalizedWord]
    /// All capitalised words of the source.
    let sourceWords: [CapitalizedWord]
    let givenNames: KnownGivenNames
    let comparison = NameComparison()
    private let sourceNames: SourceNames
    var forms: [RenderedForm] = []
    /// Every word looked at, by its text.
    private var formsByText: [String: RenderedForm] = [:]
    /// For each candidate looked at, by its text, the words of the source that sound like it.
    var soundingLike: [String: [CapitalizedWord]] = [:]
    lazy var sourceSounds = sourceWords.map { NameSound($0.text) }
    /// Where people are mentioned in the source by their full names.
    private(set) var fullNames = TextCoverage([])
    /// Where all mentions stand.
    private(set) var mentioned = TextCoverage([])
    /// The candidates that may render the mention at hand: all, or in a very long unit those that stand about as far from
    /// the beginning.
    private(set) var reach = 0..<0
    /// Renderings by the key of the concept that they are of, and by each word that renders it.
    private var renderingsByConcept: [String: [Int]] = [:]
    private var renderingsByText: [String: [Int]] = [:]
    /// Renderings that serve a mention already, by concept.
    private var taken: [String: Set<Int>] = [:]
    /// Renderings of a full or a family name that are yet to be looked at, the last first.
    private var ahead: [ConceptKey: [Int]] = [:]
    private var takenWords: Set<Int> = []
    /// How many words were taken when nothing was found for a concept: as long as no more are, nothing will be.
    private var nothingAt: [String: Int] = [:]

    init(
        _ renderings: [TermMention], _ candidates: [CapitalizedWord], in text: String, at location: SourceLocation,
        sourceWords: [CapitalizedWord], _ sourceNames: SourceNames, _ inflector: NameInflector,
        _ givenNames: KnownGivenNames
    ) {
        target = inflector.language
        self.inflector = inflector
        self.location = location
        self.text = Array(text.unicodeScalars)
        self.renderings = renderings
        self.candidates = candidates
        self.sourceWords = sourceWords
        self.givenNames = givenNames
        self.sourceNames = sourceNames
        for (_, indices) in Dictionary(grouping: renderings.indices, by: { ConceptKey(renderings[$0].concept) }) {
            guard let concept = indices.first.map({ renderings[$0].concept }) else { continue }
            renderingsByConcept[concept.id, default: []] += indices
            for text in Set(concept.terms(in: target).map(\.text)) { renderingsByText[text, default: []] += indices }
        }
        for candidate in candidates { forms.append(form(ofWord: candidate.text)) }
    }

    mutating func form(ofWord text: String) -> RenderedForm {
        if let known = formsByText[text] { return known }
        let form = RenderedForm(text, inflector)
        formsByText[text] = form
        return form
    }

    /// A judgement for each mention, in their order.
    ///
    /// - Parameter names: The mentions' names as findings show them.
    mutating func judgements(of mentions: [TermMention], names: [String]) -> [Judgement] {
        fullNames = TextCoverage(mentions.lazy.filter { $0.concept.kind == .fullName }.map(\.scalars))
        mentioned = TextCoverage(mentions.lazy.map(\.scalars))
        let window = max(Self.shortestWindow, Self.pairsOfUnit / max(mentions.count, 1) / 2)
        var judgements = zip(mentions, names).enumerated().map { number, pair in
            let (mention, name) = pair
            let middle = number * candidates.count / mentions.count
            reach = max(0, middle - window)..<min(candidates.count, middle + window + 1)
            if mentions.count * candidates.count <= Self.pairsOfUnit { reach = candidates.indices }
            var judgement = judgement(of: mention, name: name)
            if mention.concept.kind == .familyName { judgement.familyOf = mention.concept.id }
            if mention.concept.kind == .place { judgement.place = mention.concept.id }
            return judgement
        }
        markStranger(&judgements, mentions) { $0.isPerson }
        markStranger(&judgements, mentions) { $0.kind == .place }
        return judgements
    }

    /// Whether a candidate serves a mention already.
    func isTaken(_ candidate: Int) -> Bool { takenWords.contains(candidate) }

    private mutating func judgement(of mention: TermMention, name: String) -> Judgement {
        let terms = mention.concept.terms(in: target)
        let good = terms.filter { $0.standing != .deprecated }
        let expected = (good.isEmpty ? terms : good).map(\.text)
        var finding = NameFinding(
            location: location, name: name, language: target, expected: expected, verdict: .unknown)
        guard let best = expected.first else {
            finding.message = "the glossary has no rendering of \(name) in \(target)"
            return Judgement(finding: finding)
        }
        if let index = rendering(of: mention, expected) {
            return judgement(of: mention, finding, renderedBy: index)
        }
        if reach == candidates.indices, nothingAt[mention.concept.id] == takenWords.count {
            judgeMissing(&finding, best)
            return Judgement(finding: finding)
        }
        // A name that is a word as well is not recognised where a sentence begins; beside its name it is one.
        if let (index, rendering) = form(of: expected) {
            takenWords.insert(index)
            (finding.found, finding.lemma, finding.verdict) = (candidates[index].text, rendering, .consistent)
            return Judgement(finding: finding)
        }
        if let (words, rendering) = wordsApart(of: expected) {
            takenWords.formUnion(words)
            let (first, last) = (candidates[words.lowerBound].scalars, candidates[words.upperBound].scalars)
            let range = first.lowerBound..<last.upperBound
            finding.found = String(String.UnicodeScalarView(text[range]))
            (finding.lemma, finding.verdict) = (rendering, .consistent)
            return Judgement(finding: finding)
        }
        if let namesake = namesake(of: mention) {
            finding.found = namesake.index.map { candidates[$0].text }
            if let index = namesake.index { takenWords.insert(index) }
            return Judgement(finding: finding, isNamesake: namesake.isPerson)
        }
        judgeWhatStandsInstead(&finding, mention, best)
        return Judgement(finding: finding)
    }

    /// Two words beside each other that are one in a rendering, with whatever ending: Kızıl Haç for Kızılhaç.
    private func wordsApart(of renderings: [String]) -> (words: ClosedRange<Int>, rendering: String)? {
        let whole = renderings.filter { !$0.contains(" ") }.map { (NameStem($0, language: target).folded, $0) }
        for index in reach.dropFirst()
        where candidates[index - 1].scalars.upperBound + 1 == candidates[index].scalars.lowerBound
            && takenWords.isDisjoint(with: [index - 1, index])
        {
            let joined = forms[index - 1].stem.folded + forms[index].stem.folded
            for (letters, rendering) in whole
            where joined.starts(with: letters) && joined.count - letters.count <= NameStem.longestEnding {
                return (index - 1...index, rendering)
            }
        }
        return nil
    }

    /// The rendering that serves the mention: one that serves no other, of two at one place the better.
    private mutating func rendering(of mention: TermMention, _ expected: [String]) -> Int? {
        let concept = mention.concept
        let key = ConceptKey(concept)
        var rest = ahead.removeValue(forKey: key) ?? renderingsOf(concept).reversed()
        while let last = rest.last, taken[concept.id]?.contains(last) ?? false { rest.removeLast() }
        defer { ahead[key] = rest }
        guard let first = rest.last.map({ renderings[$0].scalars }) else { return nil }
        let here = rest.reversed().prefix { renderings[$0].scalars.lowerBound == first.lowerBound }
            .filter { renderings[$0].scalars == first && !(taken[concept.id]?.contains($0) ?? false) }
        taken[concept.id, default: []].formUnion(here)
        return here.first { expected.contains(renderings[$0].term.text) } ?? here.first
    }

    /// The renderings of a concept, whole or reduced to the family name, in their order.
    private func renderingsOf(_ concept: GlossaryConcept) -> [Int] {
        let same = concept.terms(in: target).flatMap { renderingsByText[$0.text] ?? [] }
        return Set(same + (renderingsByConcept[concept.id] ?? [])).sorted()
    }

    private mutating func judgement(
        of mention: TermMention, _ finding: NameFinding, renderedBy index: Int
    ) -> Judgement {
        var finding = finding
        let rendering = renderings[index]
        let (term, best) = (rendering.term, finding.expected.first ?? "")
        finding.found = rendering.text
        finding.lemma = term.text
        let mayBeUsed = term.standing != .forbidden && (term.standing != .deprecated || best == term.text)
        if !mayBeUsed {
            finding.verdict = .wrong
            finding.message =
                "\(term.text) is not to be used for \(finding.name), which the glossary renders as \(best)"
            return Judgement(finding: finding)
        }
        if lacksLetters(rendering.text, of: term.text) {
            finding.verdict = .wrong
            finding.message = "\(rendering.text) lacks letters of \(term.text)"
            return Judgement(finding: finding)
        }
        let isDeclined =
            rendering.concept.kind == .organisation && isDeclinedAbbreviation(rendering.text, of: term.text)
        let declined = isDeclined ? rendering.text : nil
        if let slip = declined ?? firstNameSlip(mention, rendering) {
            (finding.found, finding.lemma, finding.verdict) = (slip, nil, .wrong)
            finding.message = "\(slip) stands for \(finding.name), which the glossary renders as \(best)"
            return Judgement(finding: finding)
        }
        finding.verdict = .consistent
        let isAtThePlace = { (other: TermMention) in other.scalars.lowerBound == rendering.scalars.lowerBound }
        let here =
            (renderings[..<index].reversed().prefix(while: isAtThePlace)
            + renderings[index...].prefix(while: isAtThePlace))
            .filter { $0.scalars == rendering.scalars && $0.concept.id == rendering.concept.id }
        return Judgement(
            finding: finding, concept: "\(mention.concept.id) \(term.text.split(separator: " ").count)",
            spellings: Set(here.map(\.term.text)))
    }

    /// Whether an abbreviation that never declines, by its last vowel, was declined all the same: НАТА for НАТО.
    ///
    /// Among capitals alone it may be another word.
    private func isDeclinedAbbreviation(_ found: String, of term: String) -> Bool {
        guard inflector.hasParadigms, !term.contains(" "),
            !term.unicodeScalars.contains(where: \.properties.isLowercase),
            text.contains(where: \.properties.isLowercase)
        else { return false }
        let name = NameStem(term, language: target)
        return name.isIndeclinable && NameStem(found, language: target).folded != name.folded
    }

    /// Whether Turkish is written without letters of its own: Cavusoglu for Çavuşoğlu.
    private func lacksLetters(_ found: String, of term: String) -> Bool {
        guard target.sharesLanguage(with: .turkish) else { return false }
        let (word, name) = (NameStem(found, language: target).folded, NameStem(term, language: target).folded)
        let pairs = zip(word, name)
        return pairs.contains { $0 != $1 } && pairs.allSatisfy { $0 == $1 || Self.plainLetters[$1] == $0 }
    }

    private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = [
        "ç": "c", "ğ": "g", "ı": "i", "ö": "o", "ş": "s", "ü": "u",
    ]

    /// A candidate that is one of some renderings: in any case where it begins a sentence, else as it stands.
    private func form(of renderings: [String]) -> (index: Int, rendering: String)? {
        let stems = renderings.map { NameStem($0, language: target).folded }
        let lowercased = renderings.map { $0.lowercased() }
        for index in reach where !takenWords.contains(index) {
            let candidate = candidates[index]
            for ((rendering, plain), stem) in zip(zip(renderings, lowercased), stems) {
                if forms[index].stem.folded == stem
                    || candidate.startsSentence && forms[index].singularLemmas.contains(plain)
                {
                    return (index, rendering)
                }
            }
        }
        return nil
    }

    private func judgeMissing(_ finding: inout NameFinding, _ best: String) {
        finding.verdict = .missing
        finding.message = "nothing renders \(finding.name); expected \(best)"
    }

    /// Looks for what the translator may have written: beside the parts of the name that are right, the capitalised
    /// word that sounds most like one of the others.
    private mutating func judgeWhatStandsInstead(_ finding: inout NameFinding, _ mention: TermMention, _ best: String) {
        let words = best.split(separator: " ")
        let capitalized =
            words.indices.filter { words[$0].first?.isUppercase ?? false }.nonEmpty ?? Array(words.indices)
        var parts: [ExpectedWord] = []
        for index in capitalized {
            let kinds = NameKind.kinds(of: mention.concept.kind, word: index, of: words.count)
            parts.append(
                ExpectedWord(form(ofWord: String(words[index])), kinds, of: mention.concept, inflector))
        }
        var right: Set<Int> = []
        var open = parts.filter { part in
            let index = reach.first { index in
                !takenWords.contains(index) && !right.contains(index) && forms[index].agrees(with: part.form)
            }
            if let index { right.insert(index) }
            return index == nil
        }
        if open.isEmpty, words.count > parts.count, let part = right.min() {
            // Средиземное for Средиземное море, among other seas.
            takenWords.formUnion(right)
            finding.found = run(around: part, of: right)
            return
        }
        let derived = reach.first { index in
            !takenWords.contains(index)
                && open.contains {
                    isMade(index, of: $0.form)
                        || mention.concept.kind == .place && isAdjective(index, beginningLike: $0.form)
                }
        }
        if let derived {
            takenWords.insert(derived)
            finding.found = candidates[derived].text
            return
        }
        // A word that has the stem, and is none of the forms that the glossary's name has, is another word.
        if parts.count == 1 || open.isEmpty { (open, right) = (parts, []) }
        let nearest = reach.filter { !takenWords.contains($0) && !right.contains($0) }
            .map { index in
                (index: index, likeness: open.map { likeness(of: index, to: $0, in: mention) }.max() ?? 0)
            }
            .max { $0.likeness < $1.likeness }
        guard let nearest, nearest.likeness >= Self.misspellingLikeness else {
            if mention.concept.kind == .place, let part = right.min() {
                // The Mediterranean for the Mediterranean Sea.
                takenWords.formUnion(right)
                finding.found = run(around: part, of: right)
                return
            }
            nothingAt[mention.concept.id] = takenWords.count
            judgeMissing(&finding, best)
            return
        }
        takenWords.insert(nearest.index)
        finding.found = run(around: nearest.index, of: right)
        if open.contains(where: { says(nearest.index, $0.form, isPlace: mention.concept.kind == .place) })
            || sourceNames.isSomebodyElse(mention, among: sourceWords)
            || isLeftInAnotherName(nearest.index, mention, finding.name)
        {
            return
        }
        finding.verdict = .wrong
        finding.message =
            "\(finding.found ?? "") stands for \(finding.name), which the glossary renders as \(best)"
    }

    /// How like a name a word is, as it stands or in another case. Any word has a capital where a sentence begins, and
    /// what renders another word of the source is no slip.
    private mutating func likeness(of index: Int, to name: ExpectedWord, in mention: TermMention) -> Double {
        let plain = name.likeness(to: forms[index])
        let inACase = candidates[index].startsSentence ? 0 : name.likenessInACase(to: forms[index])
        guard inACase > plain, !isOfAnother(index, than: mention) else { return plain }
        return inACase
    }

    /// Whether a word says the name in its own way: an adjective, or who lives there.
    private func says(_ index: Int, _ name: RenderedForm, isPlace: Bool) -> Bool {
        let word = forms[index]
        let pieces = name.text.split(separator: "-")
        if pieces.count > 1, pieces.contains(where: { RenderedForm(String($0), inflector).agrees(with: word) }) {
            // Петербург for Санкт-Петербург
            return true
        }
        return isMade(index, of: name) || word.isAnotherAdjective(than: name)
            || isPlace && (word.isRelated(to: name) || word.ends(with: name))
    }

    /// Whether a word is an adjective that begins as the name of a place does: Французская, Франция.
    private func isAdjective(_ index: Int, beginningLike name: RenderedForm) -> Bool {
        let stem = forms[index].stem
        guard let count = stem.adjectiveStemCount, count <= name.stem.folded.count + Self.longestSuffix else {
            return false
        }
        return !name.stem.endsAsAdjective && !forms[index].isMadeOfMisspelt(name)
            && stem.folded.starts(with: name.stem.folded.prefix(Self.commonBeginning))
    }

    /// Whether a word is made of the name by a suffix.
    private func isMade(_ index: Int, of name: RenderedForm) -> Bool {
        let word = forms[index]
        // What is an adjective itself has none: Слутский is none of Слуцкий.
        return !(word.stem.endsAsAdjective && name.stem.endsAsAdjective) && word.stem.isDerived(from: name.stem)
    }

    /// Whether a word is the name as the source has it, in the name of something else that is left so as a whole: the
    /// Washington Examiner.
    private func isLeftInAnotherName(_ index: Int, _ mention: TermMention, _ name: String) -> Bool {
        let word = candidates[index]
        guard word.text.lowercased() == name.lowercased() else { return false }
        if inflector.hasParadigms, !NameComparison.isCyrillic(name), goesOnInLatin(around: word.scalars) { return true }
        return candidates.contains { other in
            let isBeside =
                other.scalars.lowerBound == word.scalars.upperBound + 1
                || other.scalars.upperBound + 1 == word.scalars.lowerBound
            return isBeside && sourceWords.contains { $0.text == other.text && !$0.scalars.overlaps(mention.scalars) }
        }
    }

    /// Whether letters that are not Cyrillic stand beside some words: Washington, D.C.
    private func goesOnInLatin(around words: Range<Int>) -> Bool {
        let after = text[words.upperBound...].prefix(Self.widestPause + 1)
        let before = text[..<words.lowerBound].suffix(Self.widestPause + 1).reversed()
        return [Array(after), Array(before)].contains { beside in
            guard let letter = beside.first(where: \.properties.isAlphabetic) else { return false }
            return !NameComparison.isCyrillic(String(Character(letter)))
        }
    }

    /// The text from the first to the last of a word and those beside it that stand for one name.
    private func run(around index: Int, of right: Set<Int>) -> String {
        var range = candidates[index].scalars
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for other in right.map({ candidates[$0].scalars }) {
                let gap = max(other.lowerBound - range.upperBound, range.lowerBound - other.upperBound)
                guard (0...Self.widestGap).contains(gap) else { continue }
                range = min(range.lowerBound, other.lowerBound)..<max(range.upperBound, other.upperBound)
                isGrowing = true
            }
        }
        if range == candidates[index].scalars { return candidates[index].text }
        return String(String.UnicodeScalarView(text[range]))
    }

    /// Where one person is missing and another stands there whom the source does not name, that is an error; so with
    /// places that the glossary says are of one sort.
    private func markStranger(
        _ judgements: inout [Judgement], _ mentions: [TermMention], among isOfKind: (GlossaryConcept) -> Bool
    ) {
        let missing = judgements.indices.filter { index in
            judgements[index].finding.verdict == .missing && isOfKind(mentions[index].concept)
                && taken[mentions[index].concept.id] == nil
        }
        let strangers = renderings.filter { rendering in
            isOfKind(rendering.concept)
                && !mentions.contains { $0.concept.isRendered(by: rendering.concept, in: target) }
        }
        guard missing.count == 1, let index = missing.first, let stranger = strangers.first,
            strangers.allSatisfy({ $0.scalars == stranger.scalars }),
            !sourceNames.isSomebodyElse(mentions[index], among: sourceWords)
        else { return }
        if stranger.concept.kind == .place {
            // A country may stand for its capital, and an adjective names a country too.
            guard let sort = stranger.concept.sortOfPlace, sort == mentions[index].concept.sortOfPlace,
                !sourceNames.mentions(stranger.concept, in: sourceWords)
            else { return }
        }
        var finding = judgements[index].finding
        // Names of one family are told apart by no more than their endings, which may be those of either.
        let expected = NameSound(finding.expected.first ?? "")
        guard NameSound(stranger.term.text).likeness(to: expected) < Self.misspellingLikeness else { return }
        finding.found = stranger.text
        finding.lemma = stranger.term.text
        finding.verdict = .wrong
        finding.message =
            "\(stranger.text) stands for \(finding.name), which the glossary renders as \(finding.expected.first ?? "")"
        judgements[index].finding = finding
    }
}

extension GlossaryConcept {
    fileprivate var isPerson: Bool { kind == .fullName || kind == .familyName || kind == .givenName }

    /// What a place is, by the first word of its definition: capital, city, country; nil without one.
    fileprivate var sortOfPlace: Substring? { definition?.split(whereSeparator: { !$0.isLetter }).first }

    /// Whether another concept is this one, whole or reduced to the family name.
    fileprivate func isRendered(by other: GlossaryConcept, in language: LanguageTag) -> Bool {
        id == other.id
            || !Set(terms(in: language).map(\.text)).isDisjoint(with: other.terms(in: language).map(\.text))
    }
}

extension Array {
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
