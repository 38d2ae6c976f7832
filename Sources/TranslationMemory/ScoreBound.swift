/// What a text must weigh and share to reach a score. See `CandidateSearch` for the proof.
struct ScoreBound {
    /// Weight that must be shared at the least, whatever the other text's weight.
    let leastShared: Int
    let lowestClass: UInt8
    let highestClass: UInt8
    private let weight: Int
    private let threshold: Int
    private let hasNumber: Bool

    /// Texts whose numbers and word forms differ are mended only where their weights are this near: 4 to 3.
    static func mayDifferInForms(_ left: Int, _ right: Int) -> Bool {
        left * 3 <= right * 4 && right * 3 <= left * 4
    }

    init(weight: Int, threshold: Int, hasNumber: Bool) {
        self.weight = weight
        self.threshold = threshold
        self.hasNumber = hasNumber
        let scale = 2 * MatchScorer.wordScale
        // Above 94 all is shared.
        leastShared =
            threshold > MatchScorer.wordScale ? weight : max(1, Self.divideUp(threshold * weight, scale - threshold))
        var low = threshold > MatchScorer.wordScale ? weight : Self.divideUp(threshold * weight, scale - threshold)
        var high =
            threshold > MatchScorer.wordScale || threshold <= 0 ? weight : weight * (scale - threshold) / threshold
        if threshold <= 0 { high = Int(Int32.max) }
        if hasNumber {
            low = min(low, weight * 3 / 4)
            high = max(high, Self.divideUp(weight * 4, 3))
        }
        lowestClass = WeightClass.of(low)
        highestClass = WeightClass.of(high)
    }

    /// Weight that a text of a class must share to be worth reading.
    func neededShared(weightClass: UInt8) -> Int {
        let lowest = WeightClass.lowest(weightClass)
        guard threshold <= MatchScorer.wordScale else { return weight }
        let needed = Self.divideUp(threshold * (weight + lowest), 2 * MatchScorer.wordScale)
        // Where numbers may be mended, sharing all words is enough.
        return hasNumber ? min(needed, weight) : needed
    }

    private static func divideUp(_ value: Int, _ divisor: Int) -> Int { (value + divisor - 1) / divisor }
}
