import Glibc
import Names

/// Learns the groups of `NameOriginModel`, and then to tell parts of one name from words put together by chance.
///
/// A mixture of multinomial distributions over three letters in a row, by expectation and maximisation: a name's two
/// spellings are in the same group, and within a group they tell nothing of each other. Source: K. Nigam and others,
/// "Text classification from labeled and unlabeled documents using EM" (2000).
struct OriginTrainer {
    private static let rounds = 30
    /// By how much the evidence of overlapping letters is discounted in the end.
    private static let discount: Float = 0.5
    private static let smoothing = 0.1
    /// Pairs that chance is given, among those that show which groups go together.
    private static let chancePairs = 30.0
    private static let count = NameOriginModel.groups

    /// How often each of the strangers is shown.
    private static let showings = 6
    /// Words put together by chance that are shown with each of them.
    private static let rivals = 10
    private static let rate: Float = 0.05

    /// Logarithms by slot and group, for Latin and for Cyrillic.
    private(set) var latin = [Float](repeating: 0, count: count * NameOriginModel.slots)
    private(set) var cyrillic = [Float](repeating: 0, count: count * NameOriginModel.slots)
    /// How much each slot leans towards other parts of a name by itself.
    private(set) var latinLeans = [Float](repeating: 0, count: NameOriginModel.slots)
    private(set) var cyrillicLeans = [Float](repeating: 0, count: NameOriginModel.slots)
    private(set) var shares: [Float] = []
    private(set) var together: [Float] = []

    /// - Parameters:
    ///   - pairs: Spellings of one word each.
    ///   - strangers: Words that are different parts of one person's name.
    ///   - frequencies: What is known beside.
    init(_ pairs: [NamePairs.Pair], strangers: [NamePairs.Pair], _ frequencies: FrequencyTrainer) {
        let slots = pairs.map { (left: Self.slots(of: $0.latin), right: Self.slots(of: $0.cyrillic)) }
        var random = SplitMix(seed: 2)
        var members = pairs.map { _ in
            let shares = (0..<Self.count).map { _ in Double(random.index(below: 1000) + 1) / 1000 }
            let sum = shares.reduce(0) { $0 + $1 * $1 * $1 }
            return shares.map { Float($0 * $0 * $0 / sum) }
        }
        for round in 0..<Self.rounds {
            shares = Self.shares(of: members)
            latin = Self.logarithms(slots.map(\.left), members)
            cyrillic = Self.logarithms(slots.map(\.right), members)
            let part = min(1, 0.1 + 0.03 * Float(round)) * Self.discount
            for index in slots.indices {
                var sums = [Float](repeating: 0, count: Self.count)
                Self.add(slots[index].left, latin, to: &sums)
                Self.add(slots[index].right, cyrillic, to: &sums)
                members[index] = NameOriginModel.normalized(zip(shares, sums).map { $0 + part * $1 })
            }
        }
        shares = Self.shares(of: members)
        for index in latin.indices {
            latin[index] *= Self.discount
            cyrillic[index] *= Self.discount
        }
        learnWhatGoesTogether(pairs, strangers)
        tellFromChance(pairs, strangers, frequencies, using: &random)
    }

    /// Logistic regression over what `NameOriginModel` says, by gradient descent with a rate for each weight as in
    /// `PairTrainer`.
    private mutating func tellFromChance(
        _ pairs: [NamePairs.Pair], _ strangers: [NamePairs.Pair], _ frequencies: FrequencyTrainer,
        using random: inout SplitMix
    ) {
        var tables = (left: SlotWeights(latin), right: SlotWeights(cyrillic))
        var ties = together.map { log(max($0, 1e-3)) }
        var tieGradients = [Float](repeating: 1, count: ties.count)
        let odds = log(Float(Self.rivals))
        func show(_ one: NamePairs.Pair, _ other: NamePairs.Pair, _ isRight: Bool) {
            let (leftSlots, rightSlots) = (Self.slots(of: one.latin), Self.slots(of: other.cyrillic))
            let left = NameOriginModel.normalized(tables.left.sums(leftSlots, shares))
            let right = NameOriginModel.normalized(tables.right.sums(rightSlots, shares))
            let ratios = ties.map { exp($0) }
            var leftTies = [Float](repeating: 0, count: Self.count)
            var rightTies = leftTies
            for group in 0..<Self.count {
                for other in 0..<Self.count {
                    leftTies[group] += ratios[group * Self.count + other] * right[other]
                    rightTies[other] += ratios[group * Self.count + other] * left[group]
                }
            }
            let sum = max(zip(left, leftTies).reduce(0) { $0 + $1.0 * $1.1 }, 1e-6)
            let score =
                log(sum) + tables.left.lean(leftSlots) + tables.right.lean(rightSlots) + frequencies.worth(of: other)
                - odds
            let slope = 1 / (1 + exp(-score)) - (isRight ? 1 : 0)
            guard abs(slope) > 1e-3 else { return }
            tables.left.move(leftSlots, zip(left, leftTies).map { slope * $0 * ($1 / sum - 1) }, slope, Self.rate)
            tables.right.move(rightSlots, zip(right, rightTies).map { slope * $0 * ($1 / sum - 1) }, slope, Self.rate)
            for index in ties.indices {
                let tieSlope = slope * left[index / Self.count] * right[index % Self.count] * ratios[index] / sum
                tieGradients[index] += tieSlope * tieSlope
                ties[index] -= Self.rate * tieSlope / tieGradients[index].squareRoot()
            }
        }
        guard !pairs.isEmpty else { return }
        let others = pairs + strangers
        for _ in 0..<Self.showings {
            for pair in strangers.shuffled(using: &random) {
                show(pair, pair, true)
                for _ in 0..<Self.rivals {
                    show(others[random.index(below: others.count)], others[random.index(below: others.count)], false)
                }
            }
        }
        (latin, cyrillic) = (tables.left.groups, tables.right.groups)
        (latinLeans, cyrillicLeans) = (tables.left.leans, tables.right.leans)
        together = ties.map { exp($0) }
    }

    private mutating func learnWhatGoesTogether(_ pairs: [NamePairs.Pair], _ strangers: [NamePairs.Pair]) {
        let left = Self.mean(pairs.map { probabilities(of: $0.latin, latin) })
        let right = Self.mean(pairs.map { probabilities(of: $0.cyrillic, cyrillic) })
        let chance = left.flatMap { one in right.map { one * $0 } }
        var joint = chance
        let evidence = strangers.map { pair in
            let (one, other) = (probabilities(of: pair.latin, latin), probabilities(of: pair.cyrillic, cyrillic))
            return zip(one, left).flatMap { p, a in zip(other, right).map { q, b in Double(p / a * q / b) } }
        }
        for _ in 0..<20 {
            var sums = chance.map { Self.chancePairs * Double($0) }
            for ratios in evidence {
                let weighted = zip(ratios, joint).map { $0 * Double($1) }
                let total = weighted.reduce(0, +)
                for index in sums.indices { sums[index] += weighted[index] / total }
            }
            let total = sums.reduce(0, +)
            joint = sums.map { Float($0 / total) }
        }
        together = zip(joint, chance).map { $0 / $1 }
    }

    private func probabilities(of word: LetterNumbers, _ table: [Float]) -> [Float] {
        var sums = shares
        Self.add(Self.slots(of: word), table, to: &sums)
        return NameOriginModel.normalized(sums)
    }

    private static func slots(of word: LetterNumbers) -> [Int32] {
        var slots: [Int32] = []
        NameOriginModel.forEachSlot(of: word) { slots.append(Int32($0)) }
        return slots
    }

    private static func add(_ slots: [Int32], _ table: [Float], to sums: inout [Float]) {
        for slot in slots { for group in 0..<count { sums[group] += table[Int(slot) * count + group] } }
    }

    private static func mean(_ rows: [[Float]]) -> [Float] {
        var sums = [Double](repeating: 0, count: count)
        for row in rows { for group in 0..<count { sums[group] += Double(row[group]) } }
        return sums.map { Float($0 / Double(max(1, rows.count))) }
    }

    private static func shares(of members: [[Float]]) -> [Float] { mean(members).map { log(max($0, 1e-9)) } }

    /// The logarithm of each slot's probability in each group, less what is common to all groups.
    private static func logarithms(_ slots: [[Int32]], _ members: [[Float]]) -> [Float] {
        var counts = [Double](repeating: smoothing, count: count * NameOriginModel.slots)
        var totals = [Double](repeating: smoothing * Double(NameOriginModel.slots), count: count)
        for (slots, members) in zip(slots, members) {
            for group in 0..<count {
                for slot in slots { counts[Int(slot) * count + group] += Double(members[group]) }
                totals[group] += Double(members[group]) * Double(slots.count)
            }
        }
        var result = [Float](repeating: 0, count: counts.count)
        for slot in 0..<NameOriginModel.slots {
            let values = (0..<count).map { log(counts[slot * count + $0] / totals[$0]) }
            let mean = values.reduce(0, +) / Double(count)
            for group in 0..<count { result[slot * count + group] = Float(values[group] - mean) }
        }
        return result
    }
}
