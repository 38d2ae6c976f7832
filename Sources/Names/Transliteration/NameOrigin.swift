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

    /// What a given name is worth that is English alone, and one that others bear too.
    private static let englishGivenNameWeights = (own: 3.0, shared: 1.0)

    /// What a Chinese family name before syllables of pinyin is worth.
    private static let pinyinWeight = 5.0

    /// What a Turkish name that is listed is worth: one with letters of Turkish's own, and one that others may bear too.
    private static let turkishNameWeights = (own: 3.0, shared: 1.5)

    /// What speaks for English before anything else does: most names in news are spelled as English has them.
    private static let englishPrior = 1.5

    /// The same of a text that is known to be in English.
    private static let englishTextPrior = 2.0

    private struct Knowledge: Sendable {
        var signs: [Sign] = []
        /// By language, what given names in small letters are worth.
        var givenNames: [String: [String: Double]] = [:]
        var chineseFamilyNames: Set<String> = []
        /// The language that a word of the context tells.
        var words: [String: String] = [:]
        let turkishLetters = TurkishLetters()
    }

    private static let data: Knowledge = {
        var data = Knowledge()
        var section = Substring()
        for line in TransliterationData.lines(of: "origins") {
            if line.hasPrefix("[") {
                section = line
                continue
            }
            let fields = line.split(separator: "\t")
            let items = (fields.last ?? "").split(separator: " ")
            switch section {
            case "[context]":
                for word in items where fields.count == 2 { data.words[String(word)] = String(fields[0]) }
            case "[pinyin]":
                data.chineseFamilyNames.formUnion(items.map { String($0) })
            default:
                guard fields.count == 3, let weight = Double(String(fields[0])) else { continue }
                let language = String(fields[1])
                for item in items {
                    if section == "[given]" {
                        data.givenNames[language, default: [:]][String(item)] = weight
                    } else {
                        data.signs.append(
                            Sign(language: language, weight: weight, pattern: TransliterationPattern(item)))
                    }
                }
            }
        }
        for line in DataFile.givenNames where line.hasPrefix("en:") {
            for name in line.dropFirst(3).split(separator: " ").map({ String($0) }) {
                let isShared = data.givenNames.values.contains { $0[name] != nil }
                data.givenNames["en", default: [:]][name] =
                    isShared ? englishGivenNameWeights.shared : englishGivenNameWeights.own
            }
        }
        return data
    }()

    /// The likely origins of a name, the likeliest first; empty where nothing speaks for any.
    public static func candidates(for name: String, context: String = "") -> [NameOrigin] {
        candidates(for: name, context: context, englishPrior: 0)
    }

    /// The likely origins of a name in Latin letters that has to be decided about: English where little speaks for
    /// another, and so much the more in an English text.
    static func decisions(for name: String, context: String, isEnglishText: Bool) -> [NameOrigin] {
        candidates(for: name, context: context, englishPrior: isEnglishText ? englishTextPrior : englishPrior)
    }

    private static func candidates(for name: String, context: String, englishPrior: Double) -> [NameOrigin] {
        // What has marks isn't spelled as English has it.
        let hasMarks = name.unicodeScalars.contains { !$0.isASCII && $0.properties.isAlphabetic }
        var scores: [String: Double] = hasMarks || englishPrior == 0 ? [:] : ["en": englishPrior]
        var reasons: [String: [(weight: Double, text: String)]] = [:]
        let letters = name.unicodeScalars.map { $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 }
        for sign in data.signs where letters.indices.contains(where: { sign.pattern.fits(letters, at: $0) }) {
            scores[sign.language, default: 0] += sign.weight
            guard sign.weight > 0 else { continue }
            let text = String(String.UnicodeScalarView(sign.pattern.letters))
            reasons[sign.language, default: []].append((sign.weight, text))
        }
        let words = name.lowercased().split(separator: " ")
        if let first = words.first.map({ String($0) }) {
            let names = [first] + first.split(separator: "-").prefix(1).map { String($0) }
            for (language, weights) in data.givenNames where language != "en" || !hasMarks {
                guard let known = names.first(where: { weights[$0] != nil }), let weight = weights[known] else {
                    continue
                }
                scores[language, default: 0] += weight
                reasons[language, default: []].append((weight, known))
            }
            for word in words {
                guard let listed = data.turkishLetters.listed(word).first,
                    data.givenNames["en"]?[String(word)] == nil
                else { continue }
                let weight = listed.utf8.allSatisfy { $0 < 0x80 } ? turkishNameWeights.shared : turkishNameWeights.own
                scores["tr", default: 0] += weight
                reasons["tr", default: []].append((weight, listed))
            }
            if words.count == 2, data.chineseFamilyNames.contains(first), Pinyin.isWritten(String(words[1])) {
                scores["zh", default: 0] += pinyinWeight
                reasons["zh", default: []].append((pinyinWeight, first))
            }
        }
        var seen: Set<String> = []
        for word in context.split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
            guard let language = data.words[word.lowercased()], seen.insert(word.lowercased()).inserted else {
                continue
            }
            scores[language, default: 0] += contextWeight
            reasons[language, default: []].append((contextWeight, String(word)))
        }
        scores = scores.filter { $0.value > 0 }
        let total = scores.values.reduce(0) { $0 + $1 } + 1
        // Of two that as much speaks for, the one that isn't taken for granted.
        let order = { (language: String) in (language == "en" ? 1 : 0, language) }
        return scores.sorted { left, right in
            left.value == right.value ? order(left.key) < order(right.key) : left.value > right.value
        }.map { language, score in
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
