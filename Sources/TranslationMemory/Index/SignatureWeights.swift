/// The most weight that a text with given signatures can share with keys of the segment.
struct SignatureWeights {
    private struct Key {
        var hash: UInt32
        /// The bits of a posting's signature and, above them, of its text's, one in each.
        var bits: UInt64
        var weight: Int

        var bitOfPosting: Int { bits.trailingZeroBitCount }
    }

    private static let parts = 3
    private static let partSize = 256

    private var keys: [Key]
    /// The weight of the keys of each bit of a posting's signature.
    private var bits = [Int32](repeating: 0, count: parts * 8)
    /// Sums of weights for each byte of a posting's signature.
    private var tables: [Int32]

    /// - Parameter keys: their hashes and weights.
    init(_ keys: some Sequence<(UInt32, Int)>) {
        self.keys = keys.map { hash, weight in
            Key(
                hash: hash, bits: Self.joined(1 << UInt32(Posting.signatureBit(hash)), TextSignature.bit(hash)),
                weight: weight)
        }
        for key in self.keys { bits[key.bitOfPosting] += Int32(clamping: key.weight) }
        let bits = bits
        tables = [Int32](unsafeUninitializedCapacity: Self.parts * Self.partSize) { tables, filled in
            guard let start = tables.baseAddress else { return }
            for part in 0..<Self.parts { Self.sum(bits, ofPart: part, into: start) }
            filled = Self.parts * Self.partSize
        }
    }

    /// Sums the weights up for all values of a byte, eight values at a time: those of the three low bits, and what the
    /// others add.
    private static func sum(_ bits: [Int32], ofPart part: Int, into tables: UnsafeMutablePointer<Int32>) {
        let weights = bits[part * 8..<part * 8 + 8]
        var low = SIMD8<Int32>()
        for bit in 0..<3 {
            low &+= SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7) &>> Int32(bit) & 1 &* weights[part * 8 + bit]
        }
        withUnsafeTemporaryAllocation(of: SIMD8<Int32>.self, capacity: 32) { sums in
            guard let first = sums.baseAddress else { return }
            first[0] = low
            for bit in 0..<5 {
                let weight = SIMD8<Int32>(repeating: weights[part * 8 + 3 + bit])
                for value in 0..<1 << bit { first[1 << bit | value] = first[value] &+ weight }
            }
            UnsafeMutableRawPointer(tables + part * partSize).copyMemory(from: first, byteCount: partSize * 4)
        }
    }

    /// Leaves a key out from now on.
    mutating func remove(_ hash: UInt32) {
        guard let place = keys.firstIndex(where: { $0.hash == hash }) else { return }
        let key = keys.remove(at: place)
        let bit = key.bitOfPosting
        bits[bit] -= Int32(clamping: key.weight)
        let bits = bits
        tables.withUnsafeMutableBufferPointer { tables in
            if let start = tables.baseAddress { Self.sum(bits, ofPart: bit / 8, into: start) }
        }
    }

    /// What is shared at most, by a posting's signature: three look-ups.
    func shared(_ signature: UInt32) -> Int {
        Int(
            tables[Int(signature & 255)] &+ tables[Self.partSize + Int(signature >> 8 & 255)]
                &+ tables[2 * Self.partSize + Int(signature >> 16 & 255)])
    }

    /// What is shared at most, by the signatures of a posting and of its text.
    func shared(_ signature: UInt32, text: UInt32) -> Int {
        let both = Self.joined(signature, text)
        return keys.withUnsafeBufferPointer { keys in
            var shared = 0
            // Without a branch, as what is to be seen of a key is as good as a throw of dice.
            for key in keys { shared &+= both & key.bits == key.bits ? key.weight : 0 }
            return shared
        }
    }

    private static func joined(_ ofPosting: UInt32, _ ofText: UInt32) -> UInt64 {
        UInt64(ofText) << 32 | UInt64(ofPosting)
    }
}
