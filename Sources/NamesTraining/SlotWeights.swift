import Names

/// The weights of one script's slots while `OriginTrainer` moves them.
struct SlotWeights {
    private static let count = NameOriginModel.groups

    /// By slot and group.
    private(set) var groups: [Float]
    /// By slot.
    private(set) var leans = [Float](repeating: 0, count: NameOriginModel.slots)
    private var groupGradients: [Float]
    private var leanGradients = [Float](repeating: 1, count: NameOriginModel.slots)

    init(_ groups: [Float]) {
        self.groups = groups
        groupGradients = [Float](repeating: 1, count: groups.count)
    }

    /// The sum over a word's slots for each group, beginning with the shares.
    func sums(_ slots: [Int32], _ shares: [Float]) -> [Float] {
        var sums = shares
        for slot in slots {
            for group in 0..<Self.count { sums[group] += groups[Int(slot) * Self.count + group] }
        }
        return sums
    }

    func lean(_ slots: [Int32]) -> Float { slots.reduce(0) { $0 + leans[Int($1)] } }

    /// Moves all weights of a word's slots against their slopes, each by a rate of its own.
    mutating func move(_ slots: [Int32], _ slopes: [Float], _ leanSlope: Float, _ rate: Float) {
        for slot in slots {
            for group in 0..<Self.count {
                let index = Int(slot) * Self.count + group
                groupGradients[index] += slopes[group] * slopes[group]
                groups[index] -= rate * slopes[group] / groupGradients[index].squareRoot()
            }
            leanGradients[Int(slot)] += leanSlope * leanSlope
            leans[Int(slot)] -= rate * leanSlope / leanGradients[Int(slot)].squareRoot()
        }
    }
}
