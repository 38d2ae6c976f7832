import LocalizationModel
import Testing

@testable import TranslationMemory

/// Imports that are large enough for units to be stored, and texts to be indexed, while others are being read.
struct LargeImportTests {
    private static func units(_ count: Int) -> [TranslationUnit] {
        (0..<count).map { number in
            var unit = MemoryDatabaseTests.unit("Sentence of group \(number % 700)", "Предложение \(number % 900)")
            if number % 5 == 0 { unit.notes = ["note \(number)"] }
            if number % 7 == 0 { unit.origin.changedAt = "20220101T\(100_000 + number)Z" }
            if number % 11 == 0 { unit.target?.append(InlineCode(.standalone, id: 1, original: "<br/>")) }
            if number % 13 == 0 { unit.targetLanguage = LanguageTag(language: "ru", region: "RU") }
            return unit
        }
    }

    @Test func `Whether imported at one go or in small pieces, the memory holds the same`() throws {
        let units = Self.units(3000)
        try MemoryFixture.withPath { whole in
            try MemoryFixture.withPath { pieces in
                let one = try MemoryDatabase(path: whole, creating: true)
                let report = try one.importUnits(units, from: "a")
                let other = try MemoryDatabase(path: pieces, creating: true)
                var stored = 0
                var merged = 0
                for start in stride(from: 0, to: units.count, by: 100) {
                    let piece = try other.importUnits(Array(units[start..<start + 100]), from: "a")
                    stored += piece.stored
                    merged += piece.merged
                }
                #expect([report.read, report.stored, report.merged] == [units.count, stored, merged])
                var ofOne: [TranslationUnit] = []
                var ofOther: [TranslationUnit] = []
                try one.forEachUnit { ofOne.append($0) }
                try other.forEachUnit { ofOther.append($0) }
                #expect(ofOne == ofOther)
                #expect(try one.statistics().texts == other.statistics().texts)
                #expect(try one.verify().isEmpty && other.verify().isEmpty)
                let again = try one.importUnits(units, from: "b")
                #expect([again.stored, again.merged] == [0, units.count])
            }
        }
    }

    @Test(arguments: [1, 127, 128, 129, 300, 2000])
    func `Where reading fails, nothing is stored and the failure is told`(_ last: Int) throws {
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            var rest = Self.units(last).makeIterator()
            let error = #expect(throws: TolmachError.self) {
                _ = try database.importUnits(from: "broken.tmx") { () throws(TolmachError) in
                    guard let unit = rest.next() else { throw TolmachError(.malformedInput, "cut short") }
                    return unit
                }
            }
            #expect(error?.message == "cut short")
            #expect(try database.statistics().units == 0)
            #expect(try database.verify().isEmpty)
        }
    }
}
