import LocalizationModel
import Testing

@testable import Names

/// Places whose names no likeness in sound tells are known without a glossary.
@Suite struct PlacesOfTheWorldTests {
    @Test(arguments: [
        ("Japan", "Япония", "Японии", "Япомии", LanguageTag.russian),
        ("Germany", "Германия", "Германию", "Герпания", .russian),
        ("Poland", "Польша", "Польшей", "Порьше", .russian), ("Zealand", "Зеландия", "Зеландии", "Зеламдии", .russian),
        ("Sweden", "Швеция", "Швецию", "Швэции", .russian), ("Greece", "Греція", "Греції", "Греццію", .ukrainian),
        ("Hungary", "Угорщина", "Угорщини", "Укорщині", .ukrainian),
    ])
    func aSlipIsFlagged(name: String, first: String, second: String, slip: String, language: LanguageTag) {
        #expect(UnlistedNamesTests.flagged(name, (first, second), slip, language) == [slip])
    }

    @Test(arguments: [
        ("Sweden", "Швэцию"), ("Athens", "Авинах"), ("Hungary", "Вернгрией"), ("Cyprus", "Кивр"),
    ])
    func oneLetterIsEnoughWhereThePlaceStandsOnce(name: String, slip: String) {
        let errors = UnlistedNamesTests.errors([("They came from \(name).", "Их родина, \(slip).")])
        // Four letters may be another word.
        #expect(errors.compactMap(\.found) == (slip.count < 5 ? [] : [slip]))
        #expect(errors.allSatisfy { $0.verdict == .wrong })
    }

    @Test(arguments: [
        ("Japan", "Японией"), ("Germany", "Германский"), ("Poland", "Польские"), ("Russia", "Россияне"),
        ("Portland", "Портланде"), ("Nashville", "Нэшвилле"), ("Liverpool", "Ливерпуле"), ("United", "Объединённые"),
        ("Iran", "Ираке"), ("Georgia", "Джорджия"),
    ])
    func aFormAnAdjectiveOrARenderingBySoundIsNot(name: String, rendering: String) {
        let rows = [("They like \(name) now.", "Теперь это \(rendering).")]
        #expect(UnlistedNamesTests.errors(rows).isEmpty)
        #expect(UnlistedNamesTests.errors(rows + [("We know \(name) too.", "Снова \(rendering).")]).isEmpty)
    }

    @Test func oneWordOfANameOfSeveralIsThatNoun() {
        #expect(Exonyms.words(for: "Zealand", in: .russian) == ["Зеландия"])
        #expect(Exonyms.words(for: "United", in: .russian).isEmpty)
        #expect(Exonyms.words(for: "Francisco", in: .ukrainian) == ["Франциско"])
        #expect(Exonyms.words(for: "Lampshade", in: .russian).isEmpty)
    }
}
