import LocalizationModel

/// From which language a name comes, guessed by its spelling and by the words around it, with the reasons.
///
///     NameOrigin.guess("Cavusoglu", context: "Turkish Foreign Minister Mevlut Cavusoglu").language == .turkish
public struct NameOrigin: Hashable, Sendable {
    public var language: LanguageTag
    /// From 0 to 1: the share of the evidence that speaks for this language.
    public var confidence: Double
    /// What speaks for it: parts of the name (`-oğlu`) and words of the context, the strongest first.
    public var reasons: [String]

    private struct Sign: Sendable {
        let language: String
        let weight: Double
        let pattern: TransliterationPattern
    }

    /// What a language's name in the text nearby is worth.
    private static let contextWeight = 2.5

    private static let data: (signs: [Sign], words: [String: String]) = {
        var signs: [Sign] = []
        var words: [String: String] = [:]
        var isContext = false
        for line in TransliterationData.lines(of: "origins") {
            if line.hasPrefix("[") {
                isContext = line == "[context]"
                continue
            }
            let fields = line.split(separator: "\t")
            if isContext, fields.count == 2 {
                for word in fields[1].split(separator: " ") { words[String(word)] = String(fields[0]) }
            } else if fields.count == 3, let weight = Double(String(fields[0])) {
                for pattern in fields[2].split(separator: " ") {
                    signs.append(
                        Sign(language: String(fields[1]), weight: weight, pattern: TransliterationPattern(pattern)))
                }
            }
        }
        return (signs, words)
    }()

    /// The likely origins of a name, the likeliest first; empty where nothing speaks for any.
    public static func candidates(for name: String, context: String = "") -> [NameOrigin] {
        var scores: [String: Double] = [:]
        var reasons: [String: [(weight: Double, text: String)]] = [:]
        let letters = name.unicodeScalars.map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }
        for sign in data.signs where letters.indices.contains(where: { sign.pattern.fits(letters, at: $0) }) {
            scores[sign.language, default: 0] += sign.weight
            let text = String(String.UnicodeScalarView(sign.pattern.letters))
            reasons[sign.language, default: []].append((sign.weight, text))
        }
        var seen: Set<String> = []
        for word in context.split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
            guard let language = data.words[word.lowercased()], seen.insert(word.lowercased()).inserted else {
                continue
            }
            scores[language, default: 0] += contextWeight
            reasons[language, default: []].append((contextWeight, String(word)))
        }
        let total = scores.values.reduce(0) { $0 + $1 } + 1
        return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { language, score in
            NameOrigin(
                language: LanguageTag(language: language), confidence: score / total,
                reasons: (reasons[language] ?? []).sorted { $0.weight > $1.weight }.map(\.text))
        }
    }

    /// The likeliest origin, or nil where nothing speaks for any.
    public static func guess(_ name: String, context: String = "") -> NameOrigin? {
        candidates(for: name, context: context).first
    }
}
