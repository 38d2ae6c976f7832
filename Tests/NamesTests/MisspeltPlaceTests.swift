import LocalizationModel
import Terminology
import Testing

@testable import Names

/// Places that the glossary lists, one letter of which is wrong in another case than the first.
@Suite struct MisspeltPlaceTests {
    typealias Check = NameConsistencyCheckTests

    static let places = Glossary([
        Check.place("Paris", "Париж", "Paris", nil), Check.place("Syria", "Сирия", "Suriye", nil),
        Check.place("Canada", "Канада", "Kanada", nil),
    ])
    static let ukrainian = Glossary([
        ListedNamesTests.concept("Kyiv", "Київ", .ukrainian, kind: .place),
        ListedNamesTests.concept("Syria", "Сирія", .ukrainian, kind: .place),
    ])

    @Test(arguments: [
        ("They flew over Paris.", "Они летели над Палижем.", "Палижем"),
        ("The war in Syria goes on.", "Война опустошила Срию дотла.", "Срию"),
    ])
    func oneWrongLetterIsFound(source: String, target: String, slip: String) {
        let errors = Check.findings([(source, target)], glossary: Self.places).filter(\.isError)
        #expect(errors.map(\.found) == [slip])
    }

    @Test(arguments: [
        ("The road from Kyiv was closed.", "Шлях із Києвва був закритий.", "Києвва"),
        ("He was sent to Kyiv.", "Він радів Кєву й дощу.", "Кєву"),
        ("They saw Syria.", "Вони бачили Срію.", "Срію"),
    ])
    func soItIsInUkrainian(source: String, target: String, slip: String) {
        let found = ListedNamesTests.findings(source, target, glossary: Self.ukrainian, to: .ukrainian)
        #expect(found.filter(\.isError).map(\.found) == [slip])
    }

    @Test(arguments: [
        // Another letter stands at the beginning, or two are others.
        ("They wrote to Canada.", "Они писали в Гранаду."), ("They wrote to Canada.", "Они писали Камалу."),
        // What begins a sentence may be any word.
        ("It rained in Paris.", "Парижен был мокрый."),
    ])
    func whatMayBeAnotherWordIsNone(source: String, target: String) {
        #expect(Check.findings([(source, target)], glossary: Self.places).filter(\.isError).isEmpty)
    }
}
