/// The most weight that a text with given signatures can share with keys of the segment.
struct SignatureWeights {
    private struct Key {
        var hash: UInt32
        /// The bits of a posting's signature and, above them, of its text's, one in each.
        var bits: UInt64
        var weight: Int

        var bitOfPosting: Int { bits.trailingZeroBitCount }
    }

    private var keys: [Key]

    /// - Parameter keys: their hashes and weights.
    init(_ keys: some Sequence<(UInt32, Int)>) {
        self.keys = keys.map { hash, weight in
            Key(
                hash: hash, bits: Self.joined(1 << UInt32(Posting.signatureBit(hash)), TextSignature.bit(hash)),
                weight: weight)
        }
    }

    /// Leaves a key out from now on.
    mutating func remove(_ hash: UInt32) { keys.removeAll { $0.hash == hash } }

    /// The weights by the bits of a posting's signature, to look at many at a time.
    func tabulated() -> SignatureTables {
        SignatureTables(keys.lazy.map { ($0.bitOfPosting, $0.weight) }, count: keys.count)
    }

    /// What is shared at most, by the signatures of a posting and of its text.
    @inline(__always)
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
