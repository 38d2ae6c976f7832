import LocalizationModel
import Storage
import Testing

@testable import TranslationMemory

/// Numbers that no import has written are told of, and stop nobody.
struct DamagedMemoryTests {
    @Test(
        "A number out of its range makes no import, search or check fall over",
        arguments: [
            "UPDATE unit SET family = 9223372036854775807",
            "UPDATE unit SET family = -9223372036854775808, usage = -9223372036854775808, status = 99",
            "UPDATE unit SET usage = 9223372036854775807, import = 9223372036854775807, status = -1",
            "INSERT INTO stored_text VALUES (9223372036854775807, 0, NULL, 'z')",
            "INSERT INTO stored_text VALUES (-9223372036854775808, 0, NULL, 'z')",
            "UPDATE index_part SET size = 9223372036854775807",
            "UPDATE index_part SET size = -1",
            "UPDATE index_part SET id = 9223372036854775807 WHERE id = 1",
            "UPDATE index_batch SET first = 9223372036854775807, last = -9223372036854775808, texts = -1",
            "UPDATE index_batch SET last = 9223372036854775807, texts = 9223372036854775807",
            "UPDATE language SET id = 9223372036854775807 WHERE id = 1",
            "UPDATE import SET id = 9223372036854775807, units = -1",
        ])
    func damaged(statement: String) throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            let units = [LanguageTag.russian, .turkish].map { language in
                TranslationUnit(
                    source: "Yes", target: language == .russian ? "Да" : "Evet", sourceLanguage: .english,
                    targetLanguage: language, family: 1)
            }
            _ = try database.importUnits(units, from: "a")
            try Database(path: path, mode: .readWrite).execute(statement)
            let damaged = try MemoryDatabase(path: path)
            let memory = TranslationMemory(name: "m", database: damaged)
            func tell(_ body: () throws -> Void) {
                do { try body() } catch {
                    // There may be no import of that number any more.
                    #expect([.storage, .invalidArgument].contains((error as? TolmachError)?.code), "\(error)")
                }
            }
            tell { _ = try memory.matches(for: "Yes", from: .english, to: .russian) }
            tell { _ = try memory.search(ConcordanceQuery("yes")) }
            tell { _ = try damaged.verify() }
            tell { _ = try damaged.statistics() }
            tell { try damaged.forEachUnit { _ in } }
            var other = units
            for index in other.indices { other[index].source = "Quite so" }
            tell { _ = try damaged.importUnits(units + other, from: "b") }
            tell { _ = try damaged.remove(importID: 1, rehearsing: true) }
            tell { try damaged.compact() }
        }
    }

    @Test(
        "A unit that lacks a text is told of, and never left out unsaid",
        arguments: ["DELETE FROM stored_text WHERE plain = 'Да'", "DELETE FROM language WHERE tag = 'ru'"])
    func lacking(statement: String) throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            let unit = TranslationUnit(
                source: "Yes", target: "Да", sourceLanguage: .english, targetLanguage: .russian)
            _ = try database.importUnits([unit], from: "a")
            try Database(path: path, mode: .readWrite).execute(statement)
            let damaged = try MemoryDatabase(path: path)
            let memory = TranslationMemory(name: "m", database: damaged)
            func expectDamage(_ body: () throws -> Void) {
                let error = #expect(throws: TolmachError.self) { try body() }
                #expect(error?.code == .storage && error?.message.contains("unit 1 lacks a text") == true)
                #expect(error?.message.hasPrefix(path) == true, "\(error?.message ?? "")")
            }
            expectDamage { _ = try memory.matches(for: "Yes", from: .english, to: .russian) }
            expectDamage { _ = try memory.search(ConcordanceQuery("yes")) }
            expectDamage { try damaged.forEachUnit { _ in } }
        }
    }
}
