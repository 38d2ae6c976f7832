import Foundation
import LocalizationModel
import TestSupport
import Testing

@testable import TranslationMemory

/// The index leaves nothing out: it finds what comparing the segment with every text finds.
struct LosslessSearchTests {
    static func units(_ language: String, count: Int, seed: UInt64) -> [TranslationUnit] {
        var texts = RandomTexts(language: language, seed: seed)
        return (0..<count).map { number in
            TranslationUnit(
                source: texts.text(), target: InlineText("target \(number)"),
                sourceLanguage: LanguageTag(language: language), targetLanguage: LanguageTag(language: "xx"))
        }
    }

    @Test(
        "The index finds what brute force finds", arguments: ["en", "ru"], [1, 30, 50, 70, 85, 91, 95, 99, 100, 102])
    func sameAsBruteForce(language: String, threshold: Int) throws {
        let tag = LanguageTag(language: language)
        let analyzer = TextAnalyzer(language: tag)
        let scorer = MatchScorer(analyzer: analyzer)
        let index = UnitIndex(Self.units(language, count: 400, seed: 7), analyzer: analyzer)
        let search = CandidateSearch(index: try OpenedUnitIndex(index), analyzer: analyzer, scorer: scorer)
        var queries = RandomTexts(language: language, seed: UInt64(threshold) &* 31)
        for _ in 0..<25 {
            let segment = analyzer.analyze(queries.text())
            let expected = index.allTexts.enumerated().compactMap { number, text in
                scorer.compare(segment, text).bound >= threshold ? UInt32(number) : nil
            }
            var found: [UInt32] = []
            try search.forEachCandidate(for: segment, threshold: threshold) { candidate in
                found.append(candidate.number)
                return threshold
            }
            #expect(found.sorted() == expected, "\(segment.string(0..<segment.bytes.count))")
        }
    }

    @Test func `The score is symmetric`() {
        let analyzer = TextAnalyzer(language: .english)
        let scorer = MatchScorer(analyzer: analyzer)
        var texts = RandomTexts(language: "en", seed: 3)
        for _ in 0..<1000 {
            let one = analyzer.analyze(texts.text())
            let other = analyzer.analyze(texts.text())
            #expect(scorer.compare(one, other).score == scorer.compare(other, one).score)
        }
    }

    @Test func `Bit-parallel distance is the plain one`() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<1000 {
            let alphabet: [UInt32] = [0x61, 0x62, 0x161, 0x430, 0x20]
            let one = (0..<Int.random(in: 0...64, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? 0
            }
            let other = (0..<Int.random(in: 0...70, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? 0
            }
            #expect(EditDistance.levenshtein(one, other) == Self.plainDistance(one, other))
        }
    }

    static func plainDistance(_ left: [UInt32], _ right: [UInt32]) -> Int {
        var row = Array(0...right.count)
        for (i, one) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (one == other ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }

    @Test("A file answers as memory does", arguments: ["en", "ru"])
    func fileAnswersAsMemory(language: String) throws {
        try MemoryFixture.withPath { path in
            let units = Self.units(language, count: 400, seed: 21)
            let database = try MemoryDatabase(path: path, creating: true)
            for start in stride(from: 0, to: 400, by: 100) {
                _ = try database.importUnits(Array(units[start..<start + 100]), from: "part \(start)")
            }
            let file = TranslationMemory(name: "m", database: database)
            let memory = TranslationMemory(name: "m", units: units)
            var queries = RandomTexts(language: language, seed: 5)
            for round in 0..<2 {
                for _ in 0..<30 {
                    let segment = queries.text()
                    let tag = LanguageTag(language: language)
                    let found = try file.matches(
                        for: segment, from: tag, to: LanguageTag(language: "xx"), minimumScore: 50, limit: 400)
                    let expected = try memory.matches(
                        for: segment, from: tag, to: LanguageTag(language: "xx"), minimumScore: 50, limit: 400)
                    #expect(Set(found.map(\.source)) == Set(expected.map(\.source)))
                    #expect(found.map(\.score) == expected.map(\.score))
                }
                if round == 0 { try database.compact() }
            }
            #expect(try database.verify().isEmpty)
        }
    }
}
