import LocalizationModel

/// Merges runs into a part of the index (see `IndexPartLayout`), from beginning to end: what it keeps in memory is twenty
/// bytes a text, the keys, and the longest list of postings.
///
/// The keys are read twice: how common each is must be known before the signatures, which stand in each posting.
struct IndexMerge {
    private let runs: [IndexRun]
    private let base: UInt32
    private var header = [UInt32](repeating: 0, count: IndexPartLayout.headerWords)
    private var section: SectionWriter
    /// Of each run, where each text has its sketch.
    private var places: [[UInt32]] = []
    /// Of each run, the signatures of each text, one for each level of keys.
    private var signatures: [[UInt32]] = []

    private typealias Layout = IndexPartLayout

    /// The runs in as few groups as parts have room for.
    static func groups(_ runs: [IndexRun]) -> [[IndexRun]] {
        var groups: [[IndexRun]] = []
        var words = 0
        var postings = 0
        var first = UInt32.max
        var last = UInt32.min
        for run in runs {
            words += run.sketchWords
            postings += run.count(.ranks)
            first = min(first, run.first)
            last = max(last, run.last)
            // A quarter is left for the gaps at the ends of pages.
            if groups.isEmpty || words > Layout.mostWords * 3 / 4 || postings > Layout.mostPostings
                || last - first >= Layout.mostNumbers
            {
                groups.append([])
                (words, postings, first, last) = (run.sketchWords, run.count(.ranks), run.first, run.last)
            }
            groups[groups.count - 1].append(run)
        }
        return groups
    }

    /// Writes a part of a group of runs.
    ///
    /// - Returns: how many bytes it has.
    /// - Throws: what `sink` throws, and `TolmachError` where a run can't be read.
    static func write(_ runs: [IndexRun], to sink: @escaping SectionWriter.Sink) throws(TolmachError) -> Int {
        var merge = IndexMerge(runs, sink)
        return try merge.write()
    }

    /// A part as one piece.
    static func bytes(of runs: [IndexRun]) throws(TolmachError) -> [UInt8] {
        var bytes: [UInt8] = []
        _ = try write(runs) { page, pages in
            let start = page * Layout.pageSize
            if bytes.count < start + pages.count {
                bytes.append(contentsOf: repeatElement(0, count: start + pages.count - bytes.count))
            }
            bytes.replaceSubrange(start..<start + pages.count, with: pages)
        }
        return bytes
    }

    private init(_ runs: [IndexRun], _ sink: @escaping SectionWriter.Sink) {
        self.runs = runs
        base = runs.map(\.first).min() ?? 0
        section = SectionWriter(sink)
    }

    private mutating func note(_ field: Layout.Field, _ value: Int) { header[field.rawValue] = UInt32(value) }

    private mutating func write() throws(TolmachError) -> Int {
        note(.version, Int(Layout.version))
        note(.firstText, Int(base))
        try section.skip(header.count * 4)
        let counts = try countKeys()
        // A page of sketches is a page of the part, so that no text lies across two.
        note(.sketchesAt, try section.begin(at: Layout.pageSize))
        try putSketches()
        note(.postingsAt, try section.begin())
        try putLists(counts)
        try putShortTexts()
        try putHashes()
        return try section.finish(header: header)
    }

    /// Calls `body` with each key in order, and the runs that have it with how many texts there have it.
    private static func forEachKey(
        of runs: [IndexRun], _ body: (UInt32, [(run: Int, count: Int)]) throws(TolmachError) -> Void
    ) throws(TolmachError) {
        let keys = runs.map { $0.stream(.keys) }
        // The next key of each run; more than any key where there is none.
        var next: [UInt64] = []
        for stream in keys { next.append(stream.isAtEnd ? .max : UInt64(try stream.word())) }
        var holders: [(run: Int, count: Int)] = []
        while let lowest = next.min(), lowest != .max {
            holders.removeAll(keepingCapacity: true)
            for run in next.indices where next[run] == lowest {
                holders.append((run, Int(try keys[run].word())))
                next[run] = keys[run].isAtEnd ? .max : UInt64(try keys[run].word())
            }
            try body(UInt32(lowest), holders)
        }
    }

    /// Tells in how many texts each key stands, in order of the keys, and makes the signatures.
    private mutating func countKeys() throws(TolmachError) -> [UInt32] {
        let levels = Posting.levels
        var signatures = runs.map { [UInt32](repeating: 0, count: $0.texts * levels) }
        let ranks = runs.map { $0.stream(.ranks) }
        var counts: [UInt32] = []
        try Self.forEachKey(of: runs) { (hash, holders) throws(TolmachError) in
            let count = holders.reduce(0) { $0 + $1.count }
            counts.append(UInt32(count))
            let level = Posting.level(of: count)
            let bit: UInt32 = 1 << UInt32(Posting.signatureBit(hash))
            for (run, count) in holders {
                var left = count
                while left > 0 {
                    let some = try ranks[run].words(left)
                    signatures[run].withUnsafeMutableBufferPointer { signatures in
                        for rank in some { signatures[Int(rank) * levels + level] |= bit }
                    }
                    left -= some.count
                }
            }
        }
        for run in signatures.indices {
            signatures[run].withUnsafeMutableBufferPointer { signatures in
                for place in stride(from: 0, to: signatures.count, by: levels) {
                    for level in (0..<levels - 1).reversed() {
                        signatures[place + level] |= signatures[place + level + 1]
                    }
                }
            }
        }
        self.signatures = signatures
        return counts
    }

    /// Writes the sketches and where each class begins.
    private mutating func putSketches() throws(TolmachError) {
        let wordsInPage = Layout.pageSize / 4
        let streams = runs.map { $0.stream(.sketches) }
        places = runs.map { run in
            var ofRun: [UInt32] = []
            ofRun.reserveCapacity(run.texts)
            return ofRun
        }
        var words = 0
        for weightClass in 0..<256 {
            var isFirst = true
            for (run, stream) in streams.enumerated() {
                for _ in 0..<runs[run].classCounts[weightClass] {
                    let number = try stream.word()
                    let tokenCount = Int(try stream.word())
                    let count = tokenCount == Layout.unsketched ? 0 : tokenCount
                    let last = words + Layout.sketchHeadWords + count - 1
                    if words / wordsInPage != last / wordsInPage {
                        let gap = wordsInPage - words % wordsInPage
                        try section.skip(gap * 4)
                        words += gap
                    }
                    if isFirst {
                        header[Layout.classesAt + weightClass] = UInt32(words)
                        isFirst = false
                    }
                    places[run].append(UInt32(words))
                    try section.put(UInt64((number - base) << 8 | UInt32(tokenCount)), bytes: 4)
                    try section.put(UInt64(try stream.word()), bytes: 4)
                    var left = count
                    while left > 0 {
                        let some = try stream.words(left)
                        try section.put(UnsafeRawBufferPointer(some))
                        left -= some.count
                    }
                    words += Layout.sketchHeadWords + count
                }
            }
            if isFirst { header[Layout.classesAt + weightClass] = UInt32(words) }
        }
        header[Layout.classesAt + 256] = UInt32(words)
        note(.words, words)
    }

    /// Writes the lists, then their keys and where each begins.
    private mutating func putLists(_ counts: [UInt32]) throws(TolmachError) {
        let ranks = runs.map { $0.stream(.ranks) }
        let list = AscendingMerge()
        var hashes: [UInt32] = []
        var starts: [UInt32] = [0]
        hashes.reserveCapacity(counts.count)
        starts.reserveCapacity(counts.count + 1)
        let (runs, places, signatures) = (runs, places, signatures)
        try Self.forEachKey(of: runs) { (hash, holders) throws(TolmachError) in
            let count = counts[hashes.count]
            let level = Posting.level(of: Int(count))
            for (run, count) in holders {
                var left = count
                while left > 0 {
                    let some = try ranks[run].words(left)
                    places[run].withUnsafeBufferPointer { places in
                        signatures[run].withUnsafeBufferPointer { signatures in
                            list.add(
                                some.lazy.map { rank in
                                    let signature = signatures[Int(rank) * Posting.levels + level]
                                    return Posting(place: Int(places[Int(rank)]), signature: signature).packed
                                }, count: some.count)
                        }
                    }
                    left -= some.count
                }
                list.endRun()
            }
            for posting in list.merged() { try section.put(posting, bytes: Posting.size) }
            list.removeAll()
            hashes.append(hash)
            starts.append(starts[starts.count - 1] + count)
        }
        note(.keys, hashes.count)
        note(.postings, Int(starts[starts.count - 1]))
        note(.hashesAt, try section.begin())
        try section.put(hashes)
        note(.startsAt, try section.begin())
        for start in starts { try section.put(UInt64(start), bytes: 3) }
        self.places = []
        self.signatures = []
    }

    private mutating func putShortTexts() throws(TolmachError) {
        let numbers = runs.map { $0.stream(.numbers) }
        let characters = runs.map { $0.stream(.characters) }
        note(.numbersAt, try section.begin())
        var all = 0
        for length in 0...AnalyzedText.shortLength {
            var ofLength = 0
            for (run, stream) in numbers.enumerated() {
                ofLength += runs[run].shortCounts[length]
                for _ in 0..<runs[run].shortCounts[length] {
                    try section.put(UInt64(try stream.word() - base), bytes: 3)
                }
            }
            header[Layout.lengthsAt + length] = UInt32(ofLength)
            all += ofLength
        }
        note(.shortTexts, all)
        note(.charactersAt, try section.begin())
        for length in 0...AnalyzedText.shortLength {
            for (run, stream) in characters.enumerated() {
                try copy(bytes: runs[run].shortCounts[length] * ShortTexts.packedSize(length: length), from: stream)
            }
        }
    }

    /// Copies bytes that begin with a word and may end within one.
    private mutating func copy(bytes count: Int, from stream: WordStream) throws(TolmachError) {
        var left = count
        while left > 0 {
            let words = UnsafeRawBufferPointer(try stream.words((left + 3) / 4))
            try section.put(UnsafeRawBufferPointer(rebasing: words.prefix(left)))
            left -= words.count
        }
    }

    private mutating func putHashes() throws(TolmachError) {
        var table = TextHashTable(count: runs.reduce(0) { $0 + $1.count(.hashes) / 3 })
        try forEachHash { hash, _ in table.count(hash) }
        table.settle()
        try forEachHash { hash, number in table.put(hash, number - base) }
        note(.bucketBits, table.bits)
        note(.bucketsAt, try section.begin())
        try section.put(table.starts)
        note(.checksAt, try section.begin())
        var failure: TolmachError?
        table.checks.withUnsafeBytes { checks in
            do throws(TolmachError) { try section.put(checks) } catch { failure = error }
        }
        if let failure { throw failure }
        note(.textsAt, try section.begin())
        for number in table.numbers { try section.put(UInt64(number), bytes: 3) }
    }

    private func forEachHash(_ body: (UInt64, UInt32) -> Void) throws(TolmachError) {
        for run in runs {
            let stream = run.stream(.hashes)
            while !stream.isAtEnd {
                let high = UInt64(try stream.word())
                let low = UInt64(try stream.word())
                body(high << 32 | low, try stream.word())
            }
        }
    }
}
