/// What a text must weigh and share to reach a score. See `CandidateSearch` for the proof.
struct ScoreBound {
    let threshold: Int
    /// Weight that must be shared at the least, whatever the other text's weight.
    let leastShared: Int
    let lowestClass: UInt8
    private let weight: Int
    private let hasNumber: Bool

    private static let scale = 2 * MatchScorer.wordScale

    /// Texts whose numbers and word forms differ are mended only where their weights are this near: 4 to 3.
    static func mayDifferInForms(_ left: Int, _ right: Int) -> Bool {
        left * 3 <= right * 4 && right * 3 <= left * 4
    }

    init(weight: Int, threshold: Int, hasNumber: Bool) {
        self.weight = weight
        self.threshold = threshold
        self.hasNumber = hasNumber
        // Above 94 all is shared.
        let least =
            threshold > MatchScorer.wordScale ? weight : Self.divideUp(threshold * weight, Self.scale - threshold)
        leastShared = max(1, least)
        lowestClass = WeightClass.of(hasNumber ? min(least, weight * 3 / 4) : least)
    }

    /// The highest class in which a text that shares `shared` at most can reach the score; nil where there is none.
    func highestClass(sharing shared: Int) -> UInt8? {
        var high = -1
        if threshold > MatchScorer.wordScale {
            if shared >= weight { high = weight }
        } else if threshold <= 0 {
            high = Int(Int32.max)
        } else {
            high = Self.scale * shared / threshold - weight
        }
        if hasNumber && shared >= weight { high = max(high, Self.divideUp(weight * 4, 3)) }
        return high < 0 ? nil : WeightClass.of(high)
    }

    /// Weight that a text of a class must share to be worth reading, where it shares `shared` at most.
    func neededShared(weightClass: UInt8, sharing shared: Int) -> Int {
        guard threshold <= MatchScorer.wordScale else { return weight }
        let needed = Self.divideUp(threshold * (weight + WeightClass.lowest(weightClass)), Self.scale)
        // Where numbers may be mended, sharing all words is enough.
        return hasNumber && shared >= weight ? min(needed, weight) : needed
    }

    private static func divideUp(_ value: Int, _ divisor: Int) -> Int { (value + divisor - 1) / divisor }
}
