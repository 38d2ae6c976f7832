/// The suffixes of languages that put them behind a name without changing it: English and Turkish.
struct SuffixTable: Sendable {
    private struct Choice: Sendable {
        let pattern: WordPattern
        let suffix: String
    }

    private var choices: [GrammaticalCase: [Choice]] = [:]
    private var compoundSuffixes: [GrammaticalCase: String] = [:]
    private var compounds: [WordPattern] = []
    /// What the letters of an abbreviation are called, where their names bear the suffix.
    private var letterNames: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    /// How names are heard whose spelling doesn't tell.
    private var pronounced: [String: [Unicode.Scalar]] = [:]
    private let isTurkish: Bool
    private(set) var cases: [GrammaticalCase] = [.nominative]

    /// The table of a language, or nil where there is none.
    init?(language: String) {
        isTurkish = language == "tr"
        let lines = DataFile.lines(of: "suffixes.\(language)")
        if lines.isEmpty { return nil }
        for line in lines {
            guard let equals = line.firstIndex(of: "=") else { continue }
            let name = line[..<equals].split(separator: " ")
            let values = line[line.index(after: equals)...].split(separator: " ")
            guard let last = name.last else { continue }
            if last == "compounds" {
                compounds = values.map { WordPattern($0) }
            } else if last == "letters" {
                for name in values.map({ Array($0.unicodeScalars) }) {
                    if let letter = name.first { letterNames[letter] = name }
                }
            } else if last == "pronounced" {
                for value in values {
                    let parts = value.split(separator: "/")
                    if parts.count == 2 { pronounced[String(parts[0])] = Array(parts[1].unicodeScalars) }
                }
            } else if let grammaticalCase = GrammaticalCase(rawValue: String(last)) {
                if name.first == "compound" {
                    compoundSuffixes[grammaticalCase] = values.first.map { String($0) }
                } else {
                    cases.append(grammaticalCase)
                    choices[grammaticalCase] = values.map { value in
                        let parts = value.split(separator: ">", maxSplits: 1)
                        return parts.count == 2
                            ? Choice(pattern: WordPattern(parts[0]), suffix: String(parts[1]))
                            : Choice(pattern: WordPattern("*"), suffix: String(value))
                    }
                }
            }
        }
    }

    /// The name with the suffix of a case.
    func form(of name: String, _ grammaticalCase: GrammaticalCase, apostrophe: Unicode.Scalar = "'") -> String {
        let word = spoken(name)
        let isCompound = compounds.contains { $0.matches(word) }
        guard
            let template = (isCompound ? compoundSuffixes[grammaticalCase] : nil)
                ?? choices[grammaticalCase]?.first(where: { $0.pattern.matches(word) })?.suffix
        else { return name }
        let suffix = isTurkish ? VowelHarmony.spell(template, after: word) : template
        let spelled = String(String.UnicodeScalarView(suffix.unicodeScalars.map { $0 == "'" ? apostrophe : $0 }))
        return name + (LetterCase.isAllCapitals(name) && !isTurkish && name.count > 3 ? spelled.uppercased() : spelled)
    }

    /// The letters of a name as they are heard: some foreign names are listed, as in `Trump'ın`; an abbreviation that is no
    /// word is spelled, so that its last letter's name ends it, as in `ABD'nin` and `AKP'ye`, but `NATO'nun` and `MİT'in`.
    private func spoken(_ name: String) -> [Unicode.Scalar] {
        let letters = LetterCase.lowered(name, isTurkish: isTurkish)
        if !pronounced.isEmpty,
            let word = letters.split(whereSeparator: { $0 == " " || $0 == "-" }).last,
            let heard = pronounced[String(String.UnicodeScalarView(word))]
        {
            return heard
        }
        guard let last = letters.last, let letterName = letterNames[last],
            let word = name.split(whereSeparator: { $0 == " " || $0 == "-" }).last, LetterCase.isAllCapitals(word),
            letters.count > 1
        else { return letters }
        let isSpelled = word.unicodeScalars.count == 2 || letterNames[letters[letters.count - 2]] != nil
        return isSpelled ? letters.dropLast() + letterName : letters
    }
}
