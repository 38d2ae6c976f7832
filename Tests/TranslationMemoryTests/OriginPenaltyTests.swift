import LocalizationModel
import Testing

@testable import TranslationMemory

/// What a match loses for where it comes from is taken off last, and listed.
struct OriginPenaltyTests {
    private static func memory(_ units: [(status: TranslationUnit.Status, changedAt: String?)]) -> TranslationMemory {
        TranslationMemory(
            name: "m",
            units: units.enumerated().map { index, unit in
                TranslationUnit(
                    source: "The harbour is closed.", target: InlineText("Порт закрыт \(index)."),
                    sourceLanguage: .english,
                    targetLanguage: .russian, status: unit.status,
                    origin: UnitOrigin(createdAt: "19990101T000000Z", changedAt: unit.changedAt))
            })
    }

    @Test(
        "Age counts in full years, twenty points at most",
        arguments: [
            ("20260301T000000Z", 0), ("20250302T000000Z", 0), ("20250301T235959Z", 2), ("20240301", 4),
            ("20160301T000000Z", 20), ("20000101T000000Z", 20), ("20300101T000000Z", 0), ("yesterday", 0), ("", 0),
        ])
    func age(date: String, points: Int) throws {
        let age = try #require(AgePenalty(pointsPerYear: 2, today: "20260301T120000Z"))
        #expect(age.points(since: date).points == points)
        #expect(age.points(since: nil).points == 0)
    }

    @Test func noPenaltyWithoutADayOrPoints() {
        #expect(AgePenalty(pointsPerYear: 2, today: "") == nil)
        #expect(AgePenalty(pointsPerYear: 0, today: "20260301") == nil)
    }

    @Test func varietiesOfALanguageAreAPointApartAndOneWay() throws {
        func unit(_ source: String, _ target: String, _ from: String, _ to: String) -> TranslationUnit {
            TranslationUnit(
                source: InlineText(source), target: InlineText(target),
                sourceLanguage: LanguageTag(from) ?? .english, targetLanguage: LanguageTag(to) ?? .english)
        }
        let memory = TranslationMemory(
            name: "m",
            units: [
                unit("Change the color", "Change the colour", "en-US", "en-GB"),
                unit("Change the color", "Изменить цвет", "en-US", "ru"),
            ])
        func matches(_ text: InlineText, _ from: String, _ to: String) throws -> [Match] {
            try memory.matches(
                for: text, from: LanguageTag(from) ?? .english, to: LanguageTag(to) ?? .english, minimumScore: 70)
        }
        let best = try matches("Change the color", "en-US", "en-GB")
        #expect(best.map(\.target.plain) == ["Change the colour"])
        #expect(best.map(\.score) == [100])
        #expect(try matches("Change the colour", "en-GB", "en-US").map(\.target.plain) == ["Change the color"])
        let near = try matches("Change the color", "en-GB", "ru")
        #expect(near.map(\.score) == [99])
        #expect(near.first?.penalties.map(\.reason) == ["region"])
    }

    @Test func allOfThemAddUpAndAreListed() throws {
        var penalties = MatchPenalties.standard
        penalties.age = AgePenalty(pointsPerYear: 3, today: "20260301")
        penalties.machine = 7
        let memory = Self.memory([(.machine, "20240101T000000Z"), (.translated, nil)])
        let matches = try memory.matches(
            for: "The harbour is closed.", from: .english, to: .russian, minimumScore: 50, penalty: 4,
            penalties: penalties)
        let byTarget = Dictionary(uniqueKeysWithValues: matches.map { ($0.target.plain, $0) })
        let old = try #require(byTarget["Порт закрыт 0."])
        #expect(old.score == 100 - 4 - 7 - 6)
        #expect(old.penalties.map(\.reason) == ["memory", "machine", "age"])
        #expect(old.penalties.map(\.points) == [4, 7, 6])
        #expect(old.penalties.last?.detail == "2")
        // Where it was never changed, the day it was made counts.
        #expect(byTarget["Порт закрыт 1."]?.score == 100 - 4 - 20)
    }

    @Test func aPenaltyNeverHidesABetterMatch() throws {
        var penalties = MatchPenalties.standard
        penalties.age = AgePenalty(pointsPerYear: 10, today: "20260301")
        let memory = Self.memory([(.translated, "20200101"), (.translated, "20260101"), (.translated, "20240101")])
        let best = try memory.matches(
            for: "The harbour is closed.", from: .english, to: .russian, limit: 1, penalties: penalties)
        #expect(best.map(\.target.plain) == ["Порт закрыт 1."])
        #expect(best.first?.score == 100)
    }
}
