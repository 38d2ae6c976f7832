import LocalizationModel
import Testing

@Suite struct GlossaryConceptTests {
    static let capital = GlossaryConcept(
        id: "kyiv", kind: .place,
        terms: [
            .init("Kiev", language: .english, standing: .forbidden), .init("Kyïv", language: .english),
            .init("Kyiv", language: .english, standing: .preferred), .init("Киев", language: .russian),
        ])

    @Test func thePreferredTermComesFirstAndTheForbiddenNever() {
        #expect(Self.capital.terms(in: .english).map(\.text) == ["Kyiv", "Kyïv"])
        #expect(Self.capital.terms(in: LanguageTag(language: "ru", region: "RU")).map(\.text) == ["Киев"])
        #expect(Self.capital.terms(in: .turkish).isEmpty)
    }

    @Test func whatIsDeprecatedIsKnownButNotToBeUsed() {
        var capital = Self.capital
        capital.terms[1].standing = .deprecated
        #expect(capital.terms(in: .english).map(\.text) == ["Kyiv", "Kyïv"])
        #expect(capital.usableTerms(in: .english).map(\.text) == ["Kyiv"])
    }

    @Test func aPlaceIsAName() {
        #expect(Self.capital.isName)
        #expect(!GlossaryConcept(id: "view", terms: []).isName)
    }
}
