/// Gathers texts of one language and lays them out as a part of the index.
struct IndexPartBuilder {
    private struct Entry {
        var number: UInt32
        var signature: UInt32
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
    /// Number of the text and characters, by length.
    private var shortNumbers: [[UInt32]] = Array(repeating: [], count: AnalyzedText.shortLength + 1)
    private var shortCharacters: [[UInt8]] = Array(repeating: [], count: AnalyzedText.shortLength + 1)

    private var hashes = TextHashTable()

    private var lowest = UInt32.max
    private var highest = UInt32.min

    /// Whether no more texts, or not this one, can be added.
    func isFull(for number: UInt32, mostPostings: Int) -> Bool {
        keys.count >= mostPostings
            || tokens.count + IndexPartLayout.sketchHeadWords * entries.count >= IndexPartLayout.mostWords * 3 / 4
            || (lowest <= highest && max(highest, number) - min(lowest, number) >= 1 << 23)
    }

    /// Adds a text.
    ///
    /// - Parameter hash: by which it is found again; nil where nobody looks.
    mutating func add(_ text: AnalyzedText, _ number: UInt32, hash: UInt64? = nil) {
        lowest = min(lowest, number)
        highest = max(highest, number)
        if let hash { hashes.add(hash, number) }
        // There is nothing to match in white space.
        guard !text.bytes.isEmpty else { return }
        let firstToken = tokens.count
        let isSketched = text.tokens.count < IndexPartLayout.unsketched
        if isSketched { for token in text.tokens { tokens.append(SketchToken.pack(token)) } }
        let firstKey = keys.count
        // A word that stands twice in the text is listed once, when the lists are made.
        for token in text.tokens { keys.append(Posting.hash(token.key)) }
        if text.tokens.isEmpty { keys.append(Posting.hash(Posting.emptyKey)) }
        entries.append(
            Entry(
                number: number, signature: Posting.signature(text.tokens), surface: SketchSurface.pack(text),
                firstToken: Int32(firstToken),
                tokenCount: isSketched ? Int32(text.tokens.count) : Int32(IndexPartLayout.unsketched),
                firstKey: Int32(firstKey), keyCount: Int32(keys.count - firstKey),
                weightClass: WeightClass.of(text.weight)))
        let length = text.characters.count
        if length > 0 {
            shortNumbers[length].append(number)
            for character in text.characters { shortCharacters[length].append(ShortTexts.byte(character)) }
        }
    }

    /// The part's bytes; the builder is empty afterwards.
    ///
    /// Sections are written where they stay, and what a section was made of is let go before the next: an import makes
    /// parts of millions of postings within bounded memory.
    mutating func build() -> [UInt8] {
        defer { self = IndexPartBuilder() }
        guard !entries.isEmpty || !hashes.isEmpty else { return [] }
        typealias Layout = IndexPartLayout
        let base = lowest
        let order = entriesByWeight()
        var section = SectionWriter(capacity: mostBytes(order))
        var header = [UInt32](repeating: 0, count: Layout.headerWords)
        func note(_ field: Layout.Field, _ value: Int) { header[field.rawValue] = UInt32(value) }
        section.put(header)

        // A page of sketches is a page of the part, so that no text lies across two.
        note(.sketchesAt, section.begin(at: Layout.pageSize))
        let places = putSketches(order, base: base, into: &section, &header)
        tokens = []
        note(.postingsAt, section.begin())
        let (hashes, starts) = putPostings(order, places, into: &section)
        entries = []
        keys = []
        note(.hashesAt, section.begin())
        section.put(hashes)
        note(.startsAt, section.begin())
        section.put(starts)

        let lengths = shortNumbers.map { UInt32($0.count) }
        header.replaceSubrange(Layout.lengthsAt..<Layout.lengthsAt + lengths.count, with: lengths)
        note(.numbersAt, section.begin())
        for group in shortNumbers { section.put(group) }
        note(.charactersAt, section.begin())
        for group in shortCharacters { section.put(group) }

        let table = self.hashes.layOut()
        note(.bucketsAt, section.begin())
        section.put(table.starts)
        note(.checksAt, section.begin())
        section.put(table.checks)
        note(.textsAt, section.begin())
        for number in table.numbers { section.put(UInt64(number - base), bytes: 3) }

        for (field, value) in [
            (Layout.Field.version, Layout.version), (.keys, UInt32(hashes.count)), (.postings, starts.last ?? 0),
            (.firstText, base), (.shortTexts, lengths.reduce(0, +)), (.bucketBits, UInt32(table.bits)),
        ] { header[field.rawValue] = value }
        return section.finish(header: header)
    }

    /// No part of these texts takes more.
    private func mostBytes(_ order: [Int32]) -> Int {
        let words = tokens.count + IndexPartLayout.sketchHeadWords * entries.count
        let short = shortCharacters.reduce(0) { $0 + $1.count } + shortNumbers.reduce(0) { $0 + $1.count } * 4
        // The room that pages leave, and hashes and starts of keys that are few beside the postings.
        return words * 4 + words / 8 + keys.count * (Posting.size + 1) + hashes.count * 5 + short + 65_536
    }

    /// The entries in order of their weight classes.
    private func entriesByWeight() -> [Int32] {
        var next = [Int](repeating: 0, count: 257)
        for entry in entries { next[Int(entry.weightClass) + 1] += 1 }
        for index in 1...256 { next[index] += next[index - 1] }
        var order = [Int32](repeating: 0, count: entries.count)
        for (index, entry) in entries.enumerated() {
            order[next[Int(entry.weightClass)]] = Int32(index)
            next[Int(entry.weightClass)] += 1
        }
        return order
    }

    /// Writes the sketches and where each class begins, and tells where each entry, in order, has its own.
    private func putSketches(
        _ order: [Int32], base: UInt32, into section: inout SectionWriter, _ header: inout [UInt32]
    ) -> [UInt32] {
        let wordsInPage = IndexPartLayout.pageSize / 4
        var places: [UInt32] = []
        places.reserveCapacity(order.count)
        var words = 0
        var currentClass = 0
        for index in order {
            let entry = entries[Int(index)]
            let count = entry.tokenCount == IndexPartLayout.unsketched ? 0 : Int(entry.tokenCount)
            let last = words + IndexPartLayout.sketchHeadWords + count - 1
            if words / wordsInPage != last / wordsInPage {
                let gap = wordsInPage - words % wordsInPage
                section.skip(gap * 4)
                words += gap
            }
            while currentClass <= Int(entry.weightClass) {
                header[IndexPartLayout.classesAt + currentClass] = UInt32(words)
                currentClass += 1
            }
            places.append(UInt32(words))
            section.put(UInt64((entry.number - base) << 8 | UInt32(entry.tokenCount)), bytes: 4)
            section.put(UInt64(entry.surface), bytes: 4)
            let first = Int(entry.firstToken)
            for token in tokens[first..<first + count] { section.put(UInt64(token), bytes: 4) }
            words += IndexPartLayout.sketchHeadWords + count
        }
        while currentClass <= 256 {
            header[IndexPartLayout.classesAt + currentClass] = UInt32(words)
            currentClass += 1
        }
        header[IndexPartLayout.Field.words.rawValue] = UInt32(words)
        return places
    }

    /// Keys are sorted in so many slices, one after the other, each of which fits into the processor's caches.
    private static let slices: UInt32 = 16

    /// Writes all postings by key, and in a key by place; tells the keys and where the list of each begins.
    private func putPostings(
        _ order: [Int32], _ places: [UInt32], into section: inout SectionWriter
    ) -> (hashes: [UInt32], starts: [UInt32]) {
        var hashes: [UInt32] = []
        var starts: [UInt32] = []
        var sorted: [UInt32] = []
        var ranks: [UInt32] = []
        var count: UInt32 = 0
        for slice in 0..<Self.slices {
            sorted.removeAll(keepingCapacity: true)
            ranks.removeAll(keepingCapacity: true)
            for (rank, index) in order.enumerated() {
                let entry = entries[Int(index)]
                for place in Int(entry.firstKey)..<Int(entry.firstKey + entry.keyCount)
                where keys[place] >> 28 == slice {
                    sorted.append(keys[place])
                    ranks.append(UInt32(rank))
                }
            }
            RadixSort.sort(&sorted, &ranks)
            for index in sorted.indices {
                if index == 0 || sorted[index] != sorted[index - 1] {
                    hashes.append(sorted[index])
                    starts.append(count)
                } else if ranks[index] == ranks[index - 1] {
                    // A word that stands twice in the text, or two that meet in their hash.
                    continue
                }
                let rank = Int(ranks[index])
                let posting = Posting(
                    place: Int(places[rank]), signature: entries[Int(order[rank])].signature)
                section.put(posting.packed, bytes: Posting.size)
                count += 1
            }
        }
        starts.append(count)
        return (hashes, starts)
    }
}
