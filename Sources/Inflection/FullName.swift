import LocalizationModel

/// A whole name, of one word or several, cut into the parts that decline each in its own way.
///
///     FullName("Мамин-Сибиряк", kind: .familyName, in: russian).form(.genitive) == "Мамина-Сибиряка"
public struct FullName: Sendable {
    private struct Part: Sendable {
        var text: String
        /// What stands before it: nothing, a space or a hyphen.
        var separator: String
        /// Nil for what does not decline: particles, initials, numerals, the first part of `Нью-Йорк`.
        var declension: Declension?
    }

    private enum Declension: Sendable {
        case name(NameKind)
        case word(Paradigm)
    }

    private let inflector: NameInflector
    private let origin: LanguageTag?
    /// Whether it names a place or an organisation.
    private let isThing: Bool
    private var parts: [Part] = []
    /// The gender that was told or, failing that, guessed from the given name, patronymic and family name.
    public let gender: GlossaryConcept.Gender
    /// The gender of the noun that a place or an organisation of several words is, or nil for other names.
    public let nounGender: Agreement.Gender?
    /// Whether it is known how the name declines. A place or an organisation in whose words no noun can be told stays as it
    /// is in all cases, but need not be right so: Ле Бурже.
    public let hasKnownForms: Bool

    /// - Parameters:
    ///   - kind: What it names; nil for a person.
    ///   - gender: Nil to have it guessed.
    ///   - origin: The language the name comes from, where it is known.
    ///   - everyWord: The kind of every word, where that is known.
    public init(
        _ text: String, kind: GlossaryConcept.Kind? = nil, gender: GlossaryConcept.Gender? = nil,
        origin: LanguageTag? = nil, in inflector: NameInflector, everyWord: NameKind? = nil
    ) {
        self.inflector = inflector
        isThing = kind == .place || kind == .organisation
        let table = inflector.table
        let words = text.split(separator: " ").map { String($0) }
        // The neuter is told of a noun, which tells its gender itself.
        let gender = gender == .neuter ? nil : gender
        let isChinese =
            origin == nil && !isThing && kind != .term
            && ChineseName.isWritten(words, familyNames: table.words(in: "chinese families"))
        let origin = isChinese ? LanguageTag(language: "zh") : origin
        self.origin = origin
        if words.count > 1, kind == .place || kind == .organisation, inflector.hasParadigms {
            let phrase = NounPhrase(words, isPlace: kind == .place, in: table)
            self.gender = gender ?? .masculine
            nounGender = phrase?.gender
            hasKnownForms = phrase != nil || words.allSatisfy { LetterCase.isAllCapitals($0) || !Self.isCyrillic($0) }
            parts = words.indices.map { index in
                Part(
                    text: words[index], separator: index == 0 ? "" : " ",
                    declension: phrase?.paradigms[index].map { .word($0) })
            }
            return
        }
        nounGender = nil
        hasKnownForms = true
        if words.count == 1, kind == .organisation, !LetterCase.isAllCapitals(text),
            let paradigm = table.paradigm(of: LetterCase.lowered(words[0]), in: "organisation")
        {
            self.gender = gender ?? .masculine
            parts = [Part(text: words[0], separator: "", declension: .word(paradigm))]
            return
        }
        var kinds: [NameKind?] = []
        let isOneUnit = Self.declinesAtItsEnd(words, kind, origin, in: table)
        for (index, word) in words.enumerated() {
            let isFixed =
                Self.isFixed(word, kind, in: table) || isOneUnit && index < words.count - 1
                || Self.isParticle(word, index, of: words.count, in: table)
            kinds.append(
                isFixed ? nil : everyWord ?? Self.kind(of: word, kind, index, of: words.count, in: inflector))
        }
        self.gender = gender ?? Self.gender(of: words, kinds, in: inflector)
        for (index, word) in words.enumerated() {
            parts += Self.parts(of: word, kinds[index], self.gender, isFirst: index == 0, in: table)
        }
    }

    /// The whole name in a case.
    ///
    /// - Parameter alternative: 0 for the usual form, 1 for the next in use where a part has one.
    public func form(_ grammaticalCase: GrammaticalCase, alternative: Int = 0) -> String {
        let isSuffixed = inflector.table.cases.isEmpty
        if isSuffixed {
            let whole = parts.map { $0.separator + $0.text }.joined()
            if whole.isEmpty { return whole }
            return inflector.forms(of: whole, .family, gender, grammaticalCase).first ?? whole
        }
        return parts.map { part in
            let forms: [String] =
                switch part.declension {
                case nil: [part.text]
                case .name(let kind): inflector.forms(of: part.text, kind, gender, grammaticalCase, origin: origin)
                case .word(let paradigm): inflector.forms(of: part.text, paradigm, grammaticalCase)
                }
            return part.separator + (forms.indices.contains(alternative) ? forms[alternative] : forms[0])
        }
        .joined()
    }

    /// The gender of the word that a place or an organisation is, by its endings; nil for persons and where none tells.
    public var grammaticalGender: Agreement.Gender? {
        guard isThing else { return nil }
        if let nounGender { return nounGender }
        guard let part = parts.last(where: { $0.declension != nil }) else { return nil }
        switch part.declension {
        case nil: return nil
        case .word(let paradigm): return paradigm.gender
        case .name(let kind):
            return inflector.table.paradigm(of: LetterCase.lowered(part.text), kind, gender)?.gender
        }
    }

    /// The forms of a case, the usual one first.
    public func forms(_ grammaticalCase: GrammaticalCase) -> [String] {
        var seen: Set<String> = []
        return (0..<3).map { form(grammaticalCase, alternative: $0) }.filter { seen.insert($0).inserted }
    }

    /// The cases in which the name may stand in a text as `form` has it; empty where it is none of them.
    public func cases(of form: String) -> [GrammaticalCase] {
        let wanted = LetterCase.lowered(form).map { LetterCase.folded($0) }
        return inflector.cases.filter { grammaticalCase in
            forms(grammaticalCase).contains { LetterCase.lowered($0).map { LetterCase.folded($0) } == wanted }
        }
    }

    /// Whether a person's name declines in its last word alone, as Chinese, Korean and Vietnamese ones do: Ким Чен Ына.
    ///
    /// Where the origin isn't known, three words of one syllable each are such a name, but not behind a given name that is
    /// known from elsewhere: Джона Пола Джонса.
    private static func declinesAtItsEnd(
        _ words: [String], _ kind: GlossaryConcept.Kind?, _ origin: LanguageTag?, in table: ParadigmTable
    ) -> Bool {
        guard kind != .place, kind != .organisation, kind != .term, words.count > 1 else { return false }
        if let origin { return ["zh", "ko", "vi"].contains(origin.language) }
        return words.count == 3 && !table.isGivenName(LetterCase.lowered(words[0]))
            && words.enumerated().allSatisfy { index, word in
                LetterCase.lowered(word).count { "аеёиоуыэюяєії".unicodeScalars.contains($0) } == 1
                    && !word.contains("-") && word.unicodeScalars.first?.properties.isUppercase ?? false
                    && !isParticle(word, index, of: words.count, in: table)
            }
    }

    /// Whether no part of a word declines: each is a particle, an initial or a numeral. Abbreviations in capitals name
    /// places and organisations.
    private static func isFixed(_ word: String, _ kind: GlossaryConcept.Kind?, in table: ParadigmTable) -> Bool {
        if kind == .place || kind == .organisation, table.cases.isEmpty || LetterCase.isAllCapitals(word) {
            return true
        }
        return word.split(separator: "-").allSatisfy { isFixedPart($0) && !isTitle($0, in: table) }
    }

    private static func isFixedPart(_ word: some StringProtocol) -> Bool {
        // A particle may be written together with the name: д’Артаньян.
        let hasCapital = word.split(whereSeparator: { "'’ʼ".contains($0) }).contains {
            $0.unicodeScalars.first?.properties.isUppercase ?? false
        }
        return !hasCapital || word.hasSuffix(".")
            || word.utf8.allSatisfy { "IVXLCDM".utf8.contains($0) } || word.unicodeScalars.count < 2
    }

    /// Whether a word has letters that paradigms are for.
    private static func isCyrillic(_ word: String) -> Bool {
        word.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
    }

    /// Whether a word with a capital is a particle of the family name behind it, as in `Ван Гог`, and not a given name.
    private static func isParticle(_ word: String, _ index: Int, of count: Int, in table: ParadigmTable) -> Bool {
        index < count - 1 && table.words(in: "particles").contains(word.lowercased())
            && !(index == 0 && table.isGivenName(LetterCase.lowered(word)))
    }

    /// Whether a word is a title that stands behind a name and declines for it: паша.
    private static func isTitle(_ word: some StringProtocol, in table: ParadigmTable) -> Bool {
        table.paradigm(of: LetterCase.lowered(word), in: "title") != nil
    }

    private static func kind(
        of word: String, _ kind: GlossaryConcept.Kind?, _ index: Int, of count: Int, in inflector: NameInflector
    ) -> NameKind {
        switch kind {
        case .place, .organisation, .term: return .place
        case .givenName: return .given
        case .familyName: return .family
        case .fullName, nil:
            let lowered = LetterCase.lowered(word)
            if count == 1 { return inflector.table.isGivenName(lowered) ? .given : .family }
            if index > 0, inflector.table.isPatronymic(lowered), index < count - 1 || count == 2 && index == 1 {
                return index < count - 1 || !(lowered.ends(with: Array("ич".unicodeScalars))) ? .patronymic : .family
            }
            return index == count - 1 ? .family : .given
        }
    }

    private static func gender(of words: [String], _ kinds: [NameKind?], in inflector: NameInflector)
        -> GlossaryConcept.Gender
    {
        for wanted in [NameKind.patronymic, .given] {
            for (word, kind) in zip(words, kinds) where kind == wanted {
                let last = word.split(separator: "-").last.map { String($0) } ?? word
                if let gender = inflector.gender(ofGivenName: last) { return gender }
            }
        }
        for (word, kind) in zip(words, kinds) where kind == .family {
            // Either part of a double name tells: Склодовская-Кюри.
            let isFeminine = word.split(separator: "-").contains {
                inflector.table.isFeminineFamilyName(LetterCase.lowered($0))
            }
            if isFeminine { return .feminine }
        }
        return .masculine
    }

    /// Cuts a word at its hyphens.
    private static func parts(
        of word: String, _ kind: NameKind?, _ gender: GlossaryConcept.Gender, isFirst: Bool, in table: ParadigmTable
    ) -> [Part] {
        let pieces = word.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
        let separator = isFirst ? "" : " "
        guard let kind else { return [Part(text: word, separator: separator)] }
        if kind != .place, let last = pieces.last, last.unicodeScalars.first?.properties.isUppercase == false,
            let title = table.paradigm(of: LetterCase.lowered(last), in: "title")
        {
            // Мехмет-паша: the name itself stays.
            let before = pieces.dropLast().map { $0 + "-" }.joined()
            return [
                Part(text: before, separator: separator),
                Part(text: last, separator: "", declension: .word(title)),
            ]
        }
        guard pieces.count > 1 else { return [Part(text: word, separator: separator, declension: .name(kind))] }
        let firstDeclines =
            pieces.dropFirst().contains { table.words(in: "prepositions").contains($0) }
            || table.words(in: "first parts").contains(pieces[0].lowercased())
        let endsAsAdjective = table.words(in: "second adjectives").contains { word.hasSuffix($0) }
        return pieces.enumerated().map { index, piece in
            let isLast = index == pieces.count - 1
            let mayDecline: Bool =
                switch kind {
                case .place: firstDeclines ? index == 0 : isLast || endsAsAdjective
                case .given: isLast || gender == .feminine
                case .family:
                    isLast
                        || piece.unicodeScalars.count > 3
                            && !table.words(in: "particles").contains(piece.lowercased())
                case .patronymic: isLast
                }
            let declines = mayDecline && !isFixedPart(piece)
            return Part(
                text: piece, separator: index == 0 ? separator : "-", declension: declines ? .name(kind) : nil)
        }
    }
}
