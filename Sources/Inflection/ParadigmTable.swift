import LocalizationModel

/// The rules that say by which paradigm a name of a language declines: what `Data/names.ru.txt` holds.
struct ParadigmTable: Sendable {
    struct Rule: Sendable {
        let patterns: [WordPattern]
        let paradigm: Paradigm
    }

    private var rules: [String: [Rule]] = [:]
    private var genders: [(gender: GlossaryConcept.Gender, patterns: [WordPattern])] = []
    /// Given names that the data list whole.
    private var givenNames: [WordPattern] = []
    /// Given names that men and women have.
    private var ofEitherGender: [WordPattern] = []
    /// Nouns that a name of several words may begin with, by gender.
    private var heads: [(gender: Agreement.Gender, patterns: [WordPattern])] = []
    /// Ends of adjectives in a case that no nominative has.
    private var oblique: [WordPattern] = []
    /// What is no more than a list of words, by section.
    private var lists: [String: Set<String>] = [:]
    private static let listSections: Set<String> = [
        "particles", "prepositions", "first parts", "conjunctions", "second adjectives", "foreign origins",
        "chinese families",
    ]
    /// Ends of masculine family names with those of their feminines.
    private(set) var feminines: [(masculine: [Unicode.Scalar], feminine: [Unicode.Scalar])] = []
    let cases: [GrammaticalCase]

    /// The table of a language; empty where there is none.
    init(language: String) {
        cases = GrammaticalCase.ofParadigms(in: language)
        var paradigms: [Substring: Paradigm] = [:]
        var section = ""
        for line in DataFile.lines(of: "names.\(language)") {
            if line.hasPrefix("@"), let equals = line.firstIndex(of: "=") {
                let name = line[line.index(after: line.startIndex)..<equals].filter { $0 != " " }
                paradigms[Substring(name)] = Paradigm(line[line.index(after: equals)...])
            } else if line.hasPrefix("["), line.hasSuffix("]"), !line.contains("\t") {
                section = String(line.dropFirst().dropLast())
            } else if Self.listSections.contains(section) {
                lists[section, default: []].formUnion(line.split(separator: " ").map { String($0) })
            } else if section == "feminine" {
                let fields = line.split(separator: "\t")
                for masculine in (fields.first ?? "").split(separator: " ") where fields.count == 2 {
                    feminines.append((Array(masculine.unicodeScalars), Array(fields[1].unicodeScalars)))
                }
            } else {
                let fields = line.split(separator: "\t")
                let patterns = (fields.first ?? "").split(separator: " ").map { WordPattern($0) }
                if section.hasPrefix("given ") || section.hasPrefix("gender ") {
                    givenNames += patterns.filter(\.isWholeWord)
                }
                if fields.count == 2, let paradigm = paradigms[fields[1]] {
                    rules[section, default: []].append(Rule(patterns: patterns, paradigm: paradigm))
                } else if section == "oblique" {
                    oblique += patterns
                } else if section.hasPrefix("head "),
                    let gender = Agreement.Gender(rawValue: String(section.dropFirst(5)))
                {
                    heads.append((gender, patterns))
                } else if section == "gender either" {
                    ofEitherGender += patterns
                } else if section.hasPrefix("gender "),
                    let gender = GlossaryConcept.Gender(rawValue: String(section.dropFirst(7)))
                {
                    genders.append((gender, patterns))
                }
            }
        }
    }

    /// The rules for a kind of name, in the order in which they are tried.
    func rules(for kind: NameKind, _ gender: GlossaryConcept.Gender) -> [Rule] {
        rules["\(kind.rawValue) \(gender.rawValue)"] ?? rules["\(kind.rawValue) any"] ?? []
    }

    /// Whether men and women, or things, have the same rules.
    func hasRulesForAnyGender(_ kind: NameKind) -> Bool { rules["\(kind.rawValue) any"] != nil }

    /// The paradigm of a name in small letters, or nil where it doesn't decline.
    func paradigm(of word: [Unicode.Scalar], _ kind: NameKind, _ gender: GlossaryConcept.Gender) -> Paradigm? {
        for rule in rules(for: kind, gender) where rule.patterns.contains(where: { $0.matches(word) }) {
            return rule.paradigm.stemCount(of: word) == nil ? nil : rule.paradigm
        }
        return nil
    }

    /// The paradigm of a word in small letters by the rules of one section, or nil where none fits.
    func paradigm(of word: [Unicode.Scalar], in section: String) -> Paradigm? {
        guard let rule = rules[section]?.first(where: { $0.patterns.contains { $0.matches(word) } }) else { return nil }
        return rule.paradigm.stemCount(of: word) == nil ? nil : rule.paradigm
    }

    /// The gender of a noun in small letters that names of several words begin with, or nil.
    func head(_ word: [Unicode.Scalar]) -> Agreement.Gender? {
        heads.first { $0.patterns.contains { $0.matches(word) } }?.gender
    }

    /// Whether a word in small letters is an adjective in another case than the nominative.
    func isOblique(_ word: [Unicode.Scalar]) -> Bool { oblique.contains { $0.matches(word) } }

    /// The words of a section that is a list.
    func words(in section: String) -> Set<String> { lists[section] ?? [] }

    /// The paradigm of a family name that only looks Slavic, or nil where it doesn't even look so.
    func foreignParadigm(of word: [Unicode.Scalar]) -> Paradigm? {
        rules["foreign masculine"]?.first { $0.patterns.contains { $0.matches(word) } }?.paradigm
    }

    /// Whether the data list a word in small letters as a given name.
    func isGivenName(_ word: [Unicode.Scalar]) -> Bool { givenNames.contains { $0.matches(word) } }

    /// Whether a word in small letters is a patronymic by its end.
    func isPatronymic(_ word: [Unicode.Scalar]) -> Bool {
        rules["patronymics any"]?.contains { $0.patterns.contains { $0.matches(word) } } ?? false
    }

    /// Whether only women have such a family name, in small letters.
    func isFeminineFamilyName(_ word: [Unicode.Scalar]) -> Bool {
        feminines.contains { word.count > $0.feminine.count + 1 && word.ends(with: $0.feminine) }
    }

    /// The gender that a given name or patronymic in small letters tells, or nil: lists first, endings last.
    func gender(of word: [Unicode.Scalar]) -> GlossaryConcept.Gender? {
        if ofEitherGender.contains(where: { $0.matches(word) }) { return nil }
        // Each gender's lines go from what is sure to what is only likely, so they are taken in turns.
        let masculine = genders.filter { $0.gender == .masculine }
        let feminine = genders.filter { $0.gender == .feminine }
        for turn in 0..<max(masculine.count, feminine.count) {
            for lines in [masculine, feminine] where turn < lines.count {
                if lines[turn].patterns.contains(where: { $0.matches(word) }) { return lines[turn].gender }
            }
        }
        return nil
    }
}
