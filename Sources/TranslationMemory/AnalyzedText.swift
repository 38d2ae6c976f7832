import LocalizationModel

/// A text made ready to be compared: normalised, cut into tokens, measured.
struct AnalyzedText {
    /// An inline code with its place in the normalised text.
    struct Code: Equatable {
        var offset: Int
        var kind: InlineCode.Kind
        var original: String
    }

    /// Unicode NFC, runs of white space as one space, none at the ends.
    var bytes: [UInt8] = []
    var tokens: [Token] = []
    /// The tokens by key and form, for comparing texts as bags of words.
    var sortedTokens: [Token] = []
    var codes: [Code] = []
    /// Sum of the tokens' weights.
    var weight = 0
    /// Hash of all punctuation in order, with the number of tokens before each mark.
    var punctuation: UInt64 = 0
    /// Hash of the punctuation that is part of what is said: signs of numbers, currencies, percent, mathematics.
    var signs: UInt64 = 0
    /// How many tokens deny something.
    var negations = 0
    /// The whole text with letter case folded, one element a scalar, where it is a short string; else empty.
    var characters: [UInt32] = []

    /// Strings of up to this many scalars are compared by characters too.
    static let shortLength = 40

    /// Forgets the text, and keeps the room that it took for another.
    mutating func forget() {
        bytes.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        sortedTokens.removeAll(keepingCapacity: true)
        codes.removeAll(keepingCapacity: true)
        characters.removeAll(keepingCapacity: true)
        weight = 0
        punctuation = 0
        signs = 0
        negations = 0
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    func string(_ token: Token) -> String { string(token.range) }
}
