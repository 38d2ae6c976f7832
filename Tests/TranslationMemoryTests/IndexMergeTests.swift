import FileAccess
import LocalizationModel
import Storage
import TestSupport
import Testing

@testable import TranslationMemory

/// Parts of the index that are merged of runs: as those that are made at one go, byte for byte.
struct IndexMergeTests {
    private static func texts(_ count: Int, seed: UInt64) -> [AnalyzedText] {
        let analyzer = TextAnalyzer(language: .english)
        var texts = RandomTexts(language: "en", seed: seed)
        return (0..<count).map { number in
            // One is too long for a sketch, and one has nothing but white space.
            if number == 20 { return analyzer.analyze(InlineText((0..<300).map { "w\($0)" }.joined(separator: " "))) }
            return number == 21 ? AnalyzedText() : analyzer.analyze(texts.text())
        }
    }

    private static func hash(_ number: Int) -> UInt64 { UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15 }

    @Test(arguments: [1, 2, 3, 7, 40, 400])
    func `Of however many runs, in memory or not, the part is the same`(_ pieces: Int) throws {
        let texts = Self.texts(400, seed: UInt64(pieces))
        var whole = IndexPartBuilder()
        for (number, text) in texts.enumerated() { whole.add(text, UInt32(number + 9), hash: Self.hash(number)) }
        let expected = whole.build()
        try MemoryFixture.withPath { path in
            for scratch in [nil, try ScratchFile(beside: path)] {
                var runs: [IndexRun] = []
                var builder = IndexPartBuilder()
                for (number, text) in texts.enumerated() {
                    builder.add(text, UInt32(number + 9), hash: Self.hash(number))
                    if number * pieces / texts.count != (number + 1) * pieces / texts.count {
                        runs.append(try #require(try builder.run(into: scratch)))
                    }
                }
                #expect(runs.count == pieces)
                #expect(try IndexMerge.bytes(of: runs) == expected)
            }
        }
    }

    @Test func `Texts whose numbers lie far apart come into several parts`() throws {
        let texts = Self.texts(3, seed: 1)
        var runs: [IndexRun] = []
        for (number, text) in zip([5, 6, 1 << 24 + 5], texts) {
            var builder = IndexPartBuilder()
            builder.add(text, UInt32(number))
            runs.append(try #require(try builder.run()))
            #expect(!builder.isTooFar(.max))
            builder.add(text, UInt32(number))
            #expect(builder.isTooFar(UInt32(number) + 1 << 24) && !builder.isTooFar(UInt32(number) + 1 << 24 - 1))
        }
        #expect(IndexMerge.groups(runs).map(\.count) == [2, 1])
        #expect(IndexMerge.groups([]).isEmpty)
    }

    @Test(arguments: [1, 50, 3000])
    func `A file has the same index, however little memory there is`(_ postings: Int) throws {
        try MemoryFixture.withPath { path in
            let units = LosslessSearchTests.units("en", count: 900, seed: 5)
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits(units, from: "a")
            let file = try database.openForWriting()
            let expected = try Self.pages(file)
            #expect(Set(expected.map(\.language)) == ["en", "xx"])
            try file.execute("DELETE FROM index_page; DELETE FROM index_part; DELETE FROM index_batch")
            try file.transaction { () throws(TolmachError) in
                try IndexGatherer.catchUp(file, postingsInMemory: postings)
            }
            #expect(try Self.pages(file) == expected)
            #expect(try database.verify().isEmpty)
        }
    }

    private struct Page: Equatable {
        let language: String
        let size: Int
        let number: Int
        let bytes: [UInt8]
    }

    private static func pages(_ database: Database) throws -> [Page] {
        let read = try database.prepare(
            """
            SELECT language, size, index_page.id & ((1 << 20) - 1), bytes FROM index_page
                JOIN index_part ON index_part.id = index_page.id >> 20 ORDER BY index_page.id
            """)
        var pages: [Page] = []
        while try read.step() {
            pages.append(
                Page(
                    language: read.text(at: 0) ?? "", size: read.integer(at: 1), number: read.integer(at: 2),
                    bytes: read.withBytes(at: 3) { Array($0) }))
        }
        return pages
    }

    @Test func `Merging ascending numbers sorts them`() {
        var generator = SeededGenerator(seed: 31)
        let merge = AscendingMerge()
        for _ in 0..<200 {
            var all: [UInt64] = []
            for _ in 0..<Int.random(in: 0...9, using: &generator) {
                let run = (0..<Int.random(in: 0...700, using: &generator))
                    .map { _ in UInt64.random(in: 0...5000, using: &generator) }.sorted()
                let middle = run.count / 3
                merge.add(run[..<middle], count: middle)
                merge.add(run[middle...], count: run.count - middle)
                merge.endRun()
                all += run
            }
            #expect(Array(merge.merged()) == all.sorted())
            merge.removeAll()
        }
    }
}
