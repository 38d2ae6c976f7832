import ICUText
import LocalizationModel

/// Puts Turkish letters back into names that a text has in ASCII: `Cavusoglu` is `Çavuşoğlu`.
///
/// By lists of names (`Data/turkish-names.txt`, and the given names of `Data/given-names.txt`), whole or joined from two,
/// and by ends of names. What isn't listed stays as it is.
struct TurkishLetters: Sendable {
    private let ends: [(plain: String, written: String)]
    /// By plain letters, common ones first.
    private let words: [String: [String]]

    init() {
        var ends: [(plain: String, written: String)] = []
        var words: [String: [String]] = [:]
        let givenNames = DataFile.givenNames.filter { $0.hasPrefix("tr:") }.map { $0.dropFirst(3) }
        for line in TransliterationData.lines(of: "turkish-names") + givenNames {
            for word in line.split(separator: " ") {
                if word.hasPrefix("-") {
                    let written = String(word.dropFirst())
                    ends.append((Self.plain(written), written))
                } else {
                    let key = Self.plain(String(word))
                    if !words[key, default: []].contains(String(word)) { words[key, default: []].append(String(word)) }
                }
            }
        }
        self.ends = ends.sorted { $0.plain.utf8.count > $1.plain.utf8.count }
        self.words = words
    }

    /// Spellings of a name of one or several words, the likeliest first; at least one.
    func candidates(for name: String) -> [String] {
        var results = [""]
        for (index, word) in name.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            let separator = index == 0 ? "" : " "
            let spellings = self.spellings(of: String(word))
            results = results.flatMap { beginning in spellings.map { beginning + separator + $0 } }
            results = Array(results.prefix(8))
        }
        return results
    }

    /// How a listed name is spelled, in small letters, the likeliest first; empty where a word isn't listed.
    func listed(_ word: some StringProtocol) -> [String] { words[Self.plain(String(word))] ?? [] }

    private func spellings(of word: String) -> [String] {
        // A word that has Turkish letters already is taken to be spelled right.
        guard !word.isEmpty, word.utf8.allSatisfy({ $0 < 0x80 }) else { return [word] }
        let key = Self.plain(word)
        var found = words[key] ?? []
        if found.isEmpty {
            for end in ends where key.hasSuffix(end.plain) && key.utf8.count > end.plain.utf8.count + 1 {
                let stem = String(key.dropLast(end.plain.count))
                found = (words[stem] ?? [stem]).map { $0 + end.written }
                break
            }
        }
        let spelled = found.map { Self.cased($0, like: word) }
        if !spelled.isEmpty { return spelled }
        // Few names begin with ı.
        return [word.hasPrefix("I") ? "İ" + word.dropFirst() : word]
    }

    private static func plain(_ word: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in TextNormalization.strippingMarks(word).unicodeScalars {
            result.append(
                scalar == "ı" || scalar == "I" ? "i" : scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            )
        }
        return String(result)
    }

    private static func cased(_ word: String, like original: String) -> String {
        guard let first = original.unicodeScalars.first, first.properties.isUppercase else { return word }
        let isAllCapitals =
            original.unicodeScalars.count > 1 && original.unicodeScalars.allSatisfy(\.properties.isUppercase)
        let upper = { (text: String) in LetterCase.upper.apply(to: text, language: .turkish) }
        return isAllCapitals ? upper(word) : upper(String(word.prefix(1))) + word.dropFirst()
    }
}
