import Glibc
import Names

/// How much more often letters stand for each other than chance would have it: where the training starts from.
///
/// The probability of each single step (a letter for a letter, a letter for nothing, nothing for a letter) by
/// expectation and maximisation over all ways through all pairs. Source: E. S. Ristad and P. N. Yianilos, "Learning
/// string-edit distance" (1998).
struct LetterPairWeights {
    private static let rounds = 6
    /// Pairs that suffice for so few numbers.
    private static let pairCount = 30_000
    /// The logarithm of a ratio is kept within this much of zero.
    private static let bound: Float = 3
    /// What a letter that stands for nothing starts with.
    private static let loose: Float = -1.5

    /// By Latin letter times 256 plus Cyrillic letter; 0 stands for none.
    private var probability = [Double](repeating: 0, count: 65536)

    init(_ pairs: some Collection<NamePairs.Pair>) {
        start(with: pairs)
        for _ in 0..<Self.rounds { improve(on: pairs.prefix(Self.pairCount)) }
    }

    /// Writes the starting weights into a model's table.
    func fill(_ weights: UnsafeMutablePointer<Float>) {
        var latin = [Double](repeating: 1e-6, count: 256)
        var cyrillic = latin
        for letter in 0..<256 {
            for other in 0..<256 {
                latin[letter] += probability[letter << 8 | other]
                cyrillic[other] += probability[letter << 8 | other]
            }
        }
        for letter in 0..<256 {
            for other in 0..<256 where letter + other > 0 && probability[letter << 8 | other] > 0 {
                let index = EditLattice.weight(letter: UInt8(letter), other: UInt8(other))
                let ratio = Float(log(probability[letter << 8 | other] / latin[letter] / cyrillic[other]))
                weights[index] = letter == 0 || other == 0 ? Self.loose : min(max(ratio, -Self.bound), Self.bound)
            }
        }
    }

    /// Letters at the same place of both names are the first guess.
    private mutating func start(with pairs: some Collection<NamePairs.Pair>) {
        for pair in pairs {
            let (n, m) = (pair.latin.count, pair.cyrillic.count)
            for i in 0..<n {
                for j in 0..<m {
                    let distance = abs(Double(i) / Double(n) - Double(j) / Double(m))
                    let key = Int(pair.latin.padded[i + 2]) << 8 | Int(pair.cyrillic.padded[j + 2])
                    probability[key] += exp(-20 * distance)
                }
            }
        }
        let total = probability.reduce(0, +)
        for key in probability.indices { probability[key] *= 0.9 / total }
        let letters = (1..<256).filter { letter in (1..<256).contains { probability[letter << 8 | $0] > 0 } }
        let others = (1..<256).filter { other in (1..<256).contains { probability[$0 << 8 | other] > 0 } }
        for letter in letters { probability[letter << 8] = 0.05 / Double(letters.count) }
        for other in others { probability[other] = 0.05 / Double(others.count) }
    }

    private mutating func improve(on pairs: some Collection<NamePairs.Pair>) {
        var expected = [Double](repeating: 1e-3, count: 65536)
        expected[0] = 0
        for pair in pairs { addExpectations(of: pair, to: &expected) }
        let total = expected.reduce(0, +)
        for key in probability.indices {
            probability[key] = probability[key] > 0 ? expected[key] / total : 0
        }
    }

    private func addExpectations(of pair: NamePairs.Pair, to expected: inout [Double]) {
        let (n, m) = (pair.latin.count, pair.cyrillic.count)
        let width = m + 1
        var forward = [Double](repeating: 0, count: (n + 1) * width)
        var backward = forward
        func steps(_ i: Int, _ j: Int) -> [(key: Int, from: Int)] {
            var steps: [(Int, Int)] = []
            let letter = i > 0 ? Int(pair.latin.padded[i + 1]) << 8 : 0
            let other = j > 0 ? Int(pair.cyrillic.padded[j + 1]) : 0
            if i > 0, j > 0 { steps.append((letter | other, (i - 1) * width + j - 1)) }
            if i > 0 { steps.append((letter, (i - 1) * width + j)) }
            if j > 0 { steps.append((other, i * width + j - 1)) }
            return steps
        }
        forward[0] = 1
        backward[n * width + m] = 1
        for i in 0...n {
            for j in 0...m {
                for step in steps(i, j) {
                    forward[i * width + j] += forward[step.from] * probability[step.key]
                }
            }
        }
        let total = forward[n * width + m]
        guard total > 1e-280 else { return }
        for i in (0...n).reversed() {
            for j in (0...m).reversed() {
                let here = backward[i * width + j]
                for step in steps(i, j) {
                    backward[step.from] += here * probability[step.key]
                    expected[step.key] += forward[step.from] * probability[step.key] * here / total
                }
            }
        }
    }
}
