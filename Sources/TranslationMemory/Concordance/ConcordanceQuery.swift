import LocalizationModel

/// A question to a memory: where do these words stand, and how were they translated?
///
///     ConcordanceQuery("перемирие")                       // in any form: "о перемирии"
///     ConcordanceQuery("\"peace talks\" Antalya")         // the two words side by side, and the third anywhere
///     ConcordanceQuery("transl*")                         // words that begin so
///     ConcordanceQuery("\\d+ (km|miles)", isRegularExpression: true)
public struct ConcordanceQuery: Sendable {
    /// Where to look.
    public enum Side: String, CaseIterable, Sendable {
        case source, target, both
    }

    /// Words, phrases in quotation marks, or a regular expression.
    public var text: String
    /// Whether `text` is a regular expression as ICU reads them. One without capital letters finds capitals too.
    public var isRegularExpression: Bool
    /// Where to look.
    public var side: Side
    /// The language of the words; nil looks in every language.
    public var language: LanguageTag?
    /// The most units to give.
    public var limit: Int

    /// Makes a question.
    public init(
        _ text: String, isRegularExpression: Bool = false, side: Side = .both, language: LanguageTag? = nil,
        limit: Int = 20
    ) {
        self.text = text
        self.isRegularExpression = isRegularExpression
        self.side = side
        self.language = language
        self.limit = limit
    }
}
