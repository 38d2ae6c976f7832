import LocalizationModel
import TestSupport
import Testing

@testable import TranslationMemory

struct RepeatedUnitsTests {
    @Test("Units are joined as a memory in a file joins them", arguments: 0..<6)
    func joinsAsFilesDo(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let units = (0..<60).map { _ in Self.unit(&random) }
        try MemoryFixture.withPath { path in
            let database = try MemoryDatabase(path: path, creating: true)
            _ = try database.importUnits(units, from: "a")
            var stored: [TranslationUnit] = []
            try database.forEachUnit { unit in
                var unit = unit
                unit.origin.file = nil
                stored.append(unit)
            }
            #expect(stored.count < units.count)
            #expect(RepeatedUnits.joined(units) == stored)
        }
    }

    @Test func `What has no target is left out, and pairs of one unit stay together`() {
        let unit = TranslationUnit(
            source: "Cat", target: "Кот", sourceLanguage: .english, targetLanguage: .russian, family: 1)
        var open = unit
        open.target = nil
        var again = unit
        again.family = 2
        let other = TranslationUnit(
            source: "Cat", target: "Kedi", sourceLanguage: .english, targetLanguage: .turkish, family: 2)
        let joined = RepeatedUnits.joined([open, unit, again, other])
        #expect(joined.map(\.target) == ["Кот", "Kedi"])
        #expect(joined.map(\.family) == [1, 1])
        #expect(joined.map(\.origin.usageCount) == [1, 0])
    }

    private static func unit(_ random: inout SeededGenerator) -> TranslationUnit {
        var unit = TranslationUnit(
            source: InlineText(["Cat", "Dog"].randomElement(using: &random) ?? ""),
            target: InlineText(["Кот", "Кошка", "Пёс"].randomElement(using: &random) ?? ""),
            sourceLanguage: .english, targetLanguage: .russian,
            context: SegmentContext(resourceID: [nil, "a"].randomElement(using: &random) ?? nil),
            status: [.translated, .reviewed, .draft, .rejected].randomElement(using: &random) ?? .translated)
        unit.origin.usageCount = [0, 0, 2].randomElement(using: &random) ?? 0
        unit.origin.changedAt = [nil, "20250102T030405Z", "20260102T030405Z"].randomElement(using: &random) ?? nil
        unit.origin.changedBy = unit.origin.changedAt.map { _ in ["Ada", "Bo"].randomElement(using: &random) ?? "" }
        unit.notes = [[], ["short"], ["long"]].randomElement(using: &random) ?? []
        unit.properties =
            [[], [TranslationUnit.Property(name: "client", value: "x")]].randomElement(using: &random) ?? []
        return unit
    }
}
