import LocalizationModel
import Terminology
import Testing

@testable import Names

@Suite struct NameConsistencyCheckTests {
    static let glossary = Glossary([
        GlossaryConcept(
            id: "kuleba", kind: .fullName, gender: .masculine, originLanguage: .ukrainian,
            terms: [.init("Dmytro Kuleba", language: .english), .init("Дмитрий Кулеба", language: .russian)]),
        GlossaryConcept(
            id: "cavusoglu", kind: .fullName, gender: .masculine, originLanguage: .turkish,
            terms: [
                .init("Mevlut Cavusoglu", language: .english), .init("Mevlüt Çavuşoğlu", language: .english),
                .init("Мевлют Чавушоглу", language: .russian),
            ]),
        GlossaryConcept(
            id: "antalya", kind: .place, originLanguage: .turkish,
            terms: [.init("Antalya", language: .english), .init("Анталья", language: .russian)]),
    ])

    static func units(_ rows: [(String, String)]) -> [TranslationUnit] {
        rows.enumerated().map { index, row in
            TranslationUnit(
                source: InlineText(row.0), target: InlineText(row.1), sourceLanguage: .english,
                targetLanguage: .russian, location: SourceLocation(file: "t.tsv", line: index + 1, column: 1))
        }
    }

    static func findings(_ rows: [(String, String)], glossary: Glossary = glossary) -> [NameFinding] {
        NameConsistencyCheck(glossary: glossary, from: .english, to: .russian).findings(in: units(rows))
    }

    @Test(arguments: ["Кулеба пришёл.", "Мы ждали Кулебу.", "Говорили с Кулебой.", "Слово Кулебы.", "Ответ Кулебе."])
    func everyCaseOfTheRightNameIsConsistent(target: String) {
        let found = Self.findings([("A word about Kuleba.", target)])
        #expect(found.map(\.verdict) == [.consistent])
        #expect(found.first?.name == "Kuleba")
    }

    @Test(arguments: [
        ("Cavusoglu spoke in the evening.", "Вечером выступил Кавусоглу.", "Кавусоглу"),
        ("They spoke with Kuleba.", "Они говорили с Кулебай.", "Кулебай"),
        ("They flew to Antalya.", "Они вылетели в Анталию.", "Анталию"),
    ])
    func anotherSpellingIsWrong(source: String, target: String, spelling: String) {
        let errors = Self.findings([(source, target)]).filter(\.isError)
        #expect(errors.map(\.found) == [spelling])
        #expect(errors.map(\.verdict) == [.wrong])
    }

    @Test func aPronounIsNoError() {
        let found = Self.findings([("Kuleba said so.", "Он так сказал.")])
        #expect(found.map(\.verdict) == [.missing])
        #expect(found.filter(\.isError).isEmpty)
    }

    @Test func withoutAGlossaryTheMinorityIsAVariant() {
        let rows = [
            ("The minister met Petrosyan in Yerevan.", "Министр встретил Петросяна в Ереване."),
            ("Then he heard Petrosyan again.", "Потом он снова слушал Петросяна."),
            ("Everyone knows Petrosyan here.", "Все здесь знают, кто такой Петросян."),
            ("So he wrote to Petrosyan at once.", "И он сразу написал Петрасьяну."),
        ]
        let errors = Self.findings(rows, glossary: Glossary()).filter(\.isError)
        #expect(errors.map(\.location.line) == [4])
        #expect(errors.map(\.verdict) == [.variant])
        #expect(errors.first?.found == "Петрасьяну")
    }

    @Test func aNameSeenOnceIsNotJudged() {
        let found = Self.findings([("Then came Petrosyan.", "Потом пришёл Петросян.")], glossary: Glossary())
        #expect(found.map(\.verdict) == [.unknown])
    }

    @Test func unitsWithoutATranslationAreLeftOut() {
        #expect(Self.findings([("Kuleba came.", "")]).isEmpty)
    }

    /// A recogniser that has no words around would take it for the animal or for hope.
    @Test(arguments: [
        ("Leo left early.", "Лев ушёл рано."), ("Nadezhda was late.", "Надежда опоздала."),
        ("They wrote to Leo.", "Льву написали."),
    ])
    func aNameThatIsAWordMayBeginASentence(source: String, target: String) {
        let glossary = Glossary([
            GlossaryConcept(
                id: "leo", kind: .givenName, gender: .masculine,
                terms: [.init("Leo", language: .english), .init("Лев", language: .russian)]),
            GlossaryConcept(
                id: "nadezhda", kind: .givenName, gender: .feminine,
                terms: [.init("Nadezhda", language: .english), .init("Надежда", language: .russian)]),
        ])
        #expect(Self.findings([(source, target)], glossary: glossary).map(\.verdict) == [.consistent])
    }

    @Test func unitsOfSeveralFilesKeepTheirOrder() {
        var units = Self.units([("Kuleba came.", "Кулеба пришёл."), ("Kuleba left.", "Кулеба ушёл.")])
        units += units.map { unit in
            var unit = unit
            unit.location?.file = "second.tsv"
            return unit
        }
        let found = NameConsistencyCheck(glossary: Self.glossary, from: .english, to: .russian).findings(in: units)
        #expect(
            found.map { "\($0.location.file):\($0.location.line)" } == [
                "t.tsv:1", "t.tsv:2", "second.tsv:1", "second.tsv:2",
            ])
    }
}
