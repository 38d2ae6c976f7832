import Inflection
import LocalizationModel
import Synchronization

/// Turns the concepts of a glossary into the patterns and the word index of a recogniser.
struct TermRecognizerBuilder {
    private let language: LanguageTag
    private let homographs: Homographs
    private let inflector: NameInflector
    private var index: StemIndexBuilder
    private var patterns: [TermPattern] = []
    private var concepts: [GlossaryConcept] = []
    /// Whether capitals of common terms mean anything: most of the glossary's terms begin small.
    private var capitalsMatter = true

    /// Empty builders by language. To read a language's rules takes longer than to make a recogniser of a few names, and
    /// such ones are made for each match.
    private static let empty = Mutex<[LanguageTag: TermRecognizerBuilder]>([:])

    /// A builder without concepts.
    static func of(_ language: LanguageTag) -> TermRecognizerBuilder {
        if let known = empty.withLock({ $0[language] }) { return known }
        let made = TermRecognizerBuilder(language: language)
        empty.withLock { $0[language] = made }
        return made
    }

    private init(language: LanguageTag) {
        self.language = language
        homographs = Homographs(language: language)
        inflector = NameInflector(language: language)
        index = StemIndexBuilder(rules: InflectionRules(language: language))
    }

    mutating func add(_ more: [GlossaryConcept]) {
        var small = 0
        var capital = 0
        for concept in more where !concept.isName {
            for term in concept.terms where term.language.sharesLanguage(with: language) {
                if term.text.unicodeScalars.first?.properties.isUppercase == true { capital += 1 } else { small += 1 }
            }
        }
        capitalsMatter = small >= capital
        for concept in more { add(concept) }
    }

    private mutating func add(_ concept: GlossaryConcept) {
        let position = concepts.count
        concepts.append(concept)
        for (number, term) in concept.terms.enumerated() where term.language.sharesLanguage(with: language) {
            addPattern(term.text, of: concept, at: position, term: number, derivation: 0)
        }
        guard concept.kind == .fullName, let family = FamilyName.concept(from: concept) else { return }
        let familyPosition = concepts.count
        concepts.append(family)
        for (number, term) in family.terms.enumerated() where term.language.sharesLanguage(with: language) {
            addPattern(term.text, of: family, at: familyPosition, term: number, derivation: 2)
        }
        for (number, term) in concept.terms.enumerated() where term.language.sharesLanguage(with: language) {
            let words = term.text.split(separator: " ")
            guard words.count == 2 else { continue }
            addPattern("\(words[1]) \(words[0])", of: concept, at: position, term: number, derivation: 1)
        }
    }

    private mutating func addPattern(
        _ text: String, of concept: GlossaryConcept, at position: Int, term: Int, derivation: UInt8
    ) {
        let scanner = WordScanner(text)
        guard let first = scanner.words.first, let last = scanner.words.last else { return }
        let utf8 = Array(text.utf8)
        var words: [TermPattern.Word] = []
        for word in scanner.words {
            let capitals: TermPattern.Capitals =
                if word.isAllCapitals {
                    .all
                } else if word.isCapitalized && needsCapital(concept, isFirst: words.isEmpty) {
                    .initial
                } else {
                    .any
                }
            words.append(
                TermPattern.Word(
                    lexeme: lexeme(of: word, number: words.count, in: scanner, utf8, concept), capitals: capitals,
                    gapBefore: words.isEmpty ? WordScanner.Gap.none : word.gapBefore))
        }
        let isSign: (UInt8) -> Bool = { $0 > 0x20 && $0 < 0x7F }
        // A country at the head of a sentence is far more often meant than the bird or the cups.
        let isCommonWord =
            concept.kind != .place && words.count == 1 && homographs.isCommonWord(index.hash(of: words[0].lexeme))
        patterns.append(
            TermPattern(
                words: words, prefix: utf8[..<first.bytes.lowerBound].filter(isSign),
                suffix: utf8[last.bytes.upperBound...].filter { isSign($0) && $0 != UInt8(ascii: ".") },
                endsInStop: utf8.last == UInt8(ascii: "."), concept: position, term: term, isName: concept.isName,
                isCommonWord: isCommonWord,
                derivation: derivation))
    }

    /// Whether a word that the glossary writes with a capital is found with one only. Whether those behind the first
    /// word of an organisation's name have one is a matter of taste: Верховная Рада, Верховная рада.
    private func needsCapital(_ concept: GlossaryConcept, isFirst: Bool) -> Bool {
        if concept.kind == .organisation { return isFirst }
        return concept.isName || capitalsMatter && isFirst
    }

    /// The dictionary word of a term's word. Names in a language whose paradigms are known have just the forms that
    /// these give; all other words have every form that the rules for words of unknown kind allow.
    private mutating func lexeme(
        of word: WordScanner.Word, number: Int, in scanner: WordScanner, _ utf8: [UInt8], _ concept: GlossaryConcept
    ) -> StemIndex.Lexeme {
        let letters = Array(scanner.letters(of: word))
        guard concept.isName, concept.kind != .organisation, word.isCapitalized, inflector.hasParadigms else {
            return index.lexeme(for: letters)
        }
        let kinds = NameKind.kinds(of: concept.kind, word: number, of: scanner.words.count)
        // The plural of a family is the man's name: Зеленские are of Зеленский.
        let forms = inflector.allFormScalars(
            of: String(decoding: utf8[word.bytes], as: UTF8.self), kinds, concept.gender,
            origin: concept.originLanguage, isPlural: concept.gender != .feminine)
        return index.lexeme(for: letters, forms: forms.map { WordScanner.folded($0) })
    }

    /// The recogniser; where two patterns of one spelling fit, what the glossary has itself wins over what was derived.
    func finish() -> TermRecognizer {
        TermRecognizer(
            TermRecognizer.Tables(
                language: language, index: index.finish(),
                patterns: PatternTable(patterns, lexemeCount: index.lexemeCount), concepts: concepts,
                homographs: homographs))
    }
}
