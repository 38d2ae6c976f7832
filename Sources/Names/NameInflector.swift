import LocalizationModel

/// Puts names into a grammatical case.
///
///     let inflector = NameInflector(language: .russian)
///     inflector?.inflect("Дмитрий Кулеба", kind: .full, gender: nil, case: .instrumental)   // Дмитрием Кулебой
///
/// Names in vowels that don't decline (Чавушоглу, Николенко), and women's names in consonants, stay as they are.
public struct NameInflector: Sendable {
    /// The languages that there are rules for.
    public static let languages: [LanguageTag] = [.russian]

    private var sections: [String: [Paradigm]] = [:]

    /// Nil for a language without rules.
    public init?(language: LanguageTag) {
        var section = ""
        for line in DataFile.lines(named: "paradigms.\(language.language)") {
            if line.hasPrefix("["), line.hasSuffix("]"), !line.contains("\t") {
                section = String(line.dropFirst().dropLast())
            } else if let paradigm = Paradigm(line) {
                sections[section, default: []].append(paradigm)
            }
        }
        guard !sections.isEmpty else { return nil }
    }

    /// A name in a case.
    ///
    /// - Parameters:
    ///   - kind: Nil takes several words, or two with a patronymic, for a person's whole name and one for a
    ///     family name.
    ///   - gender: Nil tells it by the name.
    public func inflect(
        _ name: String, kind: NameKind? = nil, gender: GlossaryConcept.Gender? = nil, case: GrammaticalCase
    ) -> String {
        guard let number = GrammaticalCase.allCases.firstIndex(of: `case`), number > 0 else { return name }
        let words = name.split(separator: " ")
        let kind = kind ?? (words.count > 1 ? .full : .family)
        let forms = words.enumerated().map { position, word in
            let part = part(word, at: position, of: words, kind: kind)
            let gender = gender ?? self.gender(of: words, kind: kind)
            return inflect(word, part, gender, number - 1)
        }
        return forms.joined(separator: " ")
    }

    /// What one word of a name is: the name of a section.
    private func part(_ word: Substring, at position: Int, of words: [Substring], kind: NameKind) -> String {
        switch kind {
        case .full where words.count > 1:
            if position == 0 { return "given" }
            if position < words.count - 1 || isPatronymic(word), position == 1 {
                return isPatronymic(word) ? "patronymic" : "given"
            }
            return "family"
        case .full: return "family"
        case .place where position < words.count - 1: return "adjective"
        default: return kind.rawValue
        }
    }

    private func isPatronymic(_ word: Substring) -> Bool {
        ["ович", "евич", "ьич", "овна", "евна", "ична"].contains { word.hasSuffix($0) }
    }

    /// A woman's patronymic, family name or given name shows that she is one.
    private func gender(of words: [Substring], kind: NameKind) -> GlossaryConcept.Gender? {
        guard kind != .place, let last = words.last else { return nil }
        let feminine = ["ова", "ева", "ёва", "ина", "ына", "ская", "цкая", "овна", "евна", "ична"]
        if words.contains(where: { word in feminine.contains { word.hasSuffix($0) } }) { return .feminine }
        let given = kind == .given ? last : words.first ?? last
        guard kind == .given || words.count > 1, given.hasSuffix("а") || given.hasSuffix("я") else { return .masculine }
        return Self.masculineGivenNames.contains(given.lowercased()) ? .masculine : .feminine
    }

    private static let masculineGivenNames: Set<String> = Set(
        DataFile.lines(named: "masculine-given.ru").flatMap { $0.split(separator: " ").map { String($0) } })

    private func inflect(
        _ word: Substring, _ part: String, _ gender: GlossaryConcept.Gender?, _ number: Int
    ) -> String {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return form(of: word, part, gender, number) }
        // Ростов-на-Дону declines before the preposition, Санкт-Петербург and Жан-Жак at the end only.
        let preposition = parts.firstIndex { $0.count < 4 && $0.first?.isLowercase == true }
        let forms = parts.enumerated().map { position, word in
            let declines =
                if let preposition {
                    position < preposition
                } else {
                    part == "family" || part == "adjective" || position == parts.count - 1
                }
            return declines ? form(of: word, part, gender, number) : String(word)
        }
        return forms.joined(separator: "-")
    }

    private func form(
        of word: Substring, _ part: String, _ gender: GlossaryConcept.Gender?, _ number: Int
    ) -> String {
        let letters = Array(word.lowercased())
        let gendered = sections["\(part) \((gender ?? .masculine).rawValue)"] ?? []
        let general = gender == nil || part == "place" || part == "adjective" ? sections[part] ?? [] : []
        let ordered = gender == .feminine || part != "place" ? gendered + general : general
        guard let paradigm = ordered.first(where: { $0.fits(letters) }) else { return String(word) }
        return paradigm.form(of: word, number: number)
    }
}
