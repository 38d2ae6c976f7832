import LocalizationModel

/// What the words of a text say for each of the two languages of one script.
struct LetterEvidence {
    private let first: LetterStatistics
    private let second: LetterStatistics
    /// The most that knowing a whole word adds, in eighths of a bit.
    private static let mostForAWord = 64

    /// Whole words matter where there are few; in a longer text the letters say enough.
    private static let mostLookedUp = 12

    var letters = 0
    var words = 0
    /// How many words were looked for among the commonest ones.
    var wordsLookedUp: Int { min(words, Self.mostLookedUp) }
    /// Words that are among the commonest of the language.
    private var commonWords = (first: 0, second: 0)
    private var cost = (first: 0, second: 0)
    /// What words with capitals say for the first language: among other words these are names, which tell less.
    private var leadOfCapitals = 0
    private var lettersOfOthers = 0
    /// Letters of words without capitals from which on those with capitals are names.
    private static let enoughOfOthers = 4
    /// Positive where whole words speak for the first language.
    private var wordBalance = 0

    init(_ first: LetterStatistics, _ second: LetterStatistics) {
        self.first = first
        self.second = second
    }

    /// Takes in a word, once as each language writes it in small letters (`I` differs in Turkish).
    ///
    /// - Parameter hasCapital: Whether it begins with one.
    mutating func add(_ word: LetterWord, asSecond other: LetterWord, hasCapital: Bool) {
        letters += word.numbers.count
        words += 1
        let (one, two) = (Self.cost(of: word, first), Self.cost(of: other, second))
        cost.first += one
        cost.second += two
        if hasCapital { leadOfCapitals += two - one } else { lettersOfOthers += word.numbers.count }
        if words <= Self.mostLookedUp { lookUp(word, other) }
    }

    private mutating func lookUp(_ word: LetterWord, _ other: LetterWord) {
        let common = (
            first: word.bytes.withUnsafeBufferPointer(first.cost(ofWord:)),
            second: other.bytes.withUnsafeBufferPointer(second.cost(ofWord:))
        )
        if word.numbers.count > 1 {
            if common.first != nil { commonWords.first += 1 }
            if common.second != nil { commonWords.second += 1 }
        }
        if common.first != nil || common.second != nil {
            let difference =
                (common.second ?? LetterStatistics.unseenWord) - (common.first ?? LetterStatistics.unseenWord)
            wordBalance += min(max(difference, -Self.mostForAWord), Self.mostForAWord)
        }
    }

    var hasCommonWord: Bool { commonWords.first + commonWords.second > 0 }

    private static func cost(of word: LetterWord, _ statistics: LetterStatistics) -> Int {
        var sum = 0
        var before = Alphabet.wordEdge
        var letter = before
        for (index, next) in word.numbers.enumerated() {
            if index > 0 { sum += statistics.cost(before, letter, next) }
            before = letter
            letter = next
        }
        return sum + statistics.cost(before, letter, Alphabet.wordEdge)
    }

    /// The likelier language, its lead in bits, and how well the text fits it.
    func verdict(
        expecting expected: [LanguageTag], bonus: Int
    ) -> (language: LanguageTag, lead: Double, bitsPerLetter: Double, commonWords: Int) {
        let names = lettersOfOthers >= Self.enoughOfOthers ? leadOfCapitals * 3 / 4 : 0
        let lead = cost.second - cost.first - names + wordBalance
        func expects(_ statistics: LetterStatistics) -> Bool {
            expected.contains { $0.sharesLanguage(with: statistics.language) }
        }
        let tilted = lead + (expects(first) ? bonus : 0) - (expects(second) ? bonus : 0)
        let perLetter = 1 / (8 * Double(max(letters, 1)))
        return tilted >= 0
            ? (first.language, Double(lead) / 8, Double(cost.first) * perLetter, commonWords.first)
            : (second.language, Double(-lead) / 8, Double(cost.second) * perLetter, commonWords.second)
    }
}
