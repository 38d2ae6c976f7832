import LocalizationModel
import TestSupport
import Testing

@testable import TranslationMemory

/// What is known of the units of a text without reading them, and how it stays true.
struct TextMarksTests {
    private static func unit(
        _ source: String, _ target: String, status: TranslationUnit.Status = .translated, family: Int? = nil,
        to language: LanguageTag = .russian
    ) -> TranslationUnit {
        TranslationUnit(
            source: InlineText(source), target: InlineText(target), sourceLanguage: .english, targetLanguage: language,
            status: status, family: family)
    }

    /// Units with a number each, of which no translation has it.
    private static let builds = (1...40).map {
        unit("Build \($0 * 7) of the parser", "Сборка «\($0.spelledByLetters)»")
    }

    /// An index that counts what it is asked for.
    private final class CountingIndex<Base: MemoryIndex>: MemoryIndex {
        let index: Base
        var readTexts = 0
        var readStandings = 0

        init(_ index: Base) { self.index = index }

        var parts: [IndexPart] { index.parts }

        func text(_ number: UInt32, analyzer: TextAnalyzer) throws(TolmachError) -> AnalyzedText? {
            readTexts += 1
            return try index.text(number, analyzer: analyzer)
        }

        func highestStanding(ofText number: UInt32) throws(TolmachError) -> UnitStanding? {
            readStandings += 1
            return try index.highestStanding(ofText: number)
        }

        func units(ofText number: UInt32, to language: LanguageTag) throws(TolmachError) -> [StoredUnit] {
            try index.units(ofText: number, to: language)
        }
    }

    /// What a question is answered with, and how many texts and standings of units are read for it.
    private static func answer(_ question: String, _ database: MemoryDatabase, limit: Int = 5) throws -> (
        matches: [Match], texts: Int, standings: Int
    ) {
        try database.withConnection { connection throws(TolmachError) in
            try answer(question, DatabaseIndex(connection: connection, language: .english), limit: limit)
        }
    }

    private static func answer(
        _ question: String, _ index: some MemoryIndex, limit: Int = 5
    ) throws(TolmachError) -> (matches: [Match], texts: Int, standings: Int) {
        let index = CountingIndex(index)
        let query = MatchQuery(
            segment: InlineText(question), sourceLanguage: .english, targetLanguage: .russian,
            context: SegmentContext(), minimumScore: 70, limit: limit, memory: "m", memoryPenalty: 0,
            penalties: .standard)
        let matches = try MatchFinder(index: index, tools: MatchingTools(), query: query).matches()
        return (matches, index.readTexts, index.readStandings)
    }

    private static func expectLossless(_ question: String, _ database: MemoryDatabase, limit: Int = 5) throws {
        let exhaustive = try ExhaustiveSearch(database, language: .english)
        let segment = InlineText(question)
        let expected = try exhaustive.matches(
            for: segment, among: exhaustive.compare(segment, threshold: 1), to: .russian, minimumScore: 70,
            limit: limit, memory: "m")
        #expect(try answer(question, database, limit: limit).matches == expected, "\(question)")
    }

    @Test func `Of many that can't be mended, no more are read than are wanted`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits(Self.builds, from: "a")
            for _ in 0..<2 {
                let answer = try Self.answer("Build 9999 of the parser", database)
                #expect(answer.matches.map(\.source.plain) == Self.builds.prefix(5).map(\.source.plain))
                // A number may look like another in the index.
                #expect(answer.texts < 10 && answer.standings < 5)
                try Self.expectLossless("Build 9999 of the parser", database)
                try database.compact()
            }
        }
    }

    @Test func `Of units held in memory no more are read either, and what stands out is found`() throws {
        let analyzer = TextAnalyzer(language: .english)
        func ask(_ units: [TranslationUnit]) throws -> (matches: [Match], texts: Int, standings: Int) {
            try Self.answer(
                "Build 9999 of the parser", OpenedUnitIndex(UnitIndex(units, analyzer: analyzer)), limit: 2)
        }
        let plain = try ask(Self.builds)
        #expect(plain.matches.map(\.source) == Self.builds.prefix(2).map(\.source))
        #expect(plain.texts < 10 && plain.standings < 5)
        // A unit of the same text that comes later takes its marks away.
        let mended = Self.unit(Self.builds[29].source.plain, "Сборка 210 анализатора")
        #expect(try ask(Self.builds + [mended]).matches.first?.target.plain == "Сборка 9999 анализатора")
        let approved = Self.unit(Self.builds[34].source.plain, "Сборка", status: .final)
        #expect(try ask(Self.builds + [approved]).matches.first?.source == approved.source)
    }

    @Test func `One that a later import gives a translation to be mended is found`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits(Self.builds, from: "a")
            _ = try Self.answer("Build 9999 of the parser", database)
            _ = try database.importUnits([Self.unit("Build 210 of the parser", "Сборка 210 анализатора")], from: "b")
            let answer = try Self.answer("Build 9999 of the parser", database)
            #expect(answer.matches.first?.target.plain == "Сборка 9999 анализатора")
            try Self.expectLossless("Build 9999 of the parser", database)
        }
    }

    @Test func `A number that ends at an inline code of the translation is seen`() throws {
        try MemoryFixture.withPath { path in
            var coded = Self.unit("Build 5 of the parser", "Сборка анализатора 5")
            coded.target?.append(InlineCode(.standalone, id: 1, original: "<br/>"))
            coded.target?.append("77")
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits(Self.builds + [coded], from: "a")
            let answer = try Self.answer("Build 9999 of the parser", database)
            #expect(answer.matches.first?.target.plain == "Сборка анализатора 999977")
            try Self.expectLossless("Build 9999 of the parser", database)
        }
    }

    @Test func `One that comes again, or is vouched for later, stands before the others`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits(Self.builds, from: "a")
            _ = try database.importUnits([Self.builds[29]], from: "b")
            #expect(
                try Self.answer("Build 9999 of the parser", database, limit: 1).matches.map(\.source)
                    == [Self.builds[29].source])
            _ = try database.importUnits(
                [Self.unit(Self.builds[34].source.plain, "Сборка", status: .final)], from: "c")
            #expect(
                try Self.answer("Build 9999 of the parser", database, limit: 2).matches.map(\.source)
                    == [Self.builds[34].source, Self.builds[29].source])
            _ = try database.remove(importID: 3)
            try Self.expectLossless("Build 9999 of the parser", database, limit: 1)
        }
    }

    @Test func `The translations of a unit that becomes one of several languages are each other's`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            // Russian and Turkish meet only by the second import.
            let pair = Self.unit("Seven files of many", "Bulunan dosyalar: 7", to: .turkish)
            var others = (1...9).map { Self.unit("Some files \($0)", "Bulunan dosyalar: \($0 + 20)", to: .turkish) }
            others.append(pair)
            _ = try database.importUnits(others, from: "a")
            var again = pair
            again.family = 1
            _ = try database.importUnits(
                [again, Self.unit("Seven files of many", "Найдено файлов: 7", family: 1)], from: "b")
            let memory = TranslationMemory(name: "m", database: database)
            let matches = try memory.matches(for: "Bulunan dosyalar: 31", from: .turkish, to: .russian)
            #expect(matches.map(\.target.plain) == ["Найдено файлов: 31"])
        }
    }

    private static let statuses: [TranslationUnit.Status] = [.final, .draft, .rejected, .machine]

    @Test("Whatever comes, the best are found", arguments: [1, 2, 3] as [UInt64])
    func sameAsBruteForce(seed: UInt64) throws {
        try MemoryFixture.withPath { path in
            var generator = SeededGenerator(seed: seed)
            func number() -> Int { Int.random(in: 1...30, using: &generator) }
            func one(_ all: [String]) -> String { all.randomElement(using: &generator) ?? "" }
            let database = try MemoryDatabase(path: path, creating: true)
            for round in 0..<6 {
                let units = (0..<[400, 60, 5, 1, 30, 80][round]).map { _ in
                    let (first, second) = (number(), number())
                    let source = one([
                        "Found \(first) of \(second) files", "Page \(first): %s", "Page \(first): {0}",
                        "Version \(first).\(second)",
                    ])
                    let target = one([
                        "Найдено файлов: \(first) из \(second)", "Страница \(first): %s", "Страница",
                        "Версия \(first).\(second)",
                        "Версия \(second)", "Файлы",
                    ])
                    let isOften = Int.random(in: 0..<4, using: &generator) > 0
                    let status = Self.statuses.randomElement(using: &generator) ?? .translated
                    return Self.unit(source, target, status: isOften ? .translated : status)
                }
                _ = try database.importUnits(units, from: "file \(round)")
                if round == 4 { _ = try database.remove(importID: 2) }
                if round == 5 && seed == 2 { try database.compact() }
                for _ in 0..<8 {
                    let (first, second) = (number() + 7, number())
                    let question = one([
                        "Found \(first) of \(second) files", "Page \(first): %d", "Version \(first).\(second)",
                        "Page %s: \(second)",
                    ])
                    try Self.expectLossless(question, database, limit: one(["1", "5"]) == "1" ? 1 : 5)
                }
            }
            #expect(try database.verify().isEmpty)
        }
    }

    @Test func `Without marks nothing is ruled out, and with them only what needs a value`() throws {
        let analyzer = TextAnalyzer(language: .english)
        let scorer = MatchScorer(analyzer: analyzer)
        var texts = RandomTexts(language: "en", seed: 5)
        var lowered = 0
        for _ in 0..<200 {
            let text = texts.text()
            let segment = analyzer.analyze(text)
            let sketch = SegmentSketch(segment)
            var others = (0..<20).map { _ in texts.text() }
            others.append(InlineText(text.plain.replacing("5", with: "8").replacing("%s", with: "{1}")))
            for other in others.map(analyzer.analyze) {
                let tokens = other.tokens.map(SketchToken.pack)
                let surface = SketchSurface.adding(.keepsValues, to: SketchSurface.pack(other))
                func bound(_ marks: TextMarks) -> (best: Int, source: Int) {
                    tokens.withUnsafeBufferPointer {
                        sketch.bound($0, surface: surface, marks: marks, threshold: 1)
                    }
                }
                let (free, marked) = (bound([]), bound(.keepsValues))
                #expect(marked.source == free.source && marked.best <= free.best)
                guard marked.best < free.best else { continue }
                lowered += 1
                let comparison = scorer.compare(segment, other)
                #expect(comparison.score <= marked.best && segment.codes.isEmpty && other.codes.isEmpty)
                #expect(comparison.likeness != .same)
            }
        }
        #expect(lowered > 10)
    }
}

extension Int {
    /// A name for each number that has no digit in it.
    fileprivate var spelledByLetters: String {
        String(String(self).unicodeScalars.map { Character(UnicodeScalar(UInt8($0.value) + 49)) })
    }
}
