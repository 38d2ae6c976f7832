import LocalizationModel
import TestSupport
import Testing

@testable import TranslationMemory

/// The bytes of the index: laid out, read back, and damaged.
struct IndexPartTests {
    private let analyzer = TextAnalyzer(language: .english)

    private func part() -> [UInt8] {
        var builder = IndexPartBuilder()
        var texts = RandomTexts(language: "en", seed: 9)
        for number in 0..<300 { builder.add(analyzer.analyze(texts.text()), UInt32(1000 + number)) }
        return builder.build()
    }

    @Test func `A part knows its texts`() throws {
        let part = try IndexPart(PagedBytes(part()))
        var held: [UInt32] = []
        try part.forEachText { held.append($0) }
        #expect(held.sorted() == (1000..<1300).map { UInt32($0) })
    }

    @Test func `The list of a key is found on the page where its hash says that it is`() throws {
        let words = (0..<6000).map { "word\($0)" }
        var builder = IndexPartBuilder()
        for (number, word) in words.enumerated() {
            builder.add(
                analyzer.analyze(InlineText("\(word) and \(words[(number * 7 + 1) % words.count])")), UInt32(number))
        }
        let content = builder.build()
        var pagesRead = 0
        let bytes = PagedBytes(size: content.count) { number, page in
            pagesRead += 1
            let start = number * PagedBytes.pageSize
            content.withUnsafeBytes { PagedBytes.fill(page, from: UnsafeRawBufferPointer(rebasing: $0[start...])) }
        }
        let part = try IndexPart(bytes)
        for word in words {
            bytes.forget()
            pagesRead = 0
            let list = try part.list(of: analyzer.key(ofFolded: word))
            // The page of the hash, at its border the next one, and one or two with the places of lists.
            #expect(list.count == 2 && pagesRead <= 4, "\(word): \(list), \(pagesRead) pages")
        }
        for word in 0..<2000 { #expect(try part.list(of: analyzer.key(ofFolded: "other\(word)")).isEmpty) }
    }

    @Test func `Short texts come back by their length`() throws {
        var builder = IndexPartBuilder()
        for (number, text) in ["Save", "Load", "Open file"].enumerated() {
            builder.add(analyzer.analyze(InlineText(text)), UInt32(number + 1))
        }
        let part = try IndexPart(PagedBytes(builder.build()))
        #expect(try part.shortTexts(ofLength: 4).texts == [1, 2])
        #expect(try part.shortTexts(ofLength: 9).texts == [3])
        #expect(try part.shortTexts(ofLength: 5).texts.isEmpty)
    }

    @Test func `Damage is an error or goes unseen, and nothing worse`() {
        let whole = part()
        var generator = SeededGenerator(seed: 17)
        let segment = analyzer.analyze("Delete the selected files in 5 windows")
        let scorer = MatchScorer(analyzer: analyzer)
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<3 {
                // Half of the damage goes where the places of everything stand.
                let end = Bool.random(using: &generator) ? 1256 : bytes.count
                bytes[Int.random(in: 0..<end, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            if Int.random(in: 0..<4, using: &generator) == 0 { bytes.removeLast(bytes.count / 3) }
            do {
                let index = DamagedIndex(parts: [try IndexPart(PagedBytes(bytes))])
                let search = CandidateSearch(index: index, analyzer: analyzer, scorer: scorer)
                try search.forEachCandidate(for: segment, threshold: 30) { _ in 30 }
            } catch {
                #expect(error.code == .storage)
            }
        }
    }

    /// An index whose texts are gone.
    private struct DamagedIndex: MemoryIndex {
        let parts: [IndexPart]
        func text(_ number: UInt32, analyzer: TextAnalyzer) -> AnalyzedText? { nil }
        func highestStanding(ofText number: UInt32) -> UnitStanding? { nil }
        func units(ofText number: UInt32, to language: LanguageTag) -> [StoredUnit] { [] }
    }

    @Test func `Sorting by digits is sorting`() {
        var generator = SeededGenerator(seed: 2)
        var keys = (0..<3000).map { _ in UInt32.random(in: 0...UInt32.max, using: &generator) }
        var values = keys.indices.map { UInt32($0) }
        let expected = zip(keys, values).sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }
        RadixSort.sort(&keys, &values)
        #expect(keys == expected.map(\.0))
        #expect(values == expected.map(\.1))
    }

    @Test func `Keys are spread over the bits of a signature`() {
        var ofPostings = [Int](repeating: 0, count: 24)
        var ofTexts = [Int](repeating: 0, count: 32)
        for word in 0..<3200 {
            let hash = Posting.hash(analyzer.key(ofFolded: "word\(word)"))
            ofPostings[Posting.signatureBit(hash)] += 1
            ofTexts[TextSignature.bit(hash).trailingZeroBitCount] += 1
        }
        #expect((ofPostings + ofTexts).allSatisfy { (50...200).contains($0) })
    }

    @Test func `Signatures bound what is shared of the keys that are left`() {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<100 {
            var keys = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                (UInt32.random(in: 0...UInt32.max, using: &generator), Int.random(in: 1...15, using: &generator))
            }
            var weights = SignatureWeights(keys)
            while let (hash, _) = keys.popLast() {
                weights.remove(hash)
                let signature = UInt32.random(in: 0..<1 << 24, using: &generator)
                let ofText = UInt32.random(in: 0...UInt32.max, using: &generator)
                let expected = keys.filter { signature >> UInt32(Posting.signatureBit($0.0)) & 1 == 1 }
                let ofBoth = expected.filter { ofText & TextSignature.bit($0.0) != 0 }
                #expect(weights.shared(signature, text: ofText) == ofBoth.reduce(0) { $0 + $1.1 })
            }
        }
    }

    @Test(arguments: 1...40)
    func `Packed characters come back`(_ length: Int) {
        var generator = SeededGenerator(seed: UInt64(length))
        let texts = (0..<5).map { _ in
            (0..<length).map { _ in UInt32.random(in: 0x20...0x4FF, using: &generator) }
        }
        var packed: [UInt8] = []
        for text in texts { ShortTexts.pack(text, into: &packed) }
        #expect(packed.count == texts.count * ShortTexts.packedSize(length: length))
        #expect(ShortTexts.unpack(packed, length: length) == texts.flatMap { $0.map(ShortTexts.byte) })
    }

    @Test func `Scanning short texts finds all that are near, at their distance`() throws {
        var generator = SeededGenerator(seed: 23)
        func letters(_ length: Int) -> [UInt32] {
            // Two letters of one class among few others, so that counts are high.
            (0..<length).map { _ in [97, 97, 97, 129, 98, 99, 100, 32].randomElement(using: &generator) ?? 97 }
        }
        for _ in 0..<200 {
            let length = Int.random(in: 1...40, using: &generator)
            let one = letters(Int.random(in: 1...40, using: &generator))
            let others = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
                Bool.random(using: &generator) && one.count == length ? changed(one, &generator) : letters(length)
            }
            let texts = ShortTexts(
                texts: others.indices.map { UInt32($0) }, characters: others.flatMap { $0.map(ShortTexts.byte) },
                length: length)
            let distance = Int.random(in: 0...length, using: &generator)
            var found: [UInt32: Int] = [:]
            texts.forEach(near: try #require(CharacterPattern(one)), within: distance) { found[$0] = $1 }
            var expected: [UInt32: Int] = [:]
            for (number, other) in others.enumerated() {
                let actual = LosslessSearchTests.plainDistance(one, other)
                if actual <= distance { expected[UInt32(number)] = actual }
            }
            #expect(found == expected)
        }
    }

    private func changed(_ text: [UInt32], _ generator: inout SeededGenerator) -> [UInt32] {
        var text = text
        for _ in 0..<3 {
            text[Int.random(in: 0..<text.count, using: &generator)] = UInt32.random(in: 97...105, using: &generator)
        }
        return text
    }

    @Test func `Pages that are let go are read again`() throws {
        let content = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
        let bytes = PagedBytes(content)
        var generator = SeededGenerator(seed: 4)
        for round in 0..<300 {
            let start = Int.random(in: 0..<content.count - 100, using: &generator)
            #expect(try bytes.bytes(start..<start + 100) == Array(content[start..<start + 100]))
            if round % 7 == 0 { bytes.forget(bytes: Int.random(in: 0...40_000, using: &generator)) }
        }
        let kept = bytes.keptBytes
        bytes.forget(bytes: PagedBytes.pageSize)
        #expect(bytes.keptBytes == kept - PagedBytes.pageSize)
        bytes.forget(bytes: .max)
        #expect(bytes.keptBytes == 0)
    }

    @Test func `What question after question asks for stays longer than what one asks for often`() throws {
        var readPages: [Int] = []
        let bytes = PagedBytes(size: 20 * PagedBytes.pageSize) { number, _ in readPages.append(number) }
        let common = 3
        for question in 0..<16 {
            bytes.beginRound()
            _ = try bytes.page(at: common * PagedBytes.pageSize)
            for _ in 0..<10 { _ = try bytes.page(at: (4 + question) * PagedBytes.pageSize) }
            if bytes.keptBytes > 4 * PagedBytes.pageSize { bytes.forget(bytes: PagedBytes.pageSize) }
        }
        #expect(readPages == [common] + Array(4..<20))
        #expect(bytes.keptBytes == 4 * PagedBytes.pageSize)
    }

    @Test func `A part keeps no more than it may, whatever a question reads`() throws {
        var builder = IndexPartBuilder()
        var texts = RandomTexts(language: "en", seed: 5)
        for number in 0..<20_000 { builder.add(analyzer.analyze(texts.text()), UInt32(number)) }
        let part = try IndexPart(PagedBytes(builder.build()))
        let most = 20 * PagedBytes.pageSize
        #expect(part.bytes.size > 2 * most)
        part.keptAtMost = most
        for rank in stride(from: 0, to: part.field(.texts), by: 7) { _ = try part.text(ofRank: rank) }
        // What the last text asked for comes on top.
        #expect(part.keptBytes <= most + 3 * PagedBytes.pageSize)
        for index in stride(from: 0, to: part.field(.postings), by: 11) { _ = try part.posting(index) }
        #expect(part.keptBytes <= most + PagedBytes.pageSize)
    }

    @Test func `Short texts that take all that may be kept leave room for the pages at hand`() throws {
        var builder = IndexPartBuilder()
        for number in 0..<3000 { builder.add(analyzer.analyze(InlineText("run \(number)")), UInt32(number)) }
        var readPages = 0
        let content = builder.build()
        let part = try IndexPart(
            PagedBytes(size: content.count) { (number, page) throws(TolmachError) in
                readPages += 1
                content.withUnsafeBytes {
                    PagedBytes.fill(page, from: UnsafeRawBufferPointer(rebasing: $0[(number * PagedBytes.pageSize)...]))
                }
            })
        _ = try part.shortTexts(ofLength: 8)
        part.keptAtMost = part.keptBytes - part.bytes.keptBytes
        part.beginQuestion()
        readPages = 0
        for index in 0..<part.field(.postings) { _ = try part.posting(index) }
        #expect(readPages <= part.field(.postings) * Posting.size / PagedBytes.pageSize + 2)
    }

    @Test func `The bound of a sketch is never below the score`() throws {
        let scorer = MatchScorer(analyzer: analyzer)
        var texts = RandomTexts(language: "en", seed: 77)
        for _ in 0..<400 {
            let segment = analyzer.analyze(texts.text())
            let sketch = SegmentSketch(segment)
            for _ in 0..<20 {
                let other = analyzer.analyze(texts.text())
                var packed: [UInt8] = []
                for token in other.tokens {
                    withUnsafeBytes(of: SketchToken.pack(token).littleEndian) {
                        packed.append(contentsOf: $0.prefix(3))
                    }
                }
                packed.append(0)
                let bound =
                    packed.withUnsafeBytes { bytes in
                        bytes.baseAddress.map {
                            sketch.bound(
                                packedAt: $0, count: other.tokens.count, surface: SketchSurface.pack(other),
                                threshold: 1)
                        }
                    } ?? (best: 0, source: 0)
                var comparison = scorer.compare(segment, other)
                // What short strings come to by their characters is found elsewhere.
                if comparison.likeness == .alike && !other.characters.isEmpty && !segment.characters.isEmpty {
                    let longer = max(segment.characters.count, other.characters.count)
                    let distance = EditDistance.levenshtein(segment.characters, other.characters)
                    if MatchScorer.characterScore(longer: longer, distance: distance) >= comparison.score {
                        comparison.score = 0
                    }
                }
                #expect(bound.best >= comparison.bound && bound.source >= comparison.score)
            }
        }
    }

    @Test func `Every text is found by its rank, in order of weight, whatever page its sketch lies on`() throws {
        var builder = IndexPartBuilder()
        var texts = RandomTexts(language: "en", seed: 12)
        var expected: [UInt32: UInt8] = [:]
        for number in UInt32(7)..<2007 {
            // Some are long enough to leave gaps of all sizes at the ends of pages.
            var text = texts.text().plain
            if number % 9 == 0 { text = (0..<Int(number % 260)).map { "w\($0)" }.joined(separator: " ") }
            let analyzed = analyzer.analyze(InlineText(text))
            guard !analyzed.bytes.isEmpty else { continue }
            builder.add(analyzed, number)
            expected[number] = WeightClass.of(analyzed.weight)
        }
        let part = try IndexPart(PagedBytes(builder.build()))
        var found: [UInt32] = []
        for rank in 0..<part.field(.texts) { found.append(try part.text(ofRank: rank)) }
        #expect(found.sorted() == expected.keys.sorted())
        let classes = found.compactMap { expected[$0] }
        #expect(classes == classes.sorted())
    }
}
