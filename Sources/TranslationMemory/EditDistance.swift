/// The Levenshtein distance of short texts. Source: G. Myers, "A fast bit-vector algorithm for approximate
/// string matching based on dynamic programming", JACM 46(3), 1999, in H. Hyyrö's form for whole strings.
enum EditDistance {
    /// The fewest insertions, deletions and substitutions that lead from one to the other.
    ///
    /// Either text may have up to 64 elements; of more, only the first 64 of the first text are looked at.
    static func levenshtein(_ pattern: [UInt32], _ text: [UInt32]) -> Int {
        let length = min(pattern.count, 64)
        guard length > 0 else { return text.count }
        guard !text.isEmpty else { return length }
        // The places of each of the pattern's characters, found by a small table over the low bits.
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 256) { places in
            places.initialize(repeating: 0)
            var hasClash = false
            for index in 0..<length {
                let slot = Int(pattern[index] & 0xFF)
                if places[slot] != 0, pattern[places[slot].trailingZeroBitCount] != pattern[index] { hasClash = true }
                places[slot] |= 1 << UInt64(index)
            }
            var positive = ~UInt64(0)
            var negative: UInt64 = 0
            var distance = length
            let last = UInt64(1) << UInt64(length - 1)
            for character in text {
                var match = places[Int(character & 0xFF)]
                if hasClash || (match != 0 && pattern[match.trailingZeroBitCount] != character) {
                    match = 0
                    for index in 0..<length where pattern[index] == character { match |= 1 << UInt64(index) }
                }
                let diagonal = (((match & positive) &+ positive) ^ positive) | match | negative
                var up = negative | ~(diagonal | positive)
                let down = positive & diagonal
                if up & last != 0 { distance += 1 }
                if down & last != 0 { distance -= 1 }
                up = up << 1 | 1
                positive = down << 1 | ~(diagonal | up)
                negative = up & diagonal
            }
            return distance
        }
    }
}
