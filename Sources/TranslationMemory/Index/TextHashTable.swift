/// The texts of a part of the index by the hashes of `TextHash`: a table of buckets, of some eight texts each.
///
/// The hash's high bits are the bucket, its low 8 are kept to tell texts apart, and the rest is let go: who looks a text
/// up reads the few that are left.
struct TextHashTable {
    private var entries: [(hash: UInt64, number: UInt32)] = []

    mutating func add(_ hash: UInt64, _ number: UInt32) {
        entries.append((hash, number))
    }

    var isEmpty: Bool { entries.isEmpty }
    var count: Int { entries.count }

    /// The bits of a bucket's number, for so many texts.
    private static func bucketBits(_ count: Int) -> Int {
        max(0, Int.bitWidth - (count / 8).leadingZeroBitCount)
    }

    static func bucket(of hash: UInt64, bits: Int) -> Int {
        bits == 0 ? 0 : Int(hash >> UInt64(64 - bits))
    }

    static func check(of hash: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: hash) }

    /// The table as the index has it: where each bucket begins, and the end of the last; the checks and the texts in order
    /// of their buckets.
    func layOut() -> (bits: Int, starts: [UInt32], checks: [UInt8], numbers: [UInt32]) {
        let bits = Self.bucketBits(entries.count)
        var starts = [UInt32](repeating: 0, count: 1 << bits + 1)
        for entry in entries { starts[Self.bucket(of: entry.hash, bits: bits) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var next = starts
        var checks = [UInt8](repeating: 0, count: entries.count)
        var numbers = [UInt32](repeating: 0, count: entries.count)
        for entry in entries {
            let bucket = Self.bucket(of: entry.hash, bits: bits)
            let place = Int(next[bucket])
            next[bucket] += 1
            checks[place] = Self.check(of: entry.hash)
            numbers[place] = entry.number
        }
        return (bits, starts, checks, numbers)
    }
}
