import LocalizationModel
import Testing

@testable import Terminology

/// Entries of another file that come into a glossary.
struct GlossaryMergeTests {
    private static func concept(_ id: String, _ term: String, seeing other: String? = nil) -> GlossaryConcept {
        var concept = GlossaryConcept(id: id, terms: [.init(term, language: .english)])
        if let other {
            concept.properties = [
                GlossaryProperty(element: "ref", category: "crossReference", value: "see", target: other)
            ]
        }
        return concept
    }

    @Test func referencesFollowTheirEntriesToNewIDs() {
        var glossary = Glossary([Self.concept("c1", "pier"), Self.concept("c2", "quay")])
        let more = [
            Self.concept("c1", "dock", seeing: "c2"), Self.concept("c2", "berth", seeing: "c1"),
            Self.concept("c3", "quay", seeing: nil), Self.concept("c4", "slip", seeing: "c3"),
        ]
        #expect(glossary.merge(more) == (3, 1))
        #expect(glossary.concepts.map(\.id) == ["c1", "c2", "c1-2", "c2-2", "c4"])
        #expect(glossary.concepts.map { $0.properties.first?.target } == [nil, nil, "c2-2", "c1-2", "c2"])
        // Once more they are known, whatever ids they have got.
        #expect(glossary.merge(more) == (0, 4))
    }
}
