import LocalizationModel

/// How much of documents a memory already has: segments, words and characters by the score of their best match.
///
///     var analysis = LeverageAnalysis()
///     analysis.add(suggested)
///     analysis.rows[.exact]?.words
public struct LeverageAnalysis: Sendable {
    /// What a segment counts as, from the least work to the most.
    public enum Band: String, CaseIterable, Sendable {
        case repetition = "repetitions"
        case context = "101"
        case exact = "100"
        case from95 = "95-99"
        case from85 = "85-94"
        case from75 = "75-84"
        case from50 = "50-74"
        case new

        /// The band of a best match's score; nil is no match.
        init(score: Int?) {
            switch score ?? 0 {
            case 101...: self = .context
            case 100: self = .exact
            case 95...: self = .from95
            case 85...: self = .from85
            case 75...: self = .from75
            case 50...: self = .from50
            default: self = .new
            }
        }
    }

    /// What was counted.
    public struct Count: Hashable, Sendable {
        public var segments = 0
        /// Stretches without white space that hold a letter or a digit.
        public var words = 0
        /// Unicode scalars of the plain text that are no white space.
        public var characters = 0

        public init() {}
    }

    public private(set) var rows: [Band: Count] = [:]
    private var seen: Set<InlineText> = []

    public init() {}

    /// Counts a segment; one that is kept out of translation counts nothing. Ask the memory for scores from 50.
    public mutating func add(_ suggested: SuggestedSegment) {
        guard suggested.targetLanguage != nil else { return }
        let text = suggested.segment.text
        let score = suggested.matches.first?.score
        let isRepeated = !seen.insert(text).inserted && (score ?? 0) < 100
        let band = isRepeated ? Band.repetition : Band(score: score)
        var count = rows[band] ?? Count()
        count.segments += 1
        for word in text.plain.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
            count.characters += word.count
            if word.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) {
                count.words += 1
            }
        }
        rows[band] = count
    }

    /// All bands together.
    public var total: Count {
        rows.values.reduce(into: Count()) { total, row in
            total.segments += row.segments
            total.words += row.words
            total.characters += row.characters
        }
    }
}
