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
    /// Rounds and wrong pairs for the models that find those. With one round and one wrong pair they found half as many,
    /// and of 6,000 right and 35,000 wrong pairs held out by the Latin spelling the equal error rate was 0.0156, not
    /// 0.0144 (the difference is known to 0.0008).
    private static let strangerRounds = 3
    private static let strangerRivals = 4

    private(set) var pairs: NamePairs
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

    /// Leaves out what `train` shouldn't learn from.
    mutating func leaveOutWhatDoesNotBelongTogether() {
        pairs.all.shuffle(using: &random)
        pairs.all = judged(pairs.all, rounds: 1, rivals: 1)
            .filter { $0.worth > ($0.pair.isFromList ? Self.belongingTogetherInList : Self.belongingTogether) }
            .map(\.pair)
    }

    /// Which of the pairs are different parts of one name, and which are not. What was learnt before is forgotten.
    mutating func tellStrangers(among pairs: [NamePairs.Pair]) -> (
        others: [NamePairs.Pair], strangers: [NamePairs.Pair]
    ) {
        let judged = judged(
            pairs.shuffled(using: &random), rounds: Self.strangerRounds, rivals: Self.strangerRivals)
        return (
            judged.filter { $0.worth >= Self.strange }.map(\.pair),
            judged.filter { $0.worth < Self.strange }.map(\.pair)
        )
    }

    /// What pairs are worth by models that have not seen them: each half is judged by what the other teaches.
    private mutating func judged(
        _ pairs: [NamePairs.Pair], rounds: Int, rivals: Int
    ) -> [(pair: NamePairs.Pair, worth: Float)] {
        let half = pairs.count / 2
        var worths: [(NamePairs.Pair, Float)] = []
        for (learnt, judged) in [(pairs[..<half], pairs[half...]), (pairs[half...], pairs[..<half])] {
            reset()
            var learnt = Array(learnt)
            for round in 0..<rounds {
                if round > 0 { learnt.shuffle(using: &random) }
                learn(
                    learnt, rate: Self.rate(inRound: round, of: rounds), rivals: round == 0 ? 1 : rivals,
                    inflectedShare: 0)
            }
            worths += judged.map { ($0, score($0.latin, $0.cyrillic)) }
        }
        reset()
        return worths
    }

    mutating func train() {
        for round in 0..<Self.rounds {
            pairs.all.shuffle(using: &random)
            learn(
                pairs.all, rate: Self.rate(inRound: round, of: Self.rounds), rivals: round == 0 ? 1 : Self.rivals,
                inflectedShare: Self.inflectedShare, isSummed: round >= Self.roundsBeforeMean)
        }
        guard summandCount > 0 else { return }
        for index in sums.indices { weights[index] = sums[index] / Float(summandCount) }
    }

    /// Falls from round to round.
    private static func rate(inRound round: Int, of rounds: Int) -> Float {
        rate * Float(rounds - round) / Float(rounds)
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
