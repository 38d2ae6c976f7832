/// Every way to turn one name into another letter by letter, and the best of them by the weights of `EditFeatures`.
///
/// A letter becomes a letter, stands for nothing, or comes from nothing; each step is worth the sum of the weights of
/// what it looks at, and a pair of names is worth its best path. Time is in the product of the lengths. One lattice
/// serves any number of pairs, one after the other.
package final class EditLattice {
    /// Weights that a model has; the trainer makes as many.
    package static let weightCount = EditFeatures.tableSize
    private static let side = LetterNumbers.maximum + 1
    private let worth: UnsafeMutablePointer<Float>
    private let steps: UnsafeMutablePointer<UInt8>
    private let features: UnsafeMutablePointer<Int32>

    package init() {
        worth = .allocate(capacity: Self.side * Self.side)
        worth.initialize(repeating: 0, count: Self.side * Self.side)
        steps = .allocate(capacity: Self.side * Self.side)
        steps.initialize(repeating: 0, count: Self.side * Self.side)
        features = .allocate(capacity: EditFeatures.maximum)
        features.initialize(repeating: 0, count: EditFeatures.maximum)
    }

    deinit {
        worth.deallocate()
        steps.deallocate()
        features.deallocate()
    }

    /// What the best path from one name to the other is worth: the logarithm of the odds that they belong together.
    package func score(_ name: LetterNumbers, _ other: LetterNumbers, weights: UnsafePointer<Float>) -> Float {
        score(name, other) { weights[Int($0)] }
    }

    /// The same, in the units that the weights are in.
    func score(_ name: LetterNumbers, _ other: LetterNumbers, weights: UnsafePointer<Int8>) -> Float {
        score(name, other) { Float(weights[Int($0)]) }
    }

    @inline(__always)
    private func score(_ name: LetterNumbers, _ other: LetterNumbers, _ weight: (Int32) -> Float) -> Float {
        name.padded.withUnsafeBufferPointer { left in
            other.padded.withUnsafeBufferPointer { right in
                guard let a = left.baseAddress, let b = right.baseAddress else { return 0 }
                return score(a, name.count, b, other.count, weight)
            }
        }
    }

    @inline(__always)
    private func score(
        _ a: UnsafePointer<UInt8>, _ n: Int, _ b: UnsafePointer<UInt8>, _ m: Int, _ weight: (Int32) -> Float
    ) -> Float {
        let width = m + 1
        @inline(__always) func sum(_ count: Int) -> Float {
            var sum: Float = 0
            for index in 0..<count { sum += weight(features[index]) }
            return sum
        }
        worth[0] = 0
        for i in 0...n {
            for j in 0...m where i + j > 0 {
                var best = -Float.infinity
                var step: UInt8 = 0
                if i > 0, j > 0 {
                    best =
                        worth[(i - 1) * width + j - 1] + sum(EditFeatures.replacement(a, i + 1, b, j + 1, features))
                }
                if i > 0 {
                    let value = worth[(i - 1) * width + j] + sum(EditFeatures.omission(a, i + 1, b, j + 1, features))
                    if value > best { (best, step) = (value, 1) }
                }
                if j > 0 {
                    let value = worth[i * width + j - 1] + sum(EditFeatures.addition(a, i + 1, b, j + 1, features))
                    if value > best { (best, step) = (value, 2) }
                }
                worth[i * width + j] = best
                steps[i * width + j] = step
            }
        }
        return worth[n * width + m] + sum(EditFeatures.lengths(n, m, features))
    }

    /// The weights that the score of this pair is the sum of; the pair must be the last one scored.
    package func features(ofBestPath name: LetterNumbers, _ other: LetterNumbers, into list: inout [Int32]) {
        list.removeAll(keepingCapacity: true)
        func note(_ count: Int) { for index in 0..<count { list.append(features[index]) } }
        name.padded.withUnsafeBufferPointer { left in
            other.padded.withUnsafeBufferPointer { right in
                guard let a = left.baseAddress, let b = right.baseAddress else { return }
                var (i, j) = (name.count, other.count)
                let width = j + 1
                note(EditFeatures.lengths(i, j, features))
                while i > 0 || j > 0 {
                    switch steps[i * width + j] {
                    case 0:
                        note(EditFeatures.replacement(a, i + 1, b, j + 1, features))
                        (i, j) = (i - 1, j - 1)
                    case 1:
                        note(EditFeatures.omission(a, i + 1, b, j + 1, features))
                        i -= 1
                    default:
                        note(EditFeatures.addition(a, i + 1, b, j + 1, features))
                        j -= 1
                    }
                }
            }
        }
    }

    /// The weight of a pair of letters by itself; 0 stands for no letter.
    package static func weight(letter: UInt8, other: UInt8) -> Int {
        Int(EditFeatures.single(letter: letter, other: other))
    }
}
