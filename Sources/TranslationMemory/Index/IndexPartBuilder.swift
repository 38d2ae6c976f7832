import FileAccess
import LocalizationModel

/// Gathers texts of one language and sorts them for a part of the index.
struct IndexPartBuilder {
    private struct Entry {
        var number: UInt32
        var surface: UInt32
        /// Its first token in `tokens` and how many there are.
        var firstToken: Int32
        var tokenCount: Int32
        var firstKey: Int32
        var keyCount: Int32
        var weightClass: UInt8
    }

    private var entries: [Entry] = []
    private var tokens: [UInt32] = []
    private var keys: [UInt32] = []
    /// Number of the text and packed characters, by length.
    private var shortNumbers: [[UInt32]] = Array(repeating: [], count: AnalyzedText.shortLength + 1)
    private var shortCharacters: [[UInt8]] = Array(repeating: [], count: AnalyzedText.shortLength + 1)
    /// Of each text the two halves of its hash, and its number.
    private var hashes: [UInt32] = []

    private var lowest = UInt32.max
    private var highest = UInt32.min

    /// How much was gathered: postings and hashes.
    var size: Int { keys.count + hashes.count / 3 }

    /// Whether a text's number is too far from those of the others to be added.
    func isTooFar(_ number: UInt32) -> Bool {
        lowest <= highest && max(highest, number) - min(lowest, number) >= IndexPartLayout.mostNumbers
    }

    /// Adds a text.
    ///
    /// - Parameter hash: by which it is found again; nil where nobody looks.
    mutating func add(_ text: AnalyzedText, _ number: UInt32, hash: UInt64? = nil) {
        lowest = min(lowest, number)
        highest = max(highest, number)
        if let hash {
            hashes.append(UInt32(truncatingIfNeeded: hash >> 32))
            hashes.append(UInt32(truncatingIfNeeded: hash))
            hashes.append(number)
        }
        // There is nothing to match in white space.
        guard !text.bytes.isEmpty else { return }
        let firstToken = tokens.count
        let isSketched = text.tokens.count < IndexPartLayout.endOfPage
        if isSketched { for token in text.tokens { tokens.append(SketchToken.pack(token)) } }
        let firstKey = keys.count
        // A word that stands twice in the text is listed once, when the lists are made.
        for token in text.tokens { keys.append(Posting.hash(token.key)) }
        if text.tokens.isEmpty { keys.append(Posting.hash(Posting.emptyKey)) }
        entries.append(
            Entry(
                number: number, surface: SketchSurface.pack(text),
                firstToken: Int32(firstToken),
                tokenCount: isSketched ? Int32(text.tokens.count) : Int32(IndexPartLayout.unsketched),
                firstKey: Int32(firstKey), keyCount: Int32(keys.count - firstKey),
                weightClass: WeightClass.of(text.weight)))
        let length = text.characters.count
        if length > 0 {
            shortNumbers[length].append(number)
            ShortTexts.pack(text.characters, into: &shortCharacters[length])
        }
    }

    /// What was added, sorted; nil where that is nothing. The builder is empty afterwards.
    ///
    /// - Parameter scratch: where it is written to; nil to keep it in memory.
    /// - Throws: `TolmachError.unwritableFile` where it can't be written.
    mutating func run(into scratch: ScratchFile? = nil) throws(TolmachError) -> IndexRun? {
        defer { self = IndexPartBuilder() }
        guard !entries.isEmpty || !hashes.isEmpty else { return nil }
        var classCounts = [Int](repeating: 0, count: 256)
        for entry in entries { classCounts[Int(entry.weightClass)] += 1 }
        let order = entriesByWeight(classCounts)
        let sketches = sketches(order)
        tokens = []
        let (keyCounts, ranks) = lists(order)
        entries = []
        keys = []
        return try IndexRun(
            first: lowest, last: highest, classCounts: classCounts, shortCounts: shortNumbers.map(\.count),
            sections: [sketches, keyCounts, ranks, shortNumbers.flatMap(\.self), characters(), hashes], into: scratch)
    }

    /// A part of what was added, as bytes; none where that is nothing.
    ///
    /// - Parameter unmarked: the texts that get no marks; nil where none does.
    mutating func build(unmarked: UnmarkedTexts? = nil) -> [UInt8] {
        // In memory nothing fails.
        guard let run = try? run() else { return [] }
        return (try? IndexMerge.bytes(of: [run], unmarked: unmarked)) ?? []
    }

    /// The entries in order of their weight classes.
    private func entriesByWeight(_ classCounts: [Int]) -> [Int32] {
        var next = [Int](repeating: 0, count: 256)
        for index in 1..<256 { next[index] = next[index - 1] + classCounts[index - 1] }
        var order = [Int32](repeating: 0, count: entries.count)
        for (index, entry) in entries.enumerated() {
            order[next[Int(entry.weightClass)]] = Int32(index)
            next[Int(entry.weightClass)] += 1
        }
        return order
    }

    private func sketches(_ order: [Int32]) -> [UInt32] {
        var words: [UInt32] = []
        words.reserveCapacity(tokens.count + 3 * entries.count)
        for index in order {
            let entry = entries[Int(index)]
            words.append(entry.number)
            words.append(UInt32(entry.tokenCount))
            words.append(entry.surface)
            guard entry.tokenCount != IndexPartLayout.unsketched else { continue }
            words.append(contentsOf: tokens[Int(entry.firstToken)..<Int(entry.firstToken + entry.tokenCount)])
        }
        return words
    }

    /// The keys with their counts, and the ranks of the texts that have each.
    private func lists(_ order: [Int32]) -> (keys: [UInt32], ranks: [UInt32]) {
        var sorted: [UInt32] = []
        var ranks: [UInt32] = []
        sorted.reserveCapacity(keys.count)
        ranks.reserveCapacity(keys.count)
        for (rank, index) in order.enumerated() {
            let entry = entries[Int(index)]
            for place in Int(entry.firstKey)..<Int(entry.firstKey + entry.keyCount) {
                sorted.append(keys[place])
                ranks.append(UInt32(rank))
            }
        }
        RadixSort.sort(&sorted, &ranks)
        var keyCounts: [UInt32] = []
        var kept = 0
        for index in sorted.indices {
            if index == 0 || sorted[index] != sorted[index - 1] {
                keyCounts.append(sorted[index])
                keyCounts.append(0)
            } else if ranks[index] == ranks[kept - 1] {
                // A word that stands twice in the text, or two that meet in their hash.
                continue
            }
            ranks[kept] = ranks[index]
            kept += 1
            keyCounts[keyCounts.count - 1] += 1
        }
        ranks.removeLast(ranks.count - kept)
        return (keyCounts, ranks)
    }

    private func characters() -> [UInt32] {
        var words: [UInt32] = []
        for group in shortCharacters {
            for start in stride(from: 0, to: group.count, by: 4) {
                var word: UInt32 = 0
                for (place, byte) in group[start..<min(start + 4, group.count)].enumerated() {
                    word |= UInt32(byte) << UInt32(8 * place)
                }
                words.append(word)
            }
        }
        return words
    }
}
