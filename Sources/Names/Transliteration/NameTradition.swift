import LocalizationModel

/// Names that have a name of their own in another language instead of being transliterated: `Data/tradition.tsv`.
struct NameTradition: Sendable {
    private var renderings: [String: [String]] = [:]
    /// Places, which a word of a longer name is not: Гірник may be somebody's family name.
    private var places: [String: [String]] = [:]

    init(from: LanguageTag, to: LanguageTag) {
        let columns = ["ru", "uk"]
        guard let source = columns.firstIndex(of: from.language), let target = columns.firstIndex(of: to.language)
        else {
            return
        }
        for line in TransliterationData.lines(of: "tradition") {
            let fields = line.split(separator: "\t").map { String($0) }
            guard fields.count == 3 else { continue }
            let key = Self.key(fields[source])
            if !renderings[key, default: []].contains(fields[target]) {
                renderings[key, default: []].append(fields[target])
            }
        }
        for place in Exonyms.places {
            guard let name = place.names(in: from).first, let rendering = place.names(in: to).first else { continue }
            let key = Self.key(name)
            // Whoever is called Макаров isn't from Макарів.
            guard places[key] == nil, !(source == 0 && Self.isLikeFamilyName(key)) else { continue }
            places[key] = [rendering]
        }
    }

    /// Given names by language, and the same in letters that Russian and Ukrainian have in common.
    private static let givenNames: (own: [String: Set<String>], common: [String: Set<String>]) = {
        var (own, common): ([String: Set<String>], [String: Set<String>]) = ([:], [:])
        for line in TransliterationData.lines(of: "tradition") {
            let fields = line.split(separator: "\t").map { String($0) }
            guard fields.count == 3, fields[2] == "given" else { continue }
            for (language, name) in zip(["ru", "uk"], fields) {
                own[language, default: []].insert(key(name))
                common[language, default: []].insert(commonLetters(of: name))
            }
        }
        return (own, common)
    }()

    /// Whether one of some dictionary forms is a given name that Russians or Ukrainians bear.
    ///
    /// - Parameter inAnyLetters: Whether it may be spelled in the letters of the other language: Дмитрій for Дмитрий.
    static func isGivenName(_ lemmas: Set<String>, in language: LanguageTag, inAnyLetters: Bool = false) -> Bool {
        guard let names = (inAnyLetters ? givenNames.common : givenNames.own)[language.language] else { return false }
        return lemmas.contains { names.contains(inAnyLetters ? commonLetters(of: $0) : key($0)) }
    }

    private static let letterPairs: [Unicode.Scalar: Unicode.Scalar] = [
        "і": "и", "ї": "и", "ы": "и", "є": "е", "э": "е", "ґ": "г",
    ]

    private static func commonLetters(of name: String) -> String {
        String(String.UnicodeScalarView(key(name).unicodeScalars.map { letterPairs[$0] ?? $0 }))
    }

    /// The renderings of a whole name, the usual one first; empty where there are none.
    func renderings(of name: String) -> [String] {
        let key = Self.key(name)
        return renderings[key] ?? places[key] ?? []
    }

    /// A name of several words, each by tradition where it has one, else by rules.
    func render(_ text: String, rules: TransliterationRules, limit: Int) -> TransliterationSystem.Result {
        let whole = renderings(of: text)
        if let first = whole.first {
            return .init(output: first, alternatives: Array(whole.dropFirst()))
        }
        var results: [String] = [""]
        for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            let word = String(word)
            let known = renderings[Self.key(word)] ?? []
            let choices = known.isEmpty ? rules.renderings(of: word, limit: limit) : known
            let next = results.enumerated().flatMap { rank, beginning in
                choices.enumerated().map { (rank + $0.offset, beginning + (index == 0 ? "" : " ") + $0.element) }
            }
            let ordered = next.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
            results = ordered.prefix(max(limit, 1)).map(\.element.1)
        }
        return .init(output: results.first ?? text, alternatives: Array(results.dropFirst()))
    }

    /// Whether a Russian name in small letters ends as family names do.
    private static func isLikeFamilyName(_ key: String) -> Bool {
        ["ов", "ев", "ин", "ын"].contains { key.hasSuffix($0) }
    }

    private static func key(_ name: String) -> String {
        name.lowercased().replacing("ё", with: "е").replacing("’", with: "'").replacing("ʼ", with: "'")
    }
}
