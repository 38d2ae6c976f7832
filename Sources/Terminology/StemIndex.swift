/// Finds which dictionary words a word of the text may be a form of; `StemIndexBuilder` makes it.
///
/// A class, so that a search for each paragraph copies a reference and no tables.
final class StemIndex: Sendable {
    /// A dictionary word by its number.
    typealias Lexeme = Int32

    /// A dictionary word that was found.
    struct Hit {
        var lexeme: Lexeme
        /// Whether the word stands in its dictionary form.
        var isDictionaryForm: Bool
        /// Whether the form by itself may stand for the word; see `Homographs`.
        var mayStandAlone = true
    }

    /// A stem with the endings that it takes; its letters stand in the pool.
    struct Entry {
        var hash: UInt64
        var start: Int32
        var count: Int32
        var lexeme: Lexeme
        var endings: EndingSets.ID
        /// The next entry with the same stem, or -1.
        var next: Int32
    }

    /// A place in the table of stems.
    private struct Head {
        /// A part of the stem's hash, so that most strangers are told without a look at their entries.
        var tag: UInt32 = 0
        /// The first entry with the stem, or -1.
        var entry: Int32 = -1
    }

    /// Words with more letters than this are in no glossary.
    static let longestWord = 96

    private let endings: EndingSets.Table
    private let lexemeHashes: [UInt64]
    private let pool: [UInt16]
    private let entries: [Entry]
    private let heads: [Head]
    /// One bit for each of some hashes: most words of a text are turned away here.
    private let filter: [UInt64]

    init(_ entries: [Entry], pool: [UInt16], endings: EndingSets.Table, lexemeHashes: [UInt64]) {
        let size = LetterHash.tableSize(for: entries.count)
        var entries = entries
        var heads = [Head](repeating: Head(), count: size)
        var filter = [UInt64](repeating: 0, count: max(size / 8, 1))
        for index in entries.indices {
            let hash = entries[index].hash
            filter[Int(truncatingIfNeeded: hash >> 6) & (filter.count - 1)] |= 1 << (hash & 63)
            var slot = LetterHash.slot(hash, size)
            while heads[slot].entry >= 0 && entries[Int(heads[slot].entry)].hash != hash {
                slot = (slot + 1) & (size - 1)
            }
            entries[index].next = heads[slot].entry
            heads[slot] = Head(tag: Self.tag(hash), entry: Int32(index))
        }
        self.entries = entries
        self.heads = heads
        self.filter = filter
        self.pool = pool
        self.endings = endings
        self.lexemeHashes = lexemeHashes
    }

    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 24) }

    /// The hash of a dictionary word.
    func hash(of lexeme: Lexeme) -> UInt64 { lexemeHashes[Int(lexeme)] }

    /// Adds to `hits` the dictionary words that a word in folded letters may be a form of, each once.
    func findHits(of word: UnsafeBufferPointer<UInt16>, in hits: inout [Hit]) {
        guard word.count <= Self.longestWord else { return }
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.longestWord + 1) { prefixes in
            findHits(of: word, prefixes: prefixes, in: &hits)
        }
    }

    /// - Parameter prefixes: room for the hashes of the word's beginnings.
    private func findHits(
        of word: UnsafeBufferPointer<UInt16>, prefixes: UnsafeMutableBufferPointer<UInt64>, in hits: inout [Hit]
    ) {
        var hash = LetterHash.start
        prefixes[0] = hash
        for index in 0..<word.count {
            hash = LetterHash.adding(word[index], to: hash)
            prefixes[index + 1] = hash
        }
        let first = hits.count
        var ending = LetterHash.start
        for length in 0...min(word.count, endings.longest) {
            if length > 0 { ending = LetterHash.adding(word[word.count - length], to: ending) }
            let stem = prefixes[word.count - length]
            let mayBeStem = filter[Int(truncatingIfNeeded: stem >> 6) & (filter.count - 1)] >> (stem & 63) & 1 == 1
            guard mayBeStem else { continue }
            var index = firstEntry(ofStem: stem)
            guard index >= 0 else { continue }
            let number = endings.number(forHash: ending)
            guard number >= 0 else { continue }
            while index >= 0 {
                let entry = entries[Int(index)]
                index = entry.next
                guard Int(entry.count) == word.count - length, endings.contains(number, in: entry.endings),
                    isStem(entry, of: word), !Self.contains(hits, from: first, entry.lexeme)
                else { continue }
                hits.append(Hit(lexeme: entry.lexeme, isDictionaryForm: lexemeHashes[Int(entry.lexeme)] == hash))
            }
        }
    }

    private func firstEntry(ofStem hash: UInt64) -> Int32 {
        var slot = LetterHash.slot(hash, heads.count)
        let tag = Self.tag(hash)
        while true {
            let head = heads[slot]
            if head.entry < 0 || head.tag == tag && entries[Int(head.entry)].hash == hash { return head.entry }
            slot = (slot + 1) & (heads.count - 1)
        }
    }

    private func isStem(_ entry: Entry, of word: UnsafeBufferPointer<UInt16>) -> Bool {
        let start = Int(entry.start)
        for offset in 0..<Int(entry.count) where pool[start + offset] != word[offset] { return false }
        return true
    }

    private static func contains(_ hits: [Hit], from first: Int, _ lexeme: Lexeme) -> Bool {
        for index in first..<hits.count where hits[index].lexeme == lexeme { return true }
        return false
    }
}
