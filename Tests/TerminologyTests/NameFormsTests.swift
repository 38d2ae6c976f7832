import LocalizationModel
import Testing

@testable import Terminology

/// Names are found in every case, whether the glossary says what sort of name they are or not.
@Suite struct NameFormsTests {
    private static let forms: [(name: String, kind: GlossaryConcept.Kind, forms: String)] = [
        ("Кулеба", .familyName, "Кулеба Кулебы Кулебе Кулебу Кулебой Кулебою"),
        ("Лавров", .familyName, "Лавров Лаврова Лаврову Лавровым Лаврове"),
        ("Киев", .place, "Киев Киева Киеву Киевом Киеве"),
        ("Харьков", .place, "Харьков Харькова Харькову Харьковом Харькове"),
        ("Песков", .familyName, "Песков Пескова Пескову Песковым Пескове Песковы Песковых"),
        ("Байден", .familyName, "Байден Байдена Байдену Байденом Байдене Байдены Байденов"),
        ("Эрдоган", .familyName, "Эрдоган Эрдогана Эрдогану Эрдоганом Эрдогане"),
        ("Путин", .familyName, "Путин Путина Путину Путиным Путине"),
        ("Зеленский", .familyName, "Зеленский Зеленского Зеленскому Зеленским Зеленском Зеленскими"),
    ]

    @Test(arguments: [true, false]) func everyFormIsFound(isKindKnown: Bool) {
        for (name, kind, forms) in Self.forms {
            let concept = GlossaryConcept(
                id: name, kind: isKindKnown ? kind : .term, terms: [.init(name, language: .russian)])
            let recognizer = TermRecognizer(Glossary([concept]), language: .russian)
            for form in forms.split(separator: " ") {
                let mentions = recognizer.mentions(in: "Вчера сказали о нём — \(form), и всё.")
                #expect(mentions.map(\.text) == [String(form)], "\(name)")
            }
        }
    }

    @Test func aNameIsNotFoundInFormsItDoesNotHave() {
        let lev = GlossaryConcept(id: "1", kind: .givenName, terms: [.init("Лев", language: .russian)])
        let recognizer = TermRecognizer(Glossary([lev]), language: .russian)
        #expect(recognizer.mentions(in: "Видели Льва.").count == 1)
        #expect(recognizer.mentions(in: "Остались Левам и Левом.").isEmpty)
    }

    @Test func ukrainianNamesAreFoundWithTheirAlternations() {
        let concepts = [
            GlossaryConcept(id: "1", kind: .place, terms: [.init("Харків", language: .ukrainian)]),
            GlossaryConcept(id: "2", kind: .givenName, terms: [.init("Ольга", language: .ukrainian)]),
        ]
        let recognizer = TermRecognizer(Glossary(concepts), language: .ukrainian)
        #expect(recognizer.mentions(in: "У Харкові казали Ользі, а з Харкова – Ольго!").count == 4)
    }
}
