import LocalizationModel
import Testing

@testable import Interchange

@Suite struct GlossaryTableReaderTests {
    private func read(_ text: String, _ separator: DelimitedTableWriter.Separator = .comma) throws -> [GlossaryConcept]
    {
        try GlossaryTableReader.read(Array(text.utf8), file: "g.csv", separator: separator)
    }

    @Test func oneColumnIsEnough() throws {
        let concepts = try read("ru\nперемирие\n\nвстреча\n")
        #expect(concepts.map { $0.terms.map(\.text) } == [["перемирие"], ["встреча"]])
        #expect(concepts.map { $0.location?.line } == [2, 4])
    }

    /// Terms of two and three letters look like codes of languages.
    @Test(arguments: [
        ("en,ru", true), ("ru", true), ("crh,uk", true), ("rus,eng", true), ("en,domain,ru", true),
        ("en,subject,note", true), ("car,машина", false), ("it,собака", false), ("it,dog", false), ("dog,cat", false),
        ("id,kind", false),
    ])
    func aHeaderNamesLanguages(row: String, isHeader: Bool) {
        #expect(
            GlossaryTableReader.namesLanguages(Array((row + "\nа,б\n").utf8), file: "g.csv", separator: .comma)
                == isHeader)
    }

    @Test func nameHasAllThatIsKnownOfIt() throws {
        let text = """
            id,kind,gender,origin,en,ru,tr,system,note,shelf
            c,familyName,masculine,tr,Cavusoglu|Cavusoglou,Чавушоглу,Çavuşoğlu,practical transcription,"minister, once",7

            """
        let concept = try #require(try read(text).first)
        #expect(concept.id == "c" && concept.kind == .familyName && concept.gender == .masculine)
        #expect(concept.originLanguage == .turkish)
        #expect(concept.definition == "minister, once")
        #expect(concept.terms.map(\.text) == ["Cavusoglu", "Cavusoglou", "Чавушоглу", "Çavuşoğlu"])
        #expect(concept.terms.map(\.standing) == [.preferred, .admitted, .preferred, .preferred])
        #expect(concept.terms.map(\.system) == [String](repeating: "practical transcription", count: 3) + [nil])
    }

    @Test func tabsSeparateToo() throws {
        #expect(try read("en\tru-RU\nKyiv\tКиев\n", .tab).first?.terms.map(\.language.description) == ["en", "ru-RU"])
    }

    @Test(arguments: [
        ("name,meaning\na,b\n", 1), ("en,kind\nKyiv,village\n", 2), ("en\n\"Kyiv\n", 2),
        ("en,ru\nKyiv,Киев,\nceasefire,перемирие, отдых\n", 3),
    ])
    func mistakeHasItsPlace(text: String, line: Int) {
        let error = #expect(throws: TolmachError.self) { try read(text) }
        #expect(error?.location?.line == line)
    }

    @Test func emptyTableIsAnEmptyGlossary() throws {
        #expect(try read("").isEmpty)
        #expect(try read("en,ru\n").isEmpty)
    }

    @Test(arguments: [
        ("family", GlossaryConcept.Kind.familyName), ("given", .givenName), ("patronymic", .givenName),
        ("person", .fullName), ("place", .place),
    ])
    func kindsHaveShortNamesToo(name: String, kind: GlossaryConcept.Kind) throws {
        let concept = try #require(try read("ru,kind,gender\nОзеро,\(name),neuter\n").first)
        #expect(concept.kind == kind && concept.gender == .neuter)
    }
}
