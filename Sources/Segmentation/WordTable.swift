/// Words and their traits, found by the characters of a text without making strings.
///
/// The table keeps no letters but a 64-bit hash of each word in lower case: of the few thousand words of a language
/// no two share one, and a word that is not in the table is taken for one that is once in 10¹⁵.
final class WordTable: @unchecked Sendable {
    // Unchecked: words are only added while the rules of a language are read, by one thread.

    /// A hash that takes one character after the other.
    struct Hash {
        private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

        @inline(__always)
        mutating func add(_ scalar: UInt32) {
            value = (value ^ UInt64(scalar)) &* 0xBF58_476D_1CE4_E5B9
            value ^= value >> 29
        }
    }

    private var keys: UnsafeMutablePointer<UInt64>
    private var traits: UnsafeMutablePointer<WordTraits>
    private var capacity = 64
    private var used = 0

    init() {
        (keys, traits) = Self.allocate(capacity)
    }

    deinit {
        keys.deallocate()
        traits.deallocate()
    }

    private static func allocate(
        _ count: Int
    ) -> (UnsafeMutablePointer<UInt64>, UnsafeMutablePointer<WordTraits>) {
        let keys = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
        keys.initialize(repeating: 0, count: count)
        let traits = UnsafeMutablePointer<WordTraits>.allocate(capacity: count)
        traits.initialize(repeating: [], count: count)
        return (keys, traits)
    }

    /// The traits of the word with a hash; none where there is no such word.
    @inline(__always)
    subscript(hash: Hash) -> WordTraits {
        let mask = capacity - 1
        var slot = Int(truncatingIfNeeded: hash.value) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash.value { return traits[slot] }
            slot = (slot + 1) & mask
        }
        return []
    }

    /// Adds traits to a word.
    func insert(_ added: WordTraits, for hash: Hash) {
        if used * 2 >= capacity { grow() }
        let slot = slot(of: hash.value)
        if keys[slot] == 0 {
            keys[slot] = hash.value
            used += 1
        }
        traits[slot].formUnion(added)
    }

    /// Where a word is, or would be put.
    private func slot(of key: UInt64) -> Int {
        let mask = capacity - 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private func grow() {
        let (oldKeys, oldTraits, oldCapacity) = (keys, traits, capacity)
        capacity *= 2
        (keys, traits) = Self.allocate(capacity)
        for index in 0..<oldCapacity where oldKeys[index] != 0 {
            let slot = slot(of: oldKeys[index])
            keys[slot] = oldKeys[index]
            traits[slot] = oldTraits[index]
        }
        oldKeys.deallocate()
        oldTraits.deallocate()
    }
}
