import LocalizationModel
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
        #expect(try part.texts().sorted() == (1000..<1300).map { UInt32($0) })
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
        func standings(ofText number: UInt32) -> [UnitStanding] { [] }
        func units(ofText number: UInt32, to language: LanguageTag) -> [StoredUnit] { [] }
    }

    @Test func `Sorting by digits is sorting`() {
        var generator = SeededGenerator(seed: 2)
        var keys = (0..<3000).map { _ in UInt32.random(in: 0...UInt32.max, using: &generator) }
        var values = keys.indices.map { UInt64($0) }
        let expected = zip(keys, values).sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }
        RadixSort.sort(&keys, &values)
        #expect(keys == expected.map(\.0))
        #expect(values == expected.map(\.1))
    }

    @Test func `Signatures never say that near texts are far`() {
        var generator = SeededGenerator(seed: 23)
        for _ in 0..<2000 {
            let one = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                UInt32.random(in: 97...105, using: &generator)
            }
            var other = one
            for _ in 0..<Int.random(in: 0...4, using: &generator) where !other.isEmpty {
                let place = Int.random(in: 0..<other.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: other.remove(at: place)
                case 1: other.insert(UInt32.random(in: 97...105, using: &generator), at: place)
                default: other[place] = UInt32.random(in: 97...105, using: &generator)
                }
            }
            guard !other.isEmpty else { continue }
            let distance = EditDistance.levenshtein(one, other)
            let texts = ShortTexts(texts: [7], characters: other.map(ShortTexts.byte), length: other.count)
            var found: [Int] = []
            texts.forEach(near: CharacterPattern(one), within: distance) { _, distance in found.append(distance) }
            #expect(found == [distance])
        }
    }
}
