import Names

/// The pairs to learn from, as numbers, and the letters that are common enough to have one.
struct NamePairs {
    struct Pair {
        var latin: LetterNumbers
        var cyrillic: LetterNumbers
        /// How many people bear it so.
        var count = 1
        /// Whether it comes from a list of spellings, where each goes with each.
        var isFromList = false
    }

    /// A rarer letter counts as the one without its marks.
    private static let commonLatin = 15
    private static let commonCyrillic = 100

    let latinLetters: String
    let cyrillicLetters: String
    let latin: NameAlphabet
    let cyrillic: NameAlphabet
    var all: [Pair]

    /// - Parameters:
    ///   - rows: A Latin and a Cyrillic spelling each, and how many people bear it so, if that is known.
    ///   - also: The same from lists; letters that only they have count as those without their marks.
    init(_ rows: [[String]], also: [[String]] = []) {
        latinLetters = Self.letters(in: rows.lazy.map { $0[0] }, atLeast: Self.commonLatin)
        cyrillicLetters = Self.letters(in: rows.lazy.map { $0[1] }, atLeast: Self.commonCyrillic)
        let latin = NameAlphabet(letters: latinLetters)
        let cyrillic = NameAlphabet(letters: cyrillicLetters, likeness: NamePairModel.cyrillicLikeness)
        all = [(rows, false), (also, true)].flatMap { rows, isFromList in
            rows.map {
                Pair(
                    latin: latin.numbers(of: $0[0]), cyrillic: cyrillic.numbers(of: $0[1]),
                    count: isFromList ? 0 : $0.count > 2 ? Int($0[2]) ?? 1 : 1, isFromList: isFromList)
            }
        }
        .filter { !$0.latin.isEmpty && !$0.cyrillic.isEmpty }
        self.latin = latin
        self.cyrillic = cyrillic
    }

    private static func letters(in words: some Sequence<String>, atLeast minimum: Int) -> String {
        var counts: [Unicode.Scalar: Int] = [:]
        for word in words {
            for scalar in word.unicodeScalars where scalar.properties.isAlphabetic { counts[scalar, default: 0] += 1 }
        }
        let common = counts.filter { $0.value >= minimum }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return String(String.UnicodeScalarView(common.map(\.key)))
    }
}
