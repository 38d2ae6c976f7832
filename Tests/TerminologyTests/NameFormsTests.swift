import LocalizationModel
import Testing

@testable import Terminology

/// Names are found in every case, whether the glossary says what sort of name they are or not.
@Suite struct NameFormsTests {
    private static let forms: [(name: String, kind: GlossaryConcept.Kind, forms: String)] = [
        ("Кулеба", .familyName, "Кулеба Кулебы Кулебе Кулебу Кулебой Кулебою Кулебам Кулебами Кулебах"),
        ("Лавров", .familyName, "Лавров Лаврова Лаврову Лавровым Лаврове Лавровы Лавровых Лавровыми Лавровой Лавровою"),
        ("Киев", .place, "Киев Киева Киеву Киевом Киеве"),
        ("Харьков", .place, "Харьков Харькова Харькову Харьковом Харькове"),
        ("Песков", .familyName, "Песков Пескова Пескову Песковым Пескове Песковы Песковых Песковой Песковою"),
        ("Байден", .familyName, "Байден Байдена Байдену Байденом Байдене Байдены Байденов Байденам Байденами"),
        ("Эрдоган", .familyName, "Эрдоган Эрдогана Эрдогану Эрдоганом Эрдогане Эрдоганы Эрдоганов Эрдоганах"),
        ("Путин", .familyName, "Путин Путина Путину Путиным Путине Путины Путиных Путиными Путиной Путиною"),
        (
            "Зеленский", .familyName,
            "Зеленский Зеленского Зеленскому Зеленским Зеленских Зеленская Зеленской Зеленскую Зеленскою"
        ),
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

    private static let ukrainianForms: [(name: String, kind: GlossaryConcept.Kind, forms: String)] = [
        ("Кулеба", .familyName, "Кулеба Кулеби Кулебі Кулебу Кулебою Кулебо Кулебам Кулебами Кулебах"),
        ("Лавров", .familyName, "Лавров Лаврова Лаврову Лавровим Лаврові Лаврових Лаврової Лавровій Лавровою"),
        ("Київ", .place, "Київ Києва Києву Києвом Києві Києве"),
        ("Харків", .place, "Харків Харкова Харкову Харковом Харкові Харкове"),
        ("Пєсков", .familyName, "Пєсков Пєскова Пєскову Пєсковим Пєскові Пєскових Пєсковою"),
        ("Байден", .familyName, "Байден Байдена Байдену Байденові Байденом Байдені Байдени Байденів Байденам"),
        ("Ердоган", .familyName, "Ердоган Ердогана Ердогану Ердоганом Ердогані"),
        ("Путін", .familyName, "Путін Путіна Путіну Путінові Путіним Путіні Путіних Путіною"),
        (
            "Зеленський", .familyName,
            "Зеленський Зеленського Зеленському Зеленським Зеленських Зеленська Зеленської Зеленську Зеленською"
        ),
    ]

    @Test(arguments: [true, false]) func everyUkrainianFormIsFound(isKindKnown: Bool) {
        for (name, kind, forms) in Self.ukrainianForms {
            let concept = GlossaryConcept(
                id: name, kind: isKindKnown ? kind : .term, terms: [.init(name, language: .ukrainian)])
            let recognizer = TermRecognizer(Glossary([concept]), language: .ukrainian)
            for form in forms.split(separator: " ") {
                let mentions = recognizer.mentions(in: "Учора сказали про нього — \(form), та й усе.")
                #expect(mentions.map(\.text) == [String(form)], "\(name)")
            }
        }
    }

    @Test func aManIsNotFoundInAWomansName() {
        let man = GlossaryConcept(
            id: "1", kind: .familyName, gender: .masculine, terms: [.init("Зеленский", language: .russian)])
        let recognizer = TermRecognizer(Glossary([man]), language: .russian)
        #expect(recognizer.mentions(in: "Видели Зеленского.").count == 1)
        #expect(recognizer.mentions(in: "Видели Зеленскую.").isEmpty)
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
