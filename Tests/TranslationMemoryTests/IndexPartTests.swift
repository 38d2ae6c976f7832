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
        var counts = [Int](repeating: 0, count: 23)
        for word in 0..<2300 { counts[Posting.signatureBit(Posting.hash(analyzer.key(ofFolded: "word\(word)")))] += 1 }
        #expect(counts.allSatisfy { (50...150).contains($0) })
    }

    @Test func `A signature bounds what is shared of the keys that are left`() {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<100 {
            var keys = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                (UInt32.random(in: 0...UInt32.max, using: &generator), Int.random(in: 1...15, using: &generator))
            }
            var weights = SignatureWeights(keys)
            while let (hash, weight) = keys.popLast() {
                weights.remove(hash, weight)
                let signature = UInt32.random(in: 0..<1 << 23, using: &generator)
                let expected = keys.filter { signature >> UInt32(Posting.signatureBit($0.0)) & 1 == 1 }
                #expect(weights.shared(signature) == expected.reduce(0) { $0 + $1.1 })
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

    @Test func `The bound of a sketch is never below the score`() throws {
        let scorer = MatchScorer(analyzer: analyzer)
        var texts = RandomTexts(language: "en", seed: 77)
        for _ in 0..<400 {
            let segment = analyzer.analyze(texts.text())
            let sketch = SegmentSketch(segment)
            for _ in 0..<20 {
                let other = analyzer.analyze(texts.text())
                let words = other.tokens.map { SketchToken.pack($0).littleEndian }
                let bound = words.withUnsafeBufferPointer {
                    sketch.bound($0, surface: SketchSurface.pack(other), threshold: 1)
                }
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
}
