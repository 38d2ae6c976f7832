/// For each half of a byte of a posting's signature, what each of its 16 values may share with the segment, in bytes:
/// so that many are looked up at a time (see `PostingPage`).
struct SignatureTables {
    /// Two words for each of the six halves: those of the values 0 to 7, and of 8 to 15.
    private var words = InlineArray<12, UInt64>(repeating: 0)
    /// What all keys together weigh, and what stands for it in the tables: less where a byte doesn't hold it, as
    /// what the keys weigh is rounded up then, and still no sum may be more than a byte holds.
    private let all: Int
    private let scaled: Int

    private static let most = 255

    /// - Parameters:
    ///   - keys: bit of a signature and weight of each.
    ///   - count: how many they are.
    init(_ keys: some Sequence<(bit: Int, weight: Int)>, count: Int) {
        var all = 0
        for key in keys { all &+= key.weight }
        self.all = all
        scaled = all <= Self.most ? all : max(0, Self.most - count)
        for (bit, weight) in keys {
            let weight = all == scaled ? weight : (weight * scaled + all - 1) / all
            add(UInt64(truncatingIfNeeded: weight), bit)
        }
    }

    @inline(__always)
    private mutating func add(_ weight: UInt64, _ bit: Int) {
        // A byte of a word is a value, and has a one where the value has the bit.
        let patterns: InlineArray<4, UInt64> = [
            0x0100_0100_0100_0100, 0x0101_0000_0101_0000, 0x0101_0101_0000_0000, 0,
        ]
        let half = bit / 4 * 2
        words[half] &+= (weight &* patterns[bit % 4])
        words[half + 1] &+= (weight &* (bit % 4 == 3 ? 0x0101_0101_0101_0101 : patterns[bit % 4]))
    }

    /// A weight as the tables have it, rounded down.
    @inline(__always)
    func rounded(_ weight: Int) -> UInt8 {
        UInt8(min(max(0, all == scaled ? weight : weight * scaled / all), Self.most))
    }

    /// Calls `body` with the tables, 16 bytes each.
    @inline(__always)
    func withBytes<Result>(_ body: (UnsafePointer<UInt8>?) -> Result) -> Result {
        words.span.withUnsafeBytes { body($0.baseAddress?.assumingMemoryBound(to: UInt8.self)) }
    }
}
