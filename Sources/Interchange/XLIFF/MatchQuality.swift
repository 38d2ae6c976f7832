import LocalizationModel

/// A match's score in the three measures of the Translation Candidates module, each from 0 to 100.
///
/// What the score takes off for the translation's origin (a machine, an alignment, a memory that is trusted less, a
/// regional variety) says nothing of the source, and all else nothing of the target. So the two parts are told apart,
/// and together they make the score.
///
/// Source: XLIFF 2.1, section 5.1 (`similarity`, `matchQuality`, `matchSuitability`).
struct MatchQuality: Equatable {
    /// How alike the two sources are.
    let similarity: Int
    /// How good the translation is, as a translation of its own source.
    let quality: Int
    /// In what order to show matches: the score.
    let suitability: Int

    private static let reasonsOfOrigin: Set<String> = ["machine", "aligned", "draft", "memory", "region", "age"]

    init(of match: Match) {
        let points = match.penalties.filter { Self.reasonsOfOrigin.contains($0.reason) }.reduce(0) { $0 + $1.points }
        similarity = Self.limited(match.score + points)
        quality = Self.limited(100 - points)
        // Scores above 100 say that the context agrees too; the module's scale ends at 100.
        suitability = Self.limited(match.score)
    }

    private static func limited(_ number: Int) -> Int { min(max(number, 0), 100) }
}
