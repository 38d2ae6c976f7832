/// Words and their traits, found by the characters of a text without making strings.
///
/// The table keeps no letters but a 64-bit hash of each word in lower case: of the few thousand words of a language
/// no two share one, and a word that is not in the table is taken for one that is once in 10¹⁵.
struct WordTable: Sendable {
    /// A hash that takes one character after the other.
    struct Hash {
        private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

        @inline(__always)
        mutating func add(_ scalar: UInt32) {
            value = (value ^ UInt64(scalar)) &* 0xBF58_476D_1CE4_E5B9
            value ^= value >> 29
        }
    }

    private var keys: [UInt64]
    private var traits: [WordTraits]
    private var used = 0

    init() {
        keys = Array(repeating: 0, count: 64)
        traits = Array(repeating: [], count: 64)
    }

    /// The traits of the word with a hash; none where there is no such word.
    @inline(__always)
    subscript(hash: Hash) -> WordTraits {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: hash.value) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash.value { return traits[slot] }
            slot = (slot + 1) & mask
        }
        return []
    }

    /// Adds traits to a word.
    mutating func insert(_ added: WordTraits, for hash: Hash) {
        if used * 2 >= keys.count { grow() }
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: hash.value) & mask
        while keys[slot] != 0, keys[slot] != hash.value { slot = (slot + 1) & mask }
        if keys[slot] == 0 {
            keys[slot] = hash.value
            used += 1
        }
        traits[slot].formUnion(added)
    }

    private mutating func grow() {
        let old = zip(keys, traits).filter { $0.0 != 0 }
        keys = Array(repeating: 0, count: keys.count * 2)
        traits = Array(repeating: [], count: keys.count)
        let mask = keys.count - 1
        for (key, value) in old {
            var slot = Int(truncatingIfNeeded: key) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = key
            traits[slot] = value
        }
    }
}
