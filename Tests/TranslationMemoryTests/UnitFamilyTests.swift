import LocalizationModel
import Testing

@testable import TranslationMemory

/// Units of several languages that come to a memory piece by piece.
struct UnitFamilyTests {
    /// The pairs of one unit, English first.
    private static func pairs(_ texts: [(LanguageTag, String)], number: Int = 1) -> [TranslationUnit] {
        texts.map { language, text in
            TranslationUnit(
                source: "Yes", target: InlineText(text), sourceLanguage: .english, targetLanguage: language,
                family: texts.count > 1 ? number : nil)
        }
    }

    private static let russian = (LanguageTag.russian, "Да")
    private static let turkish = (LanguageTag.turkish, "Evet")
    private static let ukrainian = (LanguageTag.ukrainian, "Так")
    private static let newUkrainian = (LanguageTag.ukrainian, "Авжеж")

    /// Imports, of which the last has all languages.
    private static let imports: [[[TranslationUnit]]] = [
        [pairs([russian, turkish, ukrainian]), pairs([russian, turkish, newUkrainian])],
        // The new pair comes before those that are known.
        [pairs([russian, turkish, ukrainian]), pairs([newUkrainian, russian, turkish])],
        [pairs([russian]), pairs([turkish]), pairs([newUkrainian, russian, turkish])],
        [pairs([russian, turkish]), pairs([ukrainian, newUkrainian]), pairs([russian, turkish, newUkrainian])],
        [pairs([russian]), pairs([turkish, newUkrainian]), pairs([russian, turkish, newUkrainian])],
    ]

    @Test("All languages of the unit translate each other", arguments: imports)
    func together(imports: [[TranslationUnit]]) throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            for units in imports { _ = try database.importUnits(units, from: "file \(units.count)") }
            let memory = TranslationMemory(name: "m", database: database)
            func translations(_ text: InlineText, _ from: LanguageTag, _ to: LanguageTag) throws -> Set<String> {
                Set(try memory.matches(for: text, from: from, to: to).map(\.target.plain))
            }
            #expect(try translations("Evet", .turkish, .ukrainian).contains("Авжеж"))
            #expect(try translations("Авжеж", .ukrainian, .turkish) == ["Evet"])
            #expect(try translations("Авжеж", .ukrainian, .russian) == ["Да"])
            #expect(try translations("Да", .russian, .turkish) == ["Evet"])
            // They are read together, and nothing twice.
            var read: [TranslationUnit] = []
            try database.forEachUnit { read.append($0) }
            #expect(Set(read.map(\.family)).count == 1 && read[0].family != nil)
            #expect(read.count == Set(imports.joined().map(\.target)).count)
        }
    }

    @Test func `What an import brought is there when the one before is taken back`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            let first = try database.importUnits(Self.imports[0][0], from: "a")
            _ = try database.importUnits(Self.imports[0][1], from: "b")
            #expect(try database.remove(importID: first.importID) == 1)
            let memory = TranslationMemory(name: "m", database: database)
            #expect(
                try memory.matches(for: "Evet", from: .turkish, to: .ukrainian).map(\.target.plain) == ["Авжеж"])
        }
    }

    @Test func `Units between the pairs of another are read behind them, and all once`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            let between = MemoryDatabaseTests.unit("No", "Нет")
            _ = try database.importUnits(Self.pairs([Self.russian, Self.turkish]) + [between], from: "a")
            _ = try database.importUnits(Self.pairs([Self.turkish, Self.ukrainian]), from: "b")
            var read: [String?] = []
            try database.forEachUnit { read.append($0.target?.plain) }
            #expect(read == ["Да", "Evet", "Так", "Нет"])
        }
    }

    @Test func `Different units stay apart`() throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            var other = Self.pairs([(.russian, "Ага"), (.turkish, "Tamam")], number: 2)
            for index in other.indices { other[index].source = "Okay" }
            _ = try database.importUnits(Self.pairs([Self.russian, Self.turkish]) + other, from: "a")
            _ = try database.importUnits(other + Self.pairs([Self.russian, Self.turkish]), from: "b")
            let memory = TranslationMemory(name: "m", database: database)
            #expect(try memory.matches(for: "Ага", from: .russian, to: .turkish).map(\.target.plain) == ["Tamam"])
            #expect(try memory.matches(for: "Да", from: .russian, to: .turkish).map(\.target.plain) == ["Evet"])
        }
    }
}
