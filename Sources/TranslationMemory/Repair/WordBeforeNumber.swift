import LocalizationModel

/// Tells whether the word before a number may stay when the number becomes another: `an 8-year-old` but `a 9-year-old`,
/// `со 2 марта` but `с 3 марта`.
///
///     WordBeforeNumber(language: .russian).mayStay(in: "Запрет действует со ", before: 3) == false
///
/// The words and the numbers that they suit are data, `before` in `words.tsv`.
public struct WordBeforeNumber: Sendable {
    private let words: [String: WordFacts.SuitedNumbers]

    /// - Parameter language: of the text.
    public init(language: LanguageTag) {
        words = WordFacts.of(language).beforeNumbers
    }

    /// Whether the last word of `text` suits a number that comes right behind it.
    ///
    /// - Parameter number: nil where the number isn't known, as of a placeholder; then no word does whose form depends
    ///   on it.
    public func mayStay(in text: String, before number: Double?) -> Bool {
        guard !words.isEmpty else { return true }
        // Between the two may stand spaces, and a sign as in "an $8 fee".
        let end = text.unicodeScalars.reversed().drop { !$0.properties.isAlphabetic && !$0.properties.isNumeric }
        let word = String(String.UnicodeScalarView(end.prefix { $0.properties.isAlphabetic }.reversed()))
        guard let suited = words[word.lowercased()] else { return true }
        guard let number, number >= 0, number < 1e15 else { return false }
        return suited.contains(Int(number))
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isNumeric: Bool { numericType != nil }
}
