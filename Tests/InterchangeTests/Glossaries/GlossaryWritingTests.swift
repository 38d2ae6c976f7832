import LocalizationModel
import Testing

@testable import Interchange

@Suite("Glossaries written") struct GlossaryWritingTests {
    static let concepts = [
        GlossaryConcept(
            id: "antalya", kind: .place, originLanguage: .turkish, subject: "news", definition: "a city & a province",
            terms: [
                .init("Antalya", language: .english, standing: .preferred),
                .init("Анталья", language: .russian, standing: .preferred, system: "tradition"),
                .init("Анталия", language: .russian, standing: .admitted, system: "tradition"),
                .init("Анталiя", language: .russian, standing: .forbidden, note: "a wrong letter"),
            ]),
        GlossaryConcept(
            id: "2nd concept", kind: .givenName, gender: .feminine,
            terms: [.init("Olena, \"O\"", language: .english, standing: .preferred)]),
        GlossaryConcept(id: "empty", terms: []),
    ]

    @Test func tbxComesBack() throws {
        var writer = TBXWriter(description: "Names & words")
        for concept in Self.concepts { writer.add(concept) }
        var reader = try TBXReader(bytes: writer.finish(), file: "g.tbx")
        var again: [GlossaryConcept] = []
        while let concept = try reader.next() { again.append(concept) }
        #expect(again.map(\.id) == ["antalya", "c2nd_concept"])
        for (one, other) in zip(Self.concepts, again) {
            #expect(other.kind == one.kind && other.gender == one.gender && other.definition == one.definition)
            #expect(other.originLanguage == one.originLanguage && other.subject == one.subject)
            #expect(other.terms.map(\.text) == one.terms.map(\.text))
            #expect(other.terms.map(\.system) == one.terms.map(\.system))
            #expect(other.terms.map(\.note) == one.terms.map(\.note))
            #expect(other.terms.map(\.standing) == one.terms.map(\.standing))
        }
    }

    @Test(.enabled(if: Referees.canValidate, "needs xmllint and the schemas in ../shared/conformance"))
    func tbxIsValid() throws {
        var writer = TBXWriter(description: "Names & words")
        for concept in Self.concepts { writer.add(concept) }
        let complaints = try Referees.complaints(about: writer.finish(), relaxNG: "tbx/TBXcoreStructV03.rng")
        #expect(complaints == "")
    }

    @Test(arguments: DelimitedTableWriter.Separator.allCases)
    func tableComesBack(separator: DelimitedTableWriter.Separator) throws {
        let bytes = Array(GlossaryTableWriter.write(Self.concepts, separator: separator).utf8)
        let again = try GlossaryTableReader.read(bytes, file: "g", separator: separator)
        #expect(again.map(\.id) == ["antalya", "2nd concept"])
        #expect(again[0].terms.map(\.text) == ["Antalya", "Анталья", "Анталия", "Анталiя"])
        #expect(again[0].terms.map(\.standing) == [.preferred, .preferred, .admitted, .forbidden])
        #expect(again[0].definition == "a city & a province" && again[0].originLanguage == .turkish)
        #expect(again[1].gender == .feminine && again[1].terms[0].text == "Olena, \"O\"")
        #expect(GlossaryTableWriter.losses(Self.concepts).categories.isEmpty)
    }
}
