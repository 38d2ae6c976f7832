import Glibc
import Names

/// Learns the weights: a pair that belongs together should be worth much, the hardest of some others little.
///
/// Logistic regression over the best path through the edit lattice, by stochastic gradient descent with a rate for each
/// weight (J. Duchi and others, "Adaptive subgradient methods", 2011); what comes out is the mean over the later steps
/// (B. T. Polyak and A. B. Juditsky, "Acceleration of stochastic approximation by averaging", 1992).
struct PairTrainer {
    private static let rounds = 5
    private static let rate: Float = 0.1
    /// Wrong pairs to choose the hardest from. With 12 instead of 4, and with the mean, the equal error rate by
    /// cross-validation went down from 0.0153 to 0.0145 (two of ten parts, rows held out); 30 gave no more than 12.
    private static let rivals = 12
    /// Rounds that the mean leaves out.
    private static let roundsBeforeMean = 2
    /// The mean is taken over the weights after every so many pairs.
    private static let pairsBetweenSums = 2000
    /// How many of a hundred names are shown in another case than the nominative.
    private static let inflectedShare = 30
    /// A pair worth less than this, by a model that has not seen it, does not belong together: Wikidata's labels
    /// sometimes have the parts of a name in another order.
    private static let belongingTogether: Float = -2

    /// The same for pairs from lists, where a name's spellings in many languages go each with each.
    private static let belongingTogetherInList: Float = 0
    /// How much a pair from a list weighs.
    private static let weightInList: Float = 0.3

    /// A pair worth less than this has nothing in common: different parts of one name.
    private static let strange: Float = -4

    private(set) var pairs: NamePairs
    /// Pairs that were left out, as they are different parts of one name.
    private(set) var strangers: [NamePairs.Pair] = []
    let weights: UnsafeMutablePointer<Float>
    private let gradients: UnsafeMutablePointer<Float>
    private let start: LetterPairWeights
    private let forms: CaseForms
    private let lattice = EditLattice()
    private var random = SplitMix(seed: 1)
    private var path: [Int32] = []
    private var sums = [Float](repeating: 0, count: EditLattice.weightCount)
    private var summandCount = 0

    init(_ pairs: NamePairs) {
        self.pairs = pairs
        weights = .allocate(capacity: EditLattice.weightCount)
        gradients = .allocate(capacity: EditLattice.weightCount)
        start = LetterPairWeights(pairs.all.filter { !$0.isFromList })
        forms = CaseForms(pairs.cyrillic)
        reset()
    }

    /// Trains on each half of the pairs and judges the other.
    mutating func leaveOutWhatDoesNotBelongTogether() {
        pairs.all.shuffle(using: &random)
        let half = pairs.all.count / 2
        var kept: [NamePairs.Pair] = []
        for (learnt, judged) in [(pairs.all[..<half], pairs.all[half...]), (pairs.all[half...], pairs.all[..<half])] {
            reset()
            learn(Array(learnt), rate: Self.rate, rivals: 1, inflectedShare: 0)
            for pair in judged {
                let worth = score(pair.latin, pair.cyrillic)
                let least = pair.isFromList ? Self.belongingTogetherInList : Self.belongingTogether
                if worth > least { kept.append(pair) }
                if worth < Self.strange, !pair.isFromList { strangers.append(pair) }
            }
        }
        pairs.all = kept
        reset()
    }

    mutating func train() {
        for round in 0..<Self.rounds {
            pairs.all.shuffle(using: &random)
            let rate = Self.rate * Float(Self.rounds - round) / Float(Self.rounds)
            learn(
                pairs.all, rate: rate, rivals: round == 0 ? 1 : Self.rivals, inflectedShare: Self.inflectedShare,
                isSummed: round >= Self.roundsBeforeMean)
        }
        guard summandCount > 0 else { return }
        for index in sums.indices { weights[index] = sums[index] / Float(summandCount) }
    }

    /// Gives the memory of the weights back; nothing may be asked any more.
    func free() {
        weights.deallocate()
        gradients.deallocate()
    }

    private func reset() {
        weights.initialize(repeating: 0, count: EditLattice.weightCount)
        gradients.initialize(repeating: 0.01, count: EditLattice.weightCount)
        start.fill(weights)
    }

    private func score(_ latin: LetterNumbers, _ cyrillic: LetterNumbers) -> Float {
        lattice.score(latin, cyrillic, weights: weights)
    }

    private mutating func learn(
        _ pairs: [NamePairs.Pair], rate: Float, rivals: Int, inflectedShare: Int, isSummed: Bool = false
    ) {
        var loss = 0.0
        for (number, pair) in pairs.enumerated() {
            if isSummed, number.isMultiple(of: Self.pairsBetweenSums) {
                for index in sums.indices { sums[index] += weights[index] }
                summandCount += 1
            }
            let isInflected = random.index(below: 100) < inflectedShare
            let rendering = isInflected ? forms.form(of: pair.cyrillic, using: &random) : pair.cyrillic
            let right = score(pair.latin, rendering)
            loss += log(1 + exp(-Double(right)))
            let weight: Float = pair.isFromList ? Self.weightInList : 1
            correct(pair.latin, rendering, by: -weight / (1 + exp(right)), rate)
            var hardest: (name: LetterNumbers, score: Float)?
            for _ in 0..<rivals {
                let rival = pairs[random.index(below: pairs.count)]
                if rival.latin == pair.latin || rival.cyrillic == pair.cyrillic { continue }
                let wrong = score(pair.latin, rival.cyrillic)
                if wrong > hardest?.score ?? -.infinity { hardest = (rival.cyrillic, wrong) }
            }
            guard let hardest else { continue }
            if rivals > 1 { _ = score(pair.latin, hardest.name) }
            loss += log(1 + exp(Double(hardest.score)))
            correct(pair.latin, hardest.name, by: weight / (1 + exp(-hardest.score)), rate)
        }
        print("loss \(loss / Double(max(1, pairs.count)))")
    }

    /// Moves the weights of the pair that was scored last.
    private mutating func correct(_ latin: LetterNumbers, _ cyrillic: LetterNumbers, by slope: Float, _ rate: Float) {
        guard abs(slope) > 1e-3 else { return }
        lattice.features(ofBestPath: latin, cyrillic, into: &path)
        for feature in path {
            let index = Int(feature)
            gradients[index] += slope * slope
            weights[index] -= rate * slope / gradients[index].squareRoot()
        }
    }
}
