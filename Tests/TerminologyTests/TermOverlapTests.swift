import LocalizationModel
import Testing

@testable import Terminology

/// Terms inside longer ones, and words that are no terms though they look like their forms.
@Suite struct TermOverlapTests {
    private func recognizer(_ terms: [String], _ language: LanguageTag) -> TermRecognizer {
        TermRecognizer(
            Glossary(terms.map { GlossaryConcept(id: $0, terms: [.init($0, language: language)]) }), language: language)
    }

    @Test func aTermInsideALongerOneIsFoundWhereAllAreWanted() {
        let recognizer = recognizer(["министерство", "министерство обороны", "оборона"], .russian)
        let text = "В Министерстве обороны это знают."
        #expect(recognizer.mentions(in: text).map(\.term.text) == ["министерство обороны"])
        #expect(
            recognizer.mentions(in: text, overlaps: .all).map(\.term.text)
                == ["министерство обороны", "министерство", "оборона"])
    }

    @Test func theFamilyNameInsideAFullNameIsNoMentionOfItsOwn() {
        let person = GlossaryConcept(
            id: "1", kind: .fullName, terms: [.init("Дмитрий Кулеба", language: .russian)])
        let recognizer = TermRecognizer(Glossary([person]), language: .russian)
        let text = "Дмитрия Кулебу ждали, и Кулеба пришёл."
        #expect(recognizer.mentions(in: text, overlaps: .all).map(\.text) == ["Дмитрия Кулебу", "Кулеба"])
    }

    @Test(arguments: [
        ("коло", "uk", "Коли й як він прийшов?"), ("середа", "uk", "Серед них"),
        ("тема", "ru", "Тем самым, вместе с тем"),
        ("тома", "ru", "О том и речь"),
    ])
    func functionWordsAreNoForms(term: String, language: String, text: String) throws {
        let language = try #require(LanguageTag(language))
        #expect(recognizer([term], language).mentions(in: text).isEmpty)
    }
}
