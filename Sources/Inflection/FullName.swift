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
        var kind: NameKind?
    }

    private let inflector: NameInflector
    private let origin: LanguageTag?
    private var parts: [Part] = []
    /// The gender that was told or, failing that, guessed from the given name, patronymic and family name.
    public let gender: GlossaryConcept.Gender

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
        self.origin = origin
        let words = text.split(separator: " ").map { String($0) }
        var kinds: [NameKind?] = []
        let isOneUnit = Self.declinesAtItsEnd(words, kind, origin)
        for (index, word) in words.enumerated() {
            let isFixed = Self.isFixed(word) || isOneUnit && index < words.count - 1
            kinds.append(
                isFixed ? nil : everyWord ?? Self.kind(of: word, kind, index, of: words.count, in: inflector))
        }
        self.gender = gender ?? Self.gender(of: words, kinds, in: inflector)
        for (index, word) in words.enumerated() {
            parts += Self.parts(of: word, kinds[index], self.gender, isFirst: index == 0)
        }
    }

    /// The whole name in a case.
    ///
    /// - Parameter alternative: 0 for the usual form, 1 for the next in use where a part has one.
    public func form(_ grammaticalCase: GrammaticalCase, alternative: Int = 0) -> String {
        let isSuffixed = inflector.table.cases.isEmpty
        if isSuffixed {
            let whole = parts.map { $0.separator + $0.text }.joined()
            return inflector.forms(of: whole, .family, gender, grammaticalCase).first ?? whole
        }
        return parts.map { part in
            guard let kind = part.kind else { return part.separator + part.text }
            let forms = inflector.forms(of: part.text, kind, gender, grammaticalCase, origin: origin)
            return part.separator + (forms.indices.contains(alternative) ? forms[alternative] : forms[0])
        }
        .joined()
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
    /// Where the origin isn't known, three words of one syllable each are such a name.
    private static func declinesAtItsEnd(
        _ words: [String], _ kind: GlossaryConcept.Kind?, _ origin: LanguageTag?
    ) -> Bool {
        guard kind == nil || kind == .fullName, words.count > 1 else { return false }
        if let origin { return ["zh", "ko", "vi"].contains(origin.language) }
        return words.count == 3
            && words.allSatisfy { word in
                LetterCase.lowered(word).count { "аеёиоуыэюяєії".unicodeScalars.contains($0) } == 1
                    && !word.contains("-")
            }
    }

    /// Whether no part of a word declines: each is a particle, an initial or a numeral.
    private static func isFixed(_ word: String) -> Bool {
        word.split(separator: "-").allSatisfy { isFixedPart(String($0)) }
    }

    private static func isFixedPart(_ word: String) -> Bool {
        guard let first = word.unicodeScalars.first else { return true }
        return !first.properties.isUppercase || word.hasSuffix(".")
            || word.utf8.allSatisfy { "IVXLCDM".utf8.contains($0) } || word.unicodeScalars.count < 2
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
            if inflector.table.isFeminineFamilyName(LetterCase.lowered(word)) { return .feminine }
        }
        return .masculine
    }

    /// Cuts a word at its hyphens.
    private static func parts(
        of word: String, _ kind: NameKind?, _ gender: GlossaryConcept.Gender, isFirst: Bool
    ) -> [Part] {
        let pieces = word.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
        let separator = isFirst ? "" : " "
        guard let kind, pieces.count > 1 else { return [Part(text: word, separator: separator, kind: kind)] }
        let hasPreposition = pieces.dropFirst().contains { !($0.unicodeScalars.first?.properties.isUppercase ?? false) }
        let endsAsAdjective = ["ский", "цкий", "ський", "цький"].contains { word.hasSuffix($0) }
        return pieces.enumerated().map { index, piece in
            let isLast = index == pieces.count - 1
            let mayDecline: Bool =
                switch kind {
                case .place: hasPreposition ? index == 0 : isLast || endsAsAdjective
                case .given: isLast || gender == .feminine
                case .family: isLast || piece.unicodeScalars.count > 3
                case .patronymic: isLast
                }
            let declines = mayDecline && !isFixedPart(piece)
            return Part(text: piece, separator: index == 0 ? separator : "-", kind: declines ? kind : nil)
        }
    }
}
