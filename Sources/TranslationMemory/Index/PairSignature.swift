/// Which pairs of neighbouring characters stand in a short text, in 128 bits.
///
/// A substitution takes two pairs away and adds two; an insertion or deletion touches fewer. So the bits
/// that only one of two texts has are never more than twice their Levenshtein distance.
struct PairSignature {
    private let low: UInt64
    private let high: UInt64

    init(_ text: UnsafeBufferPointer<UInt8>) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        if text.count > 1 {
            var previous = UInt32(text[0])
            for index in 1..<text.count {
                let next = UInt32(text[index])
                let bit = ((previous &* 0x9E37 ^ next &* 0x85EB) &* 0xC2B2_AE35) >> 25
                if bit < 64 { low |= 1 << UInt64(bit) } else { high |= 1 << UInt64(bit - 64) }
                previous = next
            }
        }
        self.low = low
        self.high = high
    }

    /// Whether the texts may be this near.
    func mayBe(within distance: Int, of other: PairSignature) -> Bool {
        (low & ~other.low).nonzeroBitCount + (high & ~other.high).nonzeroBitCount <= 2 * distance
            && (other.low & ~low).nonzeroBitCount + (other.high & ~high).nonzeroBitCount <= 2 * distance
    }
}
