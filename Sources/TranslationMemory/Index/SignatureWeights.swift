/// The most weight that a text with given signatures can share with keys of the segment.
struct SignatureWeights {
    private struct Key {
        var hash: UInt32
        /// The bits of a posting's signature and, above them, of its text's, one in each.
        var bits: UInt64
        var weight: Int

        var bitOfPosting: Int { bits.trailingZeroBitCount }
    }

    /// The halves of the bytes of a posting's signature.
    private static let halves = 6

    private var keys: [Key]
    /// What all keys together weigh.
    private var all = 0
    /// For each value of each half of a byte of a posting's signature what it may share: in bytes, of which a half has 16, and
    /// rounded up so that 255 stands for all where all is more than that.
    private(set) var tables = InlineArray<96, UInt8>(repeating: 0)

    /// - Parameter keys: their hashes and weights.
    init(_ keys: some Sequence<(UInt32, Int)>) {
        self.keys = keys.map { hash, weight in
            Key(
                hash: hash, bits: Self.joined(1 << UInt32(Posting.signatureBit(hash)), TextSignature.bit(hash)),
                weight: weight)
        }
        tabulate()
    }

    private mutating func tabulate() {
        var bits = InlineArray<24, Int>(repeating: 0)
        all = 0
        for key in keys {
            bits[key.bitOfPosting] += key.weight
            all += key.weight
        }
        let isExact = all <= Self.most
        for half in 0..<Self.halves {
            for bit in 0..<4 {
                let weight = bits[half * 4 + bit]
                let rounded = isExact ? weight : (weight * Self.most + all - 1) / all
                for value in 0..<1 << bit {
                    let sum = Int(tables[half * 16 + value]) + rounded
                    tables[half * 16 + (1 << bit | value)] = UInt8(min(sum, Self.most))
                }
            }
        }
    }

    private static let most = 255

    /// A weight as the tables have it, rounded down.
    @inline(__always)
    func rounded(_ weight: Int) -> UInt8 {
        let rounded = all <= Self.most ? weight : weight * Self.most / all
        return UInt8(min(max(0, rounded), Self.most))
    }

    /// Leaves a key out from now on.
    mutating func remove(_ hash: UInt32) {
        guard let place = keys.firstIndex(where: { $0.hash == hash }) else { return }
        keys.remove(at: place)
        tabulate()
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
