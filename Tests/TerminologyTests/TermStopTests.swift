import LocalizationModel
import Testing

@testable import Terminology

/// Terms that end in a full stop.
struct TermStopTests {
    @Test(arguments: [
        ("The U.S. sent ships.", "U.S."), ("It came from the U.S.", "U.S."), ("The U.S, they said.", "U.S"),
        ("Acme Inc. paid.", "Inc."),
    ])
    func theStopBelongsToTheTerm(text: String, found: String) {
        let glossary = Glossary(
            ["U.S.", "Inc."].map { GlossaryConcept(id: $0, terms: [.init($0, language: .english)]) })
        let mentions = TermRecognizer(glossary, language: .english).mentions(in: text)
        #expect(mentions.map(\.text) == [found])
        #expect(mentions.first.map { $0.scalars.count } == found.unicodeScalars.count)
    }
}
