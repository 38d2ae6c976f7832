/// The texts of a part of the index by the hashes of `TextHash`: a table of buckets, of some sixteen texts each.
///
/// The hash's high bits are the bucket, its low 8 are kept to tell texts apart, and the rest is let go: who looks a text
/// up reads the few that are left.
///
/// All hashes are counted first, then put where they belong.
struct TextHashTable {
    /// The bits of a bucket's number.
    let bits: Int
    /// Where each bucket begins, and the end of the last.
    private(set) var starts: [UInt32]
    /// The checks and the texts in order of their buckets.
    private(set) var checks: [UInt8]
    private(set) var numbers: [UInt32]
    private var next: [UInt32] = []

    /// - Parameter count: of texts.
    init(count: Int) {
        bits = max(0, Int.bitWidth - (count / 16).leadingZeroBitCount)
        starts = [UInt32](repeating: 0, count: 1 << bits + 1)
        checks = [UInt8](repeating: 0, count: count)
        numbers = [UInt32](repeating: 0, count: count)
    }

    static func bucket(of hash: UInt64, bits: Int) -> Int {
        bits == 0 ? 0 : Int(hash >> UInt64(64 - bits))
    }

    static func check(of hash: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: hash) }

    mutating func count(_ hash: UInt64) { starts[Self.bucket(of: hash, bits: bits) + 1] += 1 }

    /// Ends counting.
    mutating func settle() {
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        next = starts
    }

    /// Puts a text that was counted.
    mutating func put(_ hash: UInt64, _ number: UInt32) {
        let bucket = Self.bucket(of: hash, bits: bits)
        let place = Int(next[bucket])
        next[bucket] += 1
        checks[place] = Self.check(of: hash)
        numbers[place] = number
    }
}
