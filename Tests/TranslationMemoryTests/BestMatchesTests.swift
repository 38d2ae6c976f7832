import LocalizationModel
import Testing

@testable import TranslationMemory

/// What a memory offers is what comparing the segment with every text would offer: the same matches in the same order,
/// ties included, though good matches raise what is asked of the rest.
struct BestMatchesTests {
    private static let statuses: [TranslationUnit.Status] = [.translated, .final, .machine, .reviewed, .translated]

    /// Many units of few words, so that scores tie; few targets, so that translations repeat; all that decides ties.
    private static func units(_ language: String, count: Int, seed: UInt64) -> [TranslationUnit] {
        var texts = RandomTexts(language: language, seed: seed)
        return (0..<count).map { number in
            TranslationUnit(
                source: texts.text(), target: InlineText("цель \(number % 7) и \(number % 3 == 0 ? "5" : "19")"),
                sourceLanguage: LanguageTag(language: language), targetLanguage: .turkish,
                status: statuses[number % statuses.count],
                origin: UnitOrigin(
                    changedAt: number % 4 == 0 ? "2024010\(number % 9)T000000Z" : nil, usageCount: number % 3))
        }
    }

    @Test("The index offers what brute force offers", arguments: ["en", "ru"], [30, 50, 70, 85, 95, 99])
    func sameAsBruteForce(language: String, threshold: Int) throws {
        try MemoryFixture.withPath { path in
            let tag = LanguageTag(language: language)
            let units = Self.units(language, count: 500, seed: 41)
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits(Array(units[..<300]), from: "one")
            _ = try database.importUnits(Array(units[300...]), from: "two")
            let memory = TranslationMemory(name: "m", database: database)
            let exhaustive = try ExhaustiveSearch(database, language: tag)
            var questions = RandomTexts(language: language, seed: UInt64(threshold))
            for number in 0..<40 {
                let question = number % 4 == 0 ? units[number * 7].source : questions.text()
                let limit = number % 3 == 0 ? 1 : 5
                let expected = try exhaustive.matches(
                    for: question, among: exhaustive.compare(question, threshold: 1), to: .turkish,
                    minimumScore: threshold,
                    limit: limit, memory: "m")
                let found = try memory.matches(
                    for: question, from: tag, to: .turkish, minimumScore: threshold, limit: limit)
                #expect(found == expected, "\(question.plain)")
            }
        }
    }

    @Test func `A translation that many sources lead to is offered once`() throws {
        let memory = MemoryFixture.memory([
            ("3 downloads", "3 загрузки"), ("2 downloads", "2 загрузки"), ("4 downloads", "4 загрузки"),
            ("Downloads", "Загрузки"),
        ])
        let matches = try memory.matches(for: "22 downloads", from: .english, to: .russian, minimumScore: 50)
        #expect(matches.map(\.target.plain) == ["22 загрузки", "Загрузки"])
        // The unit that was stored first stands for the rest.
        #expect(matches.first?.source.plain == "3 downloads")
    }

    @Test func `Different translations of one pattern are all offered`() throws {
        let memory = MemoryFixture.memory([("3 downloads", "3 загрузки"), ("4 downloads", "скачано 4 раза")])
        let matches = try memory.matches(for: "2 downloads", from: .english, to: .russian)
        #expect(Set(matches.map(\.target.plain)) == ["2 загрузки", "скачано 2 раза"])
    }
}
