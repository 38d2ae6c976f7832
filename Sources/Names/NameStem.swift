import ICUText
import LocalizationModel

/// A name without its case ending: two forms of one name have a stem in common.
///
///     NameStem("Кулебой", language: .russian).matches(NameStem("Кулеба", language: .russian)) == true
struct NameStem: Sendable {
    /// Endings by language, and what else the data file has, by its key.
    private static let data: [String: Set<String>] = {
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
            guard cut >= Self.shortestStem, isEnding(folded[cut...]), isEnding(other.folded[cut...]) else {
                return false
            }
            // A form without an ending ends in a consonant: Лавров, Лаврову; but not Кулеба, Кулебай.
            let hasBareForm = cut == folded.count || cut == other.folded.count
            return !(hasBareForm && isVowel(folded[cut - 1]))
        }
    }

    /// Whether this is another word made from the name: московский from Москва, украинцы from Украина.
    func isDerived(from name: NameStem) -> Bool {
        let suffixes = Self.data["derived-\(language)"] ?? []
        let common = zip(folded, name.folded).prefix { $0 == $1 }.count
        guard common >= Self.shortestStem else { return false }
        return (0...1).contains { back in
            let rest = Self.text(folded[max(common - back, 0)...])
            return suffixes.contains { rest.hasPrefix($0) }
                || suffixes.contains { rest.dropFirst().hasPrefix($0) }
        }
    }

    private func isVowel(_ scalar: Unicode.Scalar) -> Bool {
        Self.data["vowels"]?.contains(String(scalar)) ?? false
    }

    private func isEnding(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        scalars.isEmpty || Self.data[language]?.contains(Self.text(scalars)) ?? false
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
