import LocalizationModel

/// Merges runs into a part of the index (see `IndexPartLayout`), from beginning to end: what it keeps in memory is
/// twenty-four bytes a text, the keys, and the longest list of postings.
///
/// The keys are read twice: how common each is must be known before the signatures, which stand in each posting.
struct IndexMerge {
    private let runs: [IndexRun]
    private let base: UInt32
    /// The texts that get no marks; nil where none does.
    private let unmarked: UnmarkedTexts?
    private var header = [UInt32](repeating: 0, count: IndexPartLayout.headerWords)
    private var section: SectionWriter
    /// Of each run, the rank that each text has in the part.
    private var wholeRanks: [[UInt32]] = []
    /// Of each run, the signatures of each text, one for each level of keys.
    private var signatures: [[UInt32]] = []
    /// Of each run, the signatures of the texts with all their keys.
    private var textSignatures: [[UInt32]] = []

    private typealias Layout = IndexPartLayout

    /// The runs in as few groups as parts have room for.
    static func groups(_ runs: [IndexRun]) -> [[IndexRun]] {
        var groups: [[IndexRun]] = []
        var bytes = 0
        var postings = 0
        var first = UInt32.max
        var last = UInt32.min
        for run in runs {
            bytes += run.sketchBytes
            postings += run.count(.ranks)
            first = min(first, run.first)
            last = max(last, run.last)
            if groups.isEmpty || bytes > Layout.mostSketchBytes || postings > Layout.mostPostings
                || last - first >= Layout.mostNumbers
            {
                groups.append([])
                (bytes, postings, first, last) = (run.sketchBytes, run.count(.ranks), run.first, run.last)
            }
            groups[groups.count - 1].append(run)
        }
        return groups
    }

    /// Writes a part of a group of runs.
    ///
    /// - Parameter unmarked: the texts that get no marks; nil where none does.
    /// - Returns: how many bytes it has.
    /// - Throws: what `sink` throws, and `TolmachError` where a run can't be read.
    static func write(
        _ runs: [IndexRun], unmarked: UnmarkedTexts? = nil, to sink: @escaping SectionWriter.Sink
    ) throws(TolmachError) -> Int {
        var merge = IndexMerge(runs, unmarked, sink)
        return try merge.write()
    }

    /// A part as one piece.
    static func bytes(of runs: [IndexRun], unmarked: UnmarkedTexts? = nil) throws(TolmachError) -> [UInt8] {
        var bytes: [UInt8] = []
        _ = try write(runs, unmarked: unmarked) { page, pages in
            let start = page * Layout.pageSize
            if bytes.count < start + pages.count {
                bytes.append(contentsOf: repeatElement(0, count: start + pages.count - bytes.count))
            }
            bytes.replaceSubrange(start..<start + pages.count, with: pages)
        }
        return bytes
    }

    private init(_ runs: [IndexRun], _ unmarked: UnmarkedTexts?, _ sink: @escaping SectionWriter.Sink) {
        self.runs = runs
        self.unmarked = unmarked
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
        let blocks = try putSketches()
        note(.blocksAt, try section.begin())
        try section.put(blocks)
        note(.signaturesAt, try section.begin())
        try putSignatures()
        // A page of postings is a page of the part: see `PostingPage`.
        note(.postingsAt, try section.begin(at: Layout.pageSize))
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
        var textSignatures = runs.map { [UInt32](repeating: 0, count: $0.texts) }
        let ranks = runs.map { $0.stream(.ranks) }
        var counts: [UInt32] = []
        try Self.forEachKey(of: runs) { (hash, holders) throws(TolmachError) in
            let count = holders.reduce(0) { $0 + $1.count }
            counts.append(UInt32(count))
            let level = Posting.level(of: count)
            let bit: UInt32 = 1 << UInt32(Posting.signatureBit(hash))
            let textBit = TextSignature.bit(hash)
            for (run, count) in holders {
                var left = count
                while left > 0 {
                    let some = try ranks[run].words(left)
                    signatures[run].withUnsafeMutableBufferPointer { signatures in
                        for rank in some { signatures[Int(rank) * levels + level] |= bit }
                    }
                    textSignatures[run].withUnsafeMutableBufferPointer { signatures in
                        for rank in some { signatures[Int(rank)] |= textBit }
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
        self.textSignatures = textSignatures
        return counts
    }

    /// Calls `body` with each run that has texts of a weight class, in order of the ranks, and how many it has.
    private func forEachClass(_ body: (_ run: Int, _ count: Int) throws(TolmachError) -> Void) throws(TolmachError) {
        for weightClass in 0..<256 {
            for run in runs.indices where runs[run].classCounts[weightClass] > 0 {
                try body(run, runs[run].classCounts[weightClass])
            }
        }
    }

    /// Writes the sketches; tells where those of the blocks lie.
    private mutating func putSketches() throws(TolmachError) -> [UInt32] {
        var texts = 0
        for weightClass in 0..<256 {
            header[Layout.classesAt + weightClass] = UInt32(texts)
            texts += runs.reduce(0) { $0 + $1.classCounts[weightClass] }
        }
        header[Layout.classesAt + 256] = UInt32(texts)
        note(.texts, texts)
        let streams = runs.map { $0.stream(.sketches) }
        var ranks: [[UInt32]] = runs.map { run in
            var ofRun: [UInt32] = []
            ofRun.reserveCapacity(run.texts)
            return ofRun
        }
        var blocks: [UInt32] = []
        blocks.reserveCapacity(texts / Layout.blockSize + 1)
        var rank = 0
        var end = 0
        try forEachClass { (run, count) throws(TolmachError) in
            for _ in 0..<count {
                let text = try streams[run].word()
                let number = UInt64(text - base)
                let tokenCount = UInt64(try streams[run].word())
                let marks = unmarked?.marks(text) ?? []
                let surface = UInt64(SketchSurface.adding(marks, to: try streams[run].word()))
                var left = Int(tokenCount) == Layout.unsketched ? 0 : Int(tokenCount)
                let size = Layout.sketchHeadSize + left * Layout.sketchTokenSize
                let room = Layout.pageSize - end % Layout.pageSize
                if size > room {
                    if room >= Layout.sketchHeadSize {
                        try section.put(UInt64(Layout.endOfPage) << 24, bytes: Layout.sketchHeadSize)
                        try section.skip(room - Layout.sketchHeadSize)
                    } else {
                        try section.skip(room)
                    }
                    end += room
                }
                if rank % Layout.blockSize == 0 { blocks.append(UInt32(end)) }
                ranks[run].append(UInt32(rank))
                try section.put(number | tokenCount << 24 | surface << 32, bytes: Layout.sketchHeadSize)
                while left > 0 {
                    let some = try streams[run].words(left)
                    for token in some { try section.put(UInt64(token), bytes: Layout.sketchTokenSize) }
                    left -= some.count
                }
                rank += 1
                end += size
            }
        }
        wholeRanks = ranks
        return blocks
    }

    private mutating func putSignatures() throws(TolmachError) {
        var ranks = runs.map { _ in 0 }
        let textSignatures = textSignatures
        try forEachClass { (run, count) throws(TolmachError) in
            try section.put(textSignatures[run][ranks[run]..<ranks[run] + count])
            ranks[run] += count
        }
        self.textSignatures = []
    }

    /// Writes the lists, then their keys and where each begins.
    private mutating func putLists(_ counts: [UInt32]) throws(TolmachError) {
        let ranks = runs.map { $0.stream(.ranks) }
        let list = AscendingMerge()
        var hashes: [UInt32] = []
        var starts: [UInt32] = [0]
        hashes.reserveCapacity(counts.count)
        starts.reserveCapacity(counts.count + 1)
        let (runs, wholeRanks, signatures) = (runs, wholeRanks, signatures)
        var page: [Posting] = []
        page.reserveCapacity(PostingPage.capacity)
        func putPage() throws(TolmachError) {
            let bytes = PostingPage.pack(page[...])
            page.removeAll(keepingCapacity: true)
            var failure: TolmachError?
            bytes.withUnsafeBytes { bytes in
                do throws(TolmachError) { try section.put(bytes) } catch { failure = error }
            }
            if let failure { throw failure }
        }
        try Self.forEachKey(of: runs) { (hash, holders) throws(TolmachError) in
            let count = counts[hashes.count]
            let level = Posting.level(of: Int(count))
            for (run, count) in holders {
                var left = count
                while left > 0 {
                    let some = try ranks[run].words(left)
                    wholeRanks[run].withUnsafeBufferPointer { wholeRanks in
                        signatures[run].withUnsafeBufferPointer { signatures in
                            list.add(
                                some.lazy.map { rank in
                                    let signature = signatures[Int(rank) * Posting.levels + level]
                                    return Posting(rank: Int(wholeRanks[Int(rank)]), signature: signature).packed
                                }, count: some.count)
                        }
                    }
                    left -= some.count
                }
                list.endRun()
            }
            for posting in list.merged() {
                page.append(Posting(packed: posting))
                if page.count == PostingPage.capacity { try putPage() }
            }
            list.removeAll()
            hashes.append(hash)
            starts.append(starts[starts.count - 1] + count)
        }
        try putPage()
        note(.keys, hashes.count)
        note(.postings, Int(starts[starts.count - 1]))
        note(.hashesAt, try section.begin())
        try section.put(hashes)
        note(.startsAt, try section.begin())
        for start in starts { try section.put(UInt64(start), bytes: 3) }
        self.wholeRanks = []
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
