/// The most weight that a text with given signatures can share with keys of the segment.
struct SignatureWeights {
    private struct Key {
        var hash: UInt32
        var ofPosting: UInt32
        var ofText: UInt32
        var weight: Int
    }

    private var keys: [Key]
    /// Sums of weights for each byte of a posting's signature.
    private var tables = [Int32](repeating: 0, count: 3 * 256)

    /// - Parameter keys: their hashes and weights.
    init(_ keys: some Sequence<(UInt32, Int)>) {
        self.keys = keys.map { hash, weight in
            Key(
                hash: hash, ofPosting: 1 << UInt32(Posting.signatureBit(hash)), ofText: TextSignature.bit(hash),
                weight: weight)
        }
        var bits = [Int32](repeating: 0, count: 24)
        for key in self.keys { bits[key.ofPosting.trailingZeroBitCount] += Int32(clamping: key.weight) }
        for part in 0..<3 {
            for value in 1..<256 {
                let lowest = value & -value
                tables[part * 256 + value] =
                    tables[part * 256 + value - lowest] + bits[part * 8 + lowest.trailingZeroBitCount]
            }
        }
    }

    /// Leaves a key out from now on.
    mutating func remove(_ hash: UInt32) {
        guard let place = keys.firstIndex(where: { $0.hash == hash }) else { return }
        let key = keys.remove(at: place)
        let bit = key.ofPosting.trailingZeroBitCount
        let weight = Int32(clamping: key.weight)
        let part = bit / 8 * 256
        let step = 1 << (bit % 8)
        for start in stride(from: step, to: 256, by: 2 * step) {
            for value in start..<start + step { tables[part + value] -= weight }
        }
    }

    /// What is shared at most, by a posting's signature: three look-ups.
    func shared(_ signature: UInt32) -> Int {
        Int(
            tables[Int(signature & 255)] + tables[256 + Int(signature >> 8 & 255)]
                + tables[512 + Int(signature >> 16 & 255)])
    }

    /// What is shared at most, by the signatures of a posting and of its text.
    func shared(_ signature: UInt32, text: UInt32) -> Int {
        keys.withUnsafeBufferPointer { keys in
            var shared = 0
            for key in keys where signature & key.ofPosting != 0 && text & key.ofText != 0 { shared += key.weight }
            return shared
        }
    }
}
