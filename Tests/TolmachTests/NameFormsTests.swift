import LocalizationModel
import Terminology
import Testing

@testable import Tolmach

/// Names in the case that the best match's translation needs.
struct NameFormsTests {
    private static let glossary = Glossary([
        person("1", "Kuleba", "Кулеба", "Кулеба"), person("2", "Lavrov", "Лавров", "Лавров"),
        person("3", "Fidan", "Фидан", "Фідан"), person("4", "Zakharova", "Захарова", "Захарова", .feminine),
        GlossaryConcept(
            id: "5", kind: .place,
            terms: [.init("Antalya", language: .english), .init("Анталья", language: .russian)]),
        place("6", "Kharkiv", "Харьков", "Харків"), place("7", "Samara", "Самара", "Самара"),
    ])

    private static func place(_ id: String, _ english: String, _ russian: String, _ ukrainian: String)
        -> GlossaryConcept
    {
        GlossaryConcept(
            id: id, kind: .place,
            terms: [
                .init(english, language: .english), .init(russian, language: .russian),
                .init(ukrainian, language: .ukrainian),
            ])
    }

    private static func person(
        _ id: String, _ english: String, _ russian: String, _ ukrainian: String,
        _ gender: GlossaryConcept.Gender = .masculine
    ) -> GlossaryConcept {
        GlossaryConcept(
            id: id, kind: .familyName, gender: gender,
            terms: [
                .init(english, language: .english), .init(russian, language: .russian),
                .init(ukrainian, language: .ukrainian),
            ])
    }

    private func targets(
        _ text: String, match source: String, _ translation: String, repairs: [Match.Repair] = [],
        to language: LanguageTag = .russian
    ) -> [String] {
        let recognizer = TermRecognizer(Self.glossary, language: .english)
        let names = recognizer.mentions(in: text).map {
            SuggestedSegment.Rendering(mention: $0, targets: $0.concept.terms(in: language).map(\.text))
        }
        let forms = NameForms(from: recognizer, to: language)
        var match = Match(
            score: 80, kind: .fuzzy, source: InlineText(source), target: InlineText(translation), memory: "m")
        match.repairs = repairs
        return forms.inflected(names, in: text, for: match).compactMap(\.targets.first)
    }

    @Test func aNameInThePlaceOfAnotherTakesItsCase() {
        let met = ("They met with Kuleba.", "Они встретились с Кулебой.")
        #expect(targets("They met with Lavrov.", match: met.0, met.1) == ["Лавровым"])
        #expect(targets("They met with Fidan.", match: met.0, met.1) == ["Фиданом"])
        #expect(targets("They met with Zakharova.", match: met.0, met.1) == ["Захаровой"])
    }

    @Test func aNameThatIsThereTooTakesItsOwnForm() {
        #expect(
            targets("They met with Kuleba today.", match: "They met with Kuleba.", "Они встретились с Кулебой.")
                == ["Кулебой"])
    }

    @Test func severalNamesEachInItsPlace() {
        #expect(
            targets(
                "Lavrov wrote to Fidan from Antalya.", match: "Kuleba wrote to Lavrov from Antalya.",
                "Кулеба написал Лаврову из Антальи.") == ["Лавров", "Фидану", "Антальи"])
        // A name that stands in both in another place has the case of that place.
        #expect(
            targets("Lavrov thanked Kuleba.", match: "Kuleba thanked Fidan.", "Кулеба поблагодарил Фидана.")
                == ["Лавров", "Кулеба"])
    }

    @Test func aNameThatMovesWithItsWordsKeepsItsForm() {
        let met = ("Lavrov met Fidan in Antalya.", "Лавров встретился с Фиданом в Анталье.")
        #expect(targets("In Antalya Lavrov met Fidan.", match: met.0, met.1) == ["Анталье", "Лавров", "Фиданом"])
        #expect(targets("In Antalya Fidan met Lavrov.", match: met.0, met.1) == ["Анталье", "Фидан", "Лавровым"])
        #expect(targets("Fidan met Lavrov in Antalya.", match: met.0, met.1) == ["Фидан", "Лавровым", "Анталье"])
    }

    @Test func aNameThatWasMendedIsAsItStandsThere() {
        let repair = Match.Repair(old: "Кулебе", new: "Лаврову")
        #expect(
            targets(
                "The letter was sent to Lavrov.", match: "The letter was sent to Kuleba.", "Письмо отправили Лаврову.",
                repairs: [repair]) == ["Лаврову"])
        #expect(
            targets(
                "Fidan thanked Kuleba.", match: "Kuleba thanked Lavrov.", "Фидан поблагодарил Кулебу.",
                repairs: [.init(old: "Кулеба", new: "Фидан"), .init(old: "Лаврова", new: "Кулебу")])
                == ["Фидан", "Кулебу"])
    }

    @Test func aFormThatTellsNoCaseLeavesTheBaseForm() {
        // Genitive and accusative of Лавров are one; of Кулеба they are two.
        #expect(targets("They saw Kuleba.", match: "They saw Lavrov.", "Они видели Лаврова.") == ["Кулеба"])
        #expect(targets("They saw Fidan.", match: "They saw Lavrov.", "Они видели Лаврова.") == ["Фидана"])
    }

    @Test func withoutAPlaceTheBaseFormStays() {
        #expect(targets("They met with Lavrov.", match: "They met.", "Они встретились.") == ["Лавров"])
        #expect(
            targets("Lavrov met Fidan.", match: "They met Kuleba.", "Они встретили Кулебу.") == ["Лавров", "Фидана"])
    }

    @Test func ukrainianToo() {
        #expect(
            targets("They wrote to Lavrov.", match: "They wrote to Kuleba.", "Вони написали Кулебі.", to: .ukrainian)
                .first == "Лаврову")
        #expect(
            targets(
                "They met with Fidan.", match: "They met with Kuleba.", "Вони зустрілися з Кулебою.", to: .ukrainian)
                == ["Фіданом"])
    }

    @Test(arguments: [
        ("They left for Samara.", "They left for Kharkiv.", "Они уехали в Харьков.", LanguageTag.russian, "Самару"),
        ("They stayed in Kharkiv.", "They stayed in Samara.", "Они остались в Самаре.", .russian, "Харькове"),
        ("They went to Kharkiv.", "They went to Samara.", "Они подошли к Самаре.", .russian, "Харькову"),
        ("They left for Samara.", "They left for Kharkiv.", "Вони поїхали в Харків.", .ukrainian, "Самару"),
        ("Samara waits.", "Kharkiv waits.", "Харьков ждёт.", .russian, "Самара"),
    ])
    func thePrepositionTellsTheCase(
        text: String, source: String, translation: String, language: LanguageTag, form: String
    ) {
        #expect(targets(text, match: source, translation, to: language) == [form])
    }
}
