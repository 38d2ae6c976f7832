/// The suffixes of languages that put them behind a name without changing it: English and Turkish.
struct SuffixTable: Sendable {
    private struct Choice: Sendable {
        let pattern: WordPattern
        let suffix: String
    }

    private var choices: [GrammaticalCase: [Choice]] = [:]
    private var compoundSuffixes: [GrammaticalCase: String] = [:]
    private var compounds: [WordPattern] = []
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
        let word = LetterCase.lowered(name, isTurkish: isTurkish)
        let isCompound = compounds.contains { $0.matches(word) }
        guard
            let template = (isCompound ? compoundSuffixes[grammaticalCase] : nil)
                ?? choices[grammaticalCase]?.first(where: { $0.pattern.matches(word) })?.suffix
        else { return name }
        let suffix = isTurkish ? VowelHarmony.spell(template, after: word) : template
        let spelled = String(String.UnicodeScalarView(suffix.unicodeScalars.map { $0 == "'" ? apostrophe : $0 }))
        return name + (LetterCase.isAllCapitals(name) && !isTurkish && name.count > 3 ? spelled.uppercased() : spelled)
    }
}
