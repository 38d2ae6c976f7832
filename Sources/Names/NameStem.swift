import ICUText
import LocalizationModel

/// A name without its case ending: two forms of one name have a stem in common.
///
///     NameStem("Кулебой", language: .russian).matches(NameStem("Кулеба", language: .russian)) == true
struct NameStem: Sendable {
    private static let endings: [String: Set<String>] = {
        var result: [String: Set<String>] = [:]
        for line in DataFile.endings {
            guard let colon = line.firstIndex(of: ":") else { continue }
            result[String(line[..<colon])] = Set(
                line[line.index(after: colon)...].split(separator: " ").map { String($0) })
        }
        return result
    }()
    /// The longest ending in the data, in scalars.
    private static let longestEnding = 3
    /// What must remain of a name without its ending, in scalars.
    private static let shortestStem = 3

    let folded: [Unicode.Scalar]
    private let language: String

    init(_ word: String, language: LanguageTag) {
        let lower = LetterCase.lower.apply(to: word, language: language)
        folded = lower.unicodeScalars.map { $0 == "ё" ? "е" : $0 }
        self.language = language.language
    }

    /// Whether both may be forms of one name: the same but for endings that the language has.
    func matches(_ other: NameStem) -> Bool {
        if folded == other.folded { return true }
        let common = zip(folded, other.folded).prefix { $0 == $1 }.count
        let longest = max(folded.count, other.folded.count)
        guard common >= Self.shortestStem, longest - common <= Self.longestEnding else { return false }
        // The ending may begin a letter before the forms part: Анталья and Антальей part behind the я.
        return (0...1).contains { back in
            let cut = common - back
            return cut >= Self.shortestStem && isEnding(folded[cut...]) && isEnding(other.folded[cut...])
        }
    }

    private func isEnding(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard !scalars.isEmpty else { return true }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return Self.endings[language]?.contains(String(text)) ?? false
    }
}
