import LocalizationModel
import Testing

@testable import TranslationMemory

/// Several at once: writers wait for each other, readers wait for nobody.
struct MemoryUseTests {
    @Test func `Two imports at once both arrive, and readers see whole imports only`() async throws {
        let path = try MemoryFixture.temporaryPath()
        defer { MemoryFixture.remove(path) }
        _ = try MemoryDatabase(path: path, creating: true)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<2 {
                group.addTask {
                    let database = try MemoryDatabase(path: path, creating: true)
                    let units = (0..<200).map {
                        MemoryDatabaseTests.unit("Text \(writer) \($0)", "Текст \(writer) \($0)")
                    }
                    _ = try database.importUnits(units, from: "writer \(writer)")
                }
            }
            group.addTask {
                let reader = try MemoryDatabase(path: path)
                for _ in 0..<50 {
                    let count = try reader.statistics().units
                    #expect(count % 200 == 0)
                }
            }
            try await group.waitForAll()
        }
        let database = try MemoryDatabase(path: path)
        #expect(try database.statistics().units == 400)
        #expect(try database.verify().isEmpty)
    }

    @Test func `Names given from outside are named when they change`() throws {
        let unit = MemoryDatabaseTests.unit("Ankara has agreed to host the next round", "Анкара согласилась")
        let memory = TranslationMemory(name: "m", units: [unit], names: ["Ankara", "Kyiv"])
        let match = try #require(
            try memory.matches(for: "Kyiv has agreed to host the next round", from: .english, to: .russian).first)
        #expect(match.penalties.contains { $0.reason == "name" && $0.detail == "Ankara → Kyiv" })
    }

    @Test func `A very long segment is answered, not feared`() throws {
        let long = String(repeating: "word and another word, ", count: 20_000)
        let memory = TranslationMemory(name: "m", units: [MemoryDatabaseTests.unit(long, "длинно")])
        let match = try #require(
            try memory.matches(for: InlineText(long + "end"), from: .english, to: .russian).first)
        #expect(match.score > 90)
    }
}
