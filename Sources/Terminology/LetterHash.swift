/// A hash of folded letters that grows letter by letter.
enum LetterHash {
    static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    static func adding(_ letter: UInt16, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29
    }

    static func of(_ letters: some Sequence<UInt16>) -> UInt64 {
        letters.reduce(start) { adding($1, to: $0) }
    }

    /// The place of a hash in a table whose size is a power of two.
    @inline(__always)
    static func slot(_ hash: UInt64, _ size: Int) -> Int {
        Int(truncatingIfNeeded: ((hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93) >> 32) & (size - 1)
    }

    /// A power of two that leaves at least half of the places free.
    static func tableSize(for count: Int) -> Int {
        var size = 16
        while size < 2 * count { size *= 2 }
        return size
    }
}
