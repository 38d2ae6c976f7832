/// The most weight that a text with a given signature can share with the segment, by three look-ups.
struct SignatureWeights {
    private var tables: [Int32]

    init(_ keys: some Sequence<(UInt64, Int)>) {
        var bits = [Int32](repeating: 0, count: 24)
        for (key, weight) in keys { bits[Posting.signatureBit(key)] += Int32(clamping: weight) }
        tables = [Int32](repeating: 0, count: 3 * 256)
        for part in 0..<3 {
            for value in 1..<256 {
                let lowest = value & -value
                tables[part * 256 + value] =
                    tables[part * 256 + value - lowest] + bits[part * 8 + lowest.trailingZeroBitCount]
            }
        }
    }

    func shared(_ signature: UInt32) -> Int {
        Int(
            tables[Int(signature & 255)] + tables[256 + Int(signature >> 8 & 255)]
                + tables[512 + Int(signature >> 16 & 255)])
    }
}
