/// The endings that words of a language take, and the sets of them that go with a stem.
///
/// An ending is known by the hash of its letters read from the last to the first, so that all endings
/// of a word are tried in one walk from its end.
struct EndingSets {
    typealias ID = Int32

    private var idByEnding: [[UInt16]: Int32] = [[]: 0]
    private var sets: [[Int32]] = [[0]]
    private var idBySet: [[Int32]: ID] = [[0]: 0]
    private var idBySpelling: [String: ID] = [:]

    /// The set of those words that stand in their dictionary form alone.
    let bareID: ID = 0

    /// The set with these endings, `–` being no ending and `@name` a set defined by name.
    mutating func id(of endings: [Substring], slots: [Substring: [Substring]]) -> ID {
        let spelling = endings.joined(separator: " ")
        if let known = idBySpelling[spelling] { return known }
        let all = endings.flatMap { $0.hasPrefix("@") ? slots[$0.dropFirst()] ?? [] : [$0] }
        let id = self.id(ofFolded: all.map { $0 == "–" ? [] : WordScanner.folded($0) })
        idBySpelling[spelling] = id
        return id
    }

    /// The set with all endings that slots (`çoğul·iyelik·durum`) give after a final letter.
    mutating func id(ofSlots names: [Substring], after final: SuffixSlots.Final, slots: [Substring: [Substring]]) -> ID
    {
        let spelling = "\(final) \(names.joined(separator: " "))"
        if let known = idBySpelling[spelling] { return known }
        let id = self.id(ofFolded: SuffixSlots(slots).endings(names, after: final))
        idBySpelling[spelling] = id
        return id
    }

    private mutating func id(ofFolded endings: some Sequence<[UInt16]>) -> ID {
        var members: Set<Int32> = []
        for ending in endings {
            let next = Int32(idByEnding.count)
            members.insert(idByEnding[ending] ?? next)
            if idByEnding[ending] == nil { idByEnding[ending] = next }
        }
        let sorted = members.sorted()
        if let known = idBySet[sorted] { return known }
        let id = ID(sets.count)
        sets.append(sorted)
        idBySet[sorted] = id
        return id
    }

    /// What a search needs of the sets, made once all are known.
    struct Table {
        /// Open addressing: the reversed hash of an ending and, beside it, its number, or -1.
        private let hashes: [UInt64]
        private let numbers: [Int32]
        /// One row of bits for each set.
        private let bits: [UInt64]
        private let stride: Int
        let longest: Int

        init(_ sets: EndingSets) {
            let slots = LetterHash.tableSize(for: sets.idByEnding.count)
            var hashes = [UInt64](repeating: 0, count: slots)
            var numbers = [Int32](repeating: -1, count: slots)
            for (ending, number) in sets.idByEnding {
                let hash = LetterHash.of(ending.reversed())
                var slot = LetterHash.slot(hash, slots)
                while numbers[slot] >= 0 { slot = (slot + 1) & (slots - 1) }
                hashes[slot] = hash
                numbers[slot] = number
            }
            stride = (sets.idByEnding.count + 63) / 64
            var bits = [UInt64](repeating: 0, count: stride * sets.sets.count)
            for (row, members) in sets.sets.enumerated() {
                for member in members { bits[row * stride + Int(member) / 64] |= 1 << UInt64(member % 64) }
            }
            self.hashes = hashes
            self.numbers = numbers
            self.bits = bits
            longest = sets.idByEnding.keys.lazy.map(\.count).max() ?? 0
        }

        /// The number of the ending with this reversed hash, or -1.
        func number(forHash hash: UInt64) -> Int32 {
            var slot = LetterHash.slot(hash, hashes.count)
            while numbers[slot] >= 0 {
                if hashes[slot] == hash { return numbers[slot] }
                slot = (slot + 1) & (hashes.count - 1)
            }
            return -1
        }

        func contains(_ ending: Int32, in set: ID) -> Bool {
            bits[Int(set) * stride + Int(ending) / 64] >> UInt64(ending % 64) & 1 == 1
        }
    }
}
