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
    mutating func build() -> [UInt8] {
        defer { self = IndexPartBuilder() }
        guard !entries.isEmpty || !hashes.isEmpty else { return [] }
        let base = lowest
        var classStarts = [UInt32](repeating: 0, count: 257)
        let sketches = layOutSketches(base: base, classStarts: &classStarts)
        tokens = []
        var (hashes, starts, postings) = gatherPostings(places: sketches.places)
        let table = self.hashes.layOut()
        // All that is laid out is let go before the part takes as much again.
        self.hashes = TextHashTable()
        let lengths = shortNumbers.map { UInt32($0.count) }
        typealias Layout = IndexPartLayout
        var header = [UInt32](repeating: 0, count: Layout.headerWords)
        header.replaceSubrange(Layout.classesAt..<Layout.classesAt + 257, with: classStarts)
        header.replaceSubrange(Layout.lengthsAt..<Layout.lengthsAt + lengths.count, with: lengths)
        var at = Layout.aligned(Layout.headerWords * 4)
        func place(_ field: Layout.Field, _ size: Int) {
            header[field.rawValue] = UInt32(at)
            at = Layout.aligned(at + size)
        }
        let shortCount = lengths.reduce(0, +)
        for (field, value) in [
            (Layout.Field.version, Layout.version), (.keys, UInt32(hashes.count)),
            (.postings, UInt32(postings.count)), (.words, UInt32(sketches.words.count)), (.firstText, base),
            (.shortTexts, shortCount), (.bucketBits, UInt32(table.bits)),
        ] { header[field.rawValue] = value }
        place(.hashesAt, hashes.count * 4)
        place(.startsAt, starts.count * 4)
        place(.postingsAt, postings.count * Posting.size)
        // A page of sketches is a page of the part, so that no text lies across two.
        at = (at + Layout.pageSize - 1) / Layout.pageSize * Layout.pageSize
        place(.sketchesAt, sketches.words.count * 4)
        place(.numbersAt, Int(shortCount) * 4)
        place(.charactersAt, shortCharacters.reduce(0) { $0 + $1.count })
        place(.bucketsAt, table.starts.count * 4)
        place(.checksAt, table.checks.count)
        place(.textsAt, table.numbers.count * 3)
        var bytes = [UInt8](repeating: 0, count: at)
        bytes.withUnsafeMutableBytes { target in
            func put(_ words: [UInt32], at offset: Int) {
                for (index, word) in words.enumerated() {
                    target.storeBytes(of: word.littleEndian, toByteOffset: offset + index * 4, as: UInt32.self)
                }
            }
            func start(_ field: Layout.Field) -> Int { Int(header[field.rawValue]) }
            put(header, at: 0)
            put(hashes, at: start(.hashesAt))
            put(starts, at: start(.startsAt))
            put(sketches.words, at: start(.sketchesAt))
            put(shortNumbers.flatMap(\.self), at: start(.numbersAt))
            var offset = start(.postingsAt)
            for posting in postings {
                target.storeBytes(
                    of: UInt32(truncatingIfNeeded: posting).littleEndian, toByteOffset: offset, as: UInt32.self)
                target.storeBytes(
                    of: UInt16(truncatingIfNeeded: posting >> 32).littleEndian, toByteOffset: offset + 4,
                    as: UInt16.self)
                offset += Posting.size
            }
            put(table.starts, at: start(.bucketsAt))
            target[start(.checksAt)..<start(.checksAt) + table.checks.count].copyBytes(from: table.checks)
            for (index, number) in table.numbers.enumerated() {
                let place = start(.textsAt) + index * 3
                target.storeBytes(
                    of: UInt16(truncatingIfNeeded: number - base).littleEndian, toByteOffset: place, as: UInt16.self)
                target[place + 2] = UInt8(truncatingIfNeeded: (number - base) >> 16)
            }
            offset = start(.charactersAt)
            for group in shortCharacters {
                target[offset..<offset + group.count].copyBytes(from: group)
                offset += group.count
            }
        }
        hashes = []
        starts = []
        postings = []
        return bytes
    }

    /// The sketches in order of weight class, and where each entry, in that order, has its own.
    private func layOutSketches(
        base: UInt32, classStarts: inout [UInt32]
    ) -> (words: [UInt32], places: [(entry: Int, place: Int)]) {
        var counts = [Int](repeating: 0, count: 257)
        for entry in entries { counts[Int(entry.weightClass) + 1] += 1 }
        for index in 1...256 { counts[index] += counts[index - 1] }
        var order = [Int](repeating: 0, count: entries.count)
        var next = counts
        for (index, entry) in entries.enumerated() {
            order[next[Int(entry.weightClass)]] = index
            next[Int(entry.weightClass)] += 1
        }
        let wordsInPage = IndexPartLayout.pageSize / 4
        var words: [UInt32] = []
        words.reserveCapacity(tokens.count + IndexPartLayout.sketchHeadWords * entries.count + tokens.count / 64)
        var places: [(entry: Int, place: Int)] = []
        places.reserveCapacity(entries.count)
        var currentClass = 0
        for index in order {
            let entry = entries[index]
            let count = entry.tokenCount == IndexPartLayout.unsketched ? 0 : Int(entry.tokenCount)
            let last = words.count + IndexPartLayout.sketchHeadWords + count - 1
            if words.count / wordsInPage != last / wordsInPage {
                words += [UInt32](repeating: 0, count: wordsInPage - words.count % wordsInPage)
            }
            while currentClass <= Int(entry.weightClass) {
                classStarts[currentClass] = UInt32(words.count)
                currentClass += 1
            }
            places.append((index, words.count))
            words.append((entry.number - base) << 8 | UInt32(entry.tokenCount))
            words.append(entry.surface)
            let first = Int(entry.firstToken)
            words += tokens[first..<first + count]
        }
        while currentClass <= 256 {
            classStarts[currentClass] = UInt32(words.count)
            currentClass += 1
        }
        return (words, places)
    }

    /// All postings by key, and in a key by place.
    private mutating func gatherPostings(
        places: [(entry: Int, place: Int)]
    ) -> (hashes: [UInt32], starts: [UInt32], postings: [UInt64]) {
        var sorted: [UInt32] = []
        var values: [UInt64] = []
        sorted.reserveCapacity(keys.count)
        values.reserveCapacity(keys.count)
        for (index, place) in places {
            let entry = entries[index]
            let posting = Posting(place: place, signature: entry.signature).packed
            for key in keys[Int(entry.firstKey)..<Int(entry.firstKey + entry.keyCount)] {
                sorted.append(key)
                values.append(posting)
            }
        }
        entries = []
        keys = []
        RadixSort.sort(&sorted, &values)
        var hashes: [UInt32] = []
        var starts: [UInt32] = []
        // What stays moves down to the front.
        var count = 0
        for index in sorted.indices {
            if hashes.last != sorted[index] || index == 0 {
                hashes.append(sorted[index])
                starts.append(UInt32(count))
            } else if values[count - 1] == values[index] {
                // Two keys of one text that meet in their hash.
                continue
            }
            values[count] = values[index]
            count += 1
        }
        starts.append(UInt32(count))
        values.removeLast(values.count - count)
        return (hashes, starts, values)
    }
}
