import LocalizationModel
import TranslationMemory

/// How much of documents need not be translated anew: segments, words and characters by the score of their best match,
/// in the memory or among the segments before them.
///
///     var analysis = LeverageAnalysis()
///     analysis.add(suggested)
///     let rows = try analysis.rows()
///     rows[.exact]?.words
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
        /// Segments to be translated.
        public var segments = 0
        /// Stretches without white space that hold a letter or a digit.
        public var words = 0
        /// Unicode scalars of the plain text that are no white space.
        public var characters = 0
        /// Of the segments, those whose best match is an earlier segment of the documents.
        public var internalSegments = 0

        /// Nothing.
        public init() {}

        /// Adds another count.
        public static func += (left: inout Count, right: Count) {
            left.segments += right.segments
            left.words += right.words
            left.characters += right.characters
            left.internalSegments += right.internalSegments
        }
    }

    private struct Item {
        var text: InlineText
        var language: LanguageTag
        var score: Int
        var isRepeated: Bool
    }

    private var items: [Item] = []
    private var seen: [LanguageTag: Set<InlineText>] = [:]
    private let looksInside: Bool

    /// - Parameter looksInside: Whether a segment that is like an earlier one counts by that likeness where the memory
    ///   has nothing better, as it will once the earlier one is translated.
    public init(looksInside: Bool = true) {
        self.looksInside = looksInside
    }

    /// Takes a segment; one that is kept out of translation counts nothing. Ask the memory for scores from 50.
    public mutating func add(_ suggested: SuggestedSegment) {
        guard suggested.targetLanguage != nil, let language = suggested.segment.language else { return }
        // Where a block's codes go on being numbered, the same words with the same codes are still a repetition, and so
        // they are with other white space between them, as in a memory.
        let text = Self.evenlySpaced(suggested.segment.text.renumbered(by: suggested.segment.text.codeOrder))
        let bare = LanguageTag(language: language.language)
        items.append(
            Item(
                text: text, language: bare, score: suggested.matches.first?.score ?? 0,
                isRepeated: !seen[bare, default: []].insert(text).inserted))
    }

    /// The count of each band that has any.
    ///
    /// - Throws: `TolmachError.storage`.
    public func rows() throws(TolmachError) -> [Band: Count] {
        let inside = looksInside ? try insideScores() : [:]
        var rows: [Band: Count] = [:]
        for (index, item) in items.enumerated() {
            var count = Self.count(item.text)
            var band = Band(score: item.score)
            if item.isRepeated, item.score < 100 {
                band = .repetition
                count.internalSegments = 1
            } else if let score = inside[index], score > item.score {
                // What an earlier segment is like is never certain: it isn't translated yet.
                band = Band(score: min(score, 99))
                if band != Band(score: item.score) { count.internalSegments = 1 }
            }
            rows[band, default: Count()] += count
        }
        return rows
    }

    /// The best score of segments that the memory leaves something to do in, among the segments before them.
    private func insideScores() throws(TolmachError) -> [Int: Int] {
        let nowhere = LanguageTag(language: "und")
        var scores: [Int: Int] = [:]
        for language in Set(items.map(\.language)) {
            var first: [InlineText: Int] = [:]
            var units: [TranslationUnit] = []
            for (index, item) in items.enumerated() where item.language == language && first[item.text] == nil {
                first[item.text] = index
                units.append(
                    TranslationUnit(
                        source: item.text, target: InlineText(Self.name(index)), sourceLanguage: language,
                        targetLanguage: nowhere))
            }
            let memory = TranslationMemory(name: "", units: units)
            for (text, index) in first where items[index].score < 95 {
                // It is most like itself, and the first of those that are equally like it comes next. Later segments
                // may be more like it than the earlier ones, however many they are.
                var limit = 2
                while scores[index] == nil {
                    let matches = try memory.matches(
                        for: text, from: language, to: nowhere, minimumScore: max(50, items[index].score + 1),
                        limit: limit)
                    scores[index] = matches.first { first[$0.source, default: .max] < index }?.score
                    if matches.count < limit { break }
                    limit *= 8
                }
            }
        }
        return scores
    }

    /// A translation that no other segment has: equal ones are offered once only.
    private static func name(_ index: Int) -> String {
        String(String.UnicodeScalarView(String(index).unicodeScalars.map { Unicode.Scalar($0.value + 49) ?? $0 }))
    }

    /// The text with one space for each stretch of white space, and none at its ends.
    private static func evenlySpaced(_ text: InlineText) -> InlineText {
        var result = InlineText()
        var isSpacePending = false
        text.forEachPart(
            text: { part in
                var words = ""
                for scalar in part.unicodeScalars {
                    if scalar.properties.isWhitespace {
                        isSpacePending = !(result.plain.isEmpty && words.isEmpty)
                    } else {
                        if isSpacePending { words += " " }
                        isSpacePending = false
                        words.unicodeScalars.append(scalar)
                    }
                }
                result.append(words)
            },
            code: { code in
                if isSpacePending { result.append(" ") }
                isSpacePending = false
                result.append(code)
            })
        return result
    }

    private static func count(_ text: InlineText) -> Count {
        var count = Count()
        count.segments = 1
        for word in text.plain.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
            count.characters += word.count
            if word.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) {
                count.words += 1
            }
        }
        return count
    }
}
