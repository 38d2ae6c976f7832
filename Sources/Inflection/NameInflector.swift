import LocalizationModel
import Synchronization

/// Writes names in any case, tells which case a form stands in, and which name it is a form of: one set of rules,
/// used in three ways.
///
///     let russian = NameInflector(language: .russian)
///     russian.forms(of: "Кулеба", .family, .masculine, .instrumental) == ["Кулебой", "Кулебою"]
///     russian.cases(of: "Кулебу", as: "Кулеба", [.family], nil) == [.accusative]
///
/// Russian and Ukrainian decline by paradigms (`Data/names.ru.txt`), English and Turkish take suffixes
/// (`Data/suffixes.tr.txt`). Names in other languages stay as they are.
public struct NameInflector: Sendable {
    public let language: LanguageTag
    let table: ParadigmTable
    private let suffixes: SuffixTable?
    /// The cases that the language has, the nominative first; only that one where no rules are known.
    public let cases: [GrammaticalCase]

    public init(language: LanguageTag) {
        self.language = language
        (table, suffixes) = Self.tables(of: language.language)
        cases = table.cases.isEmpty ? suffixes?.cases ?? [.nominative] : table.cases
    }

    /// What was read of the data files, by language: a mender makes an inflector a segment, and reading takes longer than all
    /// that is done with it.
    private static let read = Mutex<[String: (table: ParadigmTable, suffixes: SuffixTable?)]>([:])

    private static func tables(of language: String) -> (table: ParadigmTable, suffixes: SuffixTable?) {
        if let known = read.withLock({ $0[language] }) { return known }
        let made = (table: ParadigmTable(language: language), suffixes: SuffixTable(language: language))
        read.withLock { $0[language] = made }
        return made
    }

    /// Whether names decline by paradigms, as in Russian and Ukrainian, so that all their forms can be listed.
    public var hasParadigms: Bool { !table.cases.isEmpty }

    /// The case with a name as grammars of any of our languages have it, or nil where the language has none such.
    public func grammaticalCase(named name: String) -> GrammaticalCase? {
        GrammaticalCase.named(name, in: cases)
    }

    /// One word of a name in a case, the usual form first; the word itself where it does not decline.
    ///
    /// - Parameters:
    ///   - origin: The language the name comes from, or nil where it isn't known: a foreign name in -ин or -ов has
    ///     another instrumental (`Чаплином`, but `Пушкиным`).
    public func forms(
        of word: String, _ kind: NameKind, _ gender: GlossaryConcept.Gender, _ grammaticalCase: GrammaticalCase,
        plural: Bool = false, origin: LanguageTag? = nil
    ) -> [String] {
        if let suffixes { return [suffixes.form(of: word, grammaticalCase)] }
        let lowered = LetterCase.lowered(word)
        guard let paradigm = paradigm(of: lowered, kind, gender, origin) else { return [word] }
        return forms(of: word, paradigm, grammaticalCase, plural: plural)
    }

    /// A word in a case by a paradigm; the word itself where the paradigm doesn't fit.
    func forms(of word: String, _ paradigm: Paradigm, _ grammaticalCase: GrammaticalCase, plural: Bool = false)
        -> [String]
    {
        guard let index = cases.firstIndex(of: grammaticalCase),
            let stem = paradigm.stemCount(of: LetterCase.lowered(word))
        else { return [word] }
        let number = plural ? paradigm.plural : paradigm.singular
        guard number.indices.contains(index) else { return [word] }
        if index == 0 && !plural { return [word] }
        let letters = Array(word.unicodeScalars)
        let isCapitals = LetterCase.isAllCapitals(word)
        return number[index].map { ending in
            String(String.UnicodeScalarView(Self.form(letters, stem: stem, ending, isCapitals: isCapitals)))
        }
    }

    /// The stem of a word with an ending, in the letter case of the word.
    private static func form(
        _ word: [Unicode.Scalar], stem: Int, _ ending: [Unicode.Scalar], isCapitals: Bool
    ) -> [Unicode.Scalar] {
        if isCapitals { return word[..<stem] + LetterCase.raised(ending) }
        // Ия has no stem that could keep the capital.
        guard stem == 0, let first = word.first, first.properties.isUppercase else { return word[..<stem] + ending }
        return LetterCase.raised(Array(ending.prefix(1))) + ending.dropFirst()
    }

    /// Every form that a word of a name may stand in, singular and plural, each once; the word itself first.
    ///
    /// - Parameter gender: The gender of who bears it, or nil where it may be either.
    public func allForms(
        of word: String, _ kinds: [NameKind], _ gender: GlossaryConcept.Gender?, origin: LanguageTag? = nil
    ) -> [String] {
        allFormScalars(of: word, kinds, gender, origin: origin).map { String(String.UnicodeScalarView($0)) }
    }

    /// The same as `allForms`, each form as its scalars: glossaries of many names are made ready with these.
    ///
    /// - Parameter isPlural: Whether forms of the plural are among them.
    public func allFormScalars(
        of word: String, _ kinds: [NameKind], _ gender: GlossaryConcept.Gender?, origin: LanguageTag? = nil,
        isPlural: Bool = true
    ) -> [[Unicode.Scalar]] {
        var result = [Array(word.unicodeScalars)]
        func add(_ form: [Unicode.Scalar]) {
            if !result.contains(form) { result.append(form) }
        }
        for base in bases(of: word, kinds, gender) {
            if let suffixes {
                for grammaticalCase in cases {
                    add(Array(suffixes.form(of: base.word, grammaticalCase).unicodeScalars))
                }
                continue
            }
            let letters = Array(base.word.unicodeScalars)
            let lowered = LetterCase.lowered(base.word)
            let isCapitals = LetterCase.isAllCapitals(base.word)
            add(letters)
            for kind in kinds {
                guard let paradigm = paradigm(of: lowered, kind, base.gender, origin),
                    let stem = paradigm.stemCount(of: lowered)
                else { continue }
                // The nominative of the singular is the word itself, however it spells ё.
                let plural = isPlural ? paradigm.plural.prefix(cases.count) : []
                for endings in paradigm.singular.prefix(cases.count).dropFirst() + plural {
                    for ending in endings { add(Self.form(letters, stem: stem, ending, isCapitals: isCapitals)) }
                }
            }
        }
        return result
    }

    /// The cases in the singular that a form of a known name may stand in; empty where it is no form of it.
    ///
    /// Letter case and `ё` make no difference.
    public func cases(
        of form: String, as base: String, _ kinds: [NameKind], _ gender: GlossaryConcept.Gender?,
        origin: LanguageTag? = nil
    ) -> [GrammaticalCase] {
        let wanted = LetterCase.lowered(form).map { LetterCase.folded($0) }
        return cases.filter { grammaticalCase in
            bases(of: base, kinds, gender).contains { base in
                kinds.contains { kind in
                    forms(of: base.word, kind, base.gender, grammaticalCase, origin: origin)
                        .contains { LetterCase.lowered($0).map { LetterCase.folded($0) } == wanted }
                }
            }
        }
    }

    /// What an unknown form may be a form of, by the rules alone: more readings than one are the rule.
    public func readings(of form: String, _ kinds: [NameKind] = NameKind.allCases) -> [NameReading] {
        let letters = LetterCase.lowered(form)
        return kinds.flatMap { kind in
            if table.hasRulesForAnyGender(kind) {
                let ofOne = readings(of: form, letters, kind, .masculine)
                return ofOne
                    + ofOne.map { reading in
                        var reading = reading
                        reading.gender = .feminine
                        return reading
                    }
            }
            return [.masculine, .feminine].flatMap { readings(of: form, letters, kind, $0) }
        }
    }

    private func readings(
        of form: String, _ lowered: [Unicode.Scalar], _ kind: NameKind, _ gender: GlossaryConcept.Gender
    ) -> [NameReading] {
        guard let last = lowered.last.map({ LetterCase.folded($0) }) else { return [] }
        var result: [NameReading] = []
        for rule in table.rules(for: kind, gender) {
            for (isPlural, number) in [(false, rule.paradigm.singular), (true, rule.paradigm.plural)] {
                for (grammaticalCase, endings) in zip(cases, number) {
                    // Most endings differ in their last letter already.
                    for ending in endings
                    where ending.last.map({ LetterCase.folded($0) == last }) ?? true
                        && lowered.count > ending.count && lowered.ends(with: ending)
                    {
                        let candidate = Array(lowered.dropLast(ending.count) + rule.paradigm.base)
                        guard rule.patterns.contains(where: { $0.matches(candidate) }),
                            let first = table.paradigm(of: candidate, kind, gender),
                            first.singular == rule.paradigm.singular
                        else { continue }
                        let reading = NameReading(
                            lemma: spelled(candidate, like: form), kind: kind, gender: gender,
                            grammaticalCase: grammaticalCase, isPlural: isPlural)
                        if !result.contains(reading) { result.append(reading) }
                    }
                }
            }
        }
        return result
    }

    /// The gender that a given name or patronymic tells, or nil.
    public func gender(ofGivenName name: String) -> GlossaryConcept.Gender? {
        table.gender(of: LetterCase.lowered(name))
    }

    /// The feminine of a family name that has one (`Лаврова` of `Лавров`), else nil.
    public func feminine(of familyName: String) -> String? {
        let lowered = LetterCase.lowered(familyName)
        for (masculine, feminine) in table.feminines
        where lowered.ends(with: masculine) && lowered.count > masculine.count {
            let ending = String(String.UnicodeScalarView(feminine))
            let stem = String(familyName.unicodeScalars.dropLast(masculine.count))
            return stem + (LetterCase.isAllCapitals(familyName) ? ending.uppercased() : ending)
        }
        return nil
    }

    /// The word as each gender has it, of those that are asked for.
    private func bases(of word: String, _ kinds: [NameKind], _ gender: GlossaryConcept.Gender?)
        -> [(word: String, gender: GlossaryConcept.Gender)]
    {
        var result: [(word: String, gender: GlossaryConcept.Gender)] = []
        if gender != .feminine { result.append((word, .masculine)) }
        if gender != .masculine {
            result.append((word, .feminine))
            if kinds.contains(.family), let feminine = feminine(of: word) { result.append((feminine, .feminine)) }
        }
        return result
    }

    private func paradigm(
        of word: [Unicode.Scalar], _ kind: NameKind, _ gender: GlossaryConcept.Gender, _ origin: LanguageTag?
    ) -> Paradigm? {
        if kind == .family, gender == .masculine, let origin,
            table.words(in: "foreign origins").contains(origin.language), let foreign = table.foreignParadigm(of: word)
        {
            return foreign
        }
        return table.paradigm(of: word, kind, gender)
    }

    /// The letters of a word in small letters, in the letter case of a form of it.
    private func spelled(_ word: [Unicode.Scalar], like form: String) -> String {
        let text = String(String.UnicodeScalarView(word))
        if LetterCase.isAllCapitals(form) { return text.uppercased() }
        guard let first = form.unicodeScalars.first, first.properties.isUppercase else { return text }
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}

extension [Unicode.Scalar] {
    /// Whether the last letters are these, `ё` taken for `е`.
    func ends(with ending: [Unicode.Scalar]) -> Bool {
        count >= ending.count
            && zip(suffix(ending.count), ending).allSatisfy { LetterCase.folded($0) == LetterCase.folded($1) }
    }
}
