/// The most weight that a text with a given signature can share with keys of the segment, by three look-ups.
struct SignatureWeights {
    private var tables = [Int32](repeating: 0, count: 3 * 256)

    /// - Parameter keys: their hashes and weights.
    init(_ keys: some Sequence<(UInt32, Int)>) {
        var bits = [Int32](repeating: 0, count: 24)
        for (hash, weight) in keys { bits[Posting.signatureBit(hash)] += Int32(clamping: weight) }
        for part in 0..<3 {
            for value in 1..<256 {
                let lowest = value & -value
                tables[part * 256 + value] =
                    tables[part * 256 + value - lowest] + bits[part * 8 + lowest.trailingZeroBitCount]
            }
        }
    }

    /// Leaves a key out from now on.
    mutating func remove(_ hash: UInt32, _ weight: Int) {
        let bit = Posting.signatureBit(hash)
        let weight = Int32(clamping: weight)
        let part = bit / 8 * 256
        let step = 1 << (bit % 8)
        for start in stride(from: step, to: 256, by: 2 * step) {
            for value in start..<start + step { tables[part + value] -= weight }
        }
    }

    func shared(_ signature: UInt32) -> Int {
        Int(
            tables[Int(signature & 255)] + tables[256 + Int(signature >> 8 & 255)]
                + tables[512 + Int(signature >> 16 & 255)])
    }
}
