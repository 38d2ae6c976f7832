/// The order of matches: by score; of two that were mended, the one that needed less comes first; then what people
/// vouched for most, what was used most, what was touched last, and what was stored first: the source, then the unit.
struct MatchRank {
    var score: Int
    /// The score by the sources alone.
    var sourceScore: Int
    private var unit: UnitStanding

    init(score: Int, sourceScore: Int, _ unit: UnitStanding) {
        self.score = score
        self.sourceScore = sourceScore
        self.unit = unit
    }

    func isBetter(than other: MatchRank) -> Bool {
        if score != other.score { return score > other.score }
        if sourceScore != other.sourceScore { return sourceScore > other.sourceScore }
        return unit.isHigher(than: other.unit)
    }
}
