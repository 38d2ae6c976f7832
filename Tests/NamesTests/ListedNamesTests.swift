import ICUText
import LocalizationModel
import Terminology
import Testing

@testable import Names

@Suite("What a translator writes in the place of a listed name")
struct ListedNamesTests {
    static func concept(
        _ english: String, _ other: String, _ language: LanguageTag = .russian, kind: GlossaryConcept.Kind = .fullName
    ) -> GlossaryConcept {
        GlossaryConcept(
            id: english, kind: kind, gender: kind == .fullName ? .masculine : nil,
            terms: [.init(english, language: .english), .init(other, language: language)])
    }

    static let glossary = Glossary([
        concept("Donald Trump", "Дональд Трамп"), concept("Dmitry Peskov", "Дмитрий Песков"),
        concept("Andriy Melnyk", "Андрей Мельник"), concept("Serhiy Kyslytsya", "Сергей Кислица"),
        concept("Alexei Navalny", "Алексей Навальный"), concept("Juan Manuel Barrera", "Хуан Мануэль Баррера"),
        concept("India", "Индия", kind: .place), concept("Congo", "Конго", kind: .place),
        concept("Mediterranean Sea", "Средиземное море", kind: .place),
        concept("Security Council", "Совет Безопасности", kind: .organisation),
        concept("NATO", "НАТО", kind: .organisation), concept("Austria", "Австрия", kind: .place),
        concept("Opora", "ОПОРА", kind: .organisation), concept("Lenta", "ЛЕНТА", kind: .organisation),
    ])

    static let ukrainian = Glossary([
        concept("Dmytro Kuleba", "Дмитро Кулеба", .ukrainian), concept("Andriy Melnyk", "Андрій Мельник", .ukrainian),
        concept("Mykola Azarov", "Микола Азаров", .ukrainian), concept("Kyiv", "Київ", .ukrainian, kind: .place),
    ])

    static func findings(
        _ source: String, _ target: String, glossary: Glossary = glossary, to language: LanguageTag = .russian
    ) -> [NameFinding] {
        let unit = TranslationUnit(
            source: InlineText(source), target: InlineText(target), sourceLanguage: .english,
            targetLanguage: language)
        return NameConsistencyCheck(glossary: glossary, from: .english, to: language).findings(in: [unit])
    }

    static func errors(_ source: String, _ target: String) -> [String?] {
        findings(source, target).filter(\.isError).map(\.found)
    }

    @Test("Letters and their marks may stand apart")
    func decomposedText() {
        let target = "С Сергеем Кислицей, Андрей Мельник и Алексей Навальный."
        let rows = ("Serhiy Kyslytsya, Andriy Melnyk and Alexei Navalny.", TextNormalization.nfd.apply(to: target))
        let found = Self.findings(rows.0, rows.1)
        #expect(found.map(\.verdict) == [.consistent, .consistent, .consistent])
        #expect(Self.findings(TextNormalization.nfd.apply(to: rows.0), target) == found)
    }

    @Test("Letters and their marks may stand apart in names that no glossary lists")
    func decomposedUnlistedNames() {
        let rows = ["Министр встретил Мойсеева.", "Снова слушали Мойсеева.", "Там ждут Мойсеева."]
        let units = rows.map { text in
            TranslationUnit(
                source: InlineText("They know Moyseyev."), target: InlineText(TextNormalization.nfd.apply(to: text)),
                sourceLanguage: .english, targetLanguage: .russian)
        }
        let found = NameConsistencyCheck(glossary: Glossary(), from: .english, to: .russian).findings(in: units)
        #expect(found.map(\.found) == ["Мойсеева", "Мойсеева", "Мойсеева"])
    }

    @Test("A glossary's letters and their marks may stand apart")
    func decomposedGlossary() {
        let glossary = Glossary([Self.concept("Serhiy Zhadan", TextNormalization.nfd.apply(to: "Сергей Жадан"))])
        let found = Self.findings("They met Serhiy Zhadan.", "Сергей Жадан пришёл.", glossary: glossary)
        #expect(found.map(\.verdict) == [.consistent])
    }

    @Test(
        "A misspelt family name is wrong in any case",
        arguments: [
            ("They met with Trump.", "Они встретились с Трумпом.", "Трумпом"),
            ("They told Trump.", "Они сказали Трумпу.", "Трумпу"),
            ("They spoke with Peskov.", "Они говорили с Пискавым.", "Пискавым"),
            ("They met Peskov.", "Они ждали Пискава.", "Пискава"),
        ])
    func misspeltInACase(source: String, target: String, slip: String) {
        #expect(Self.errors(source, target) == [slip])
    }

    @Test(
        "A word that shares no more than the ending of a case is another word",
        arguments: [
            ("They met with Trump.", "Они встретились с Бушом."), ("They spoke with Peskov.", "Говорили с Азаровым."),
            ("Near the Mediterranean Sea.", "На Средиземноморском берегу."),
            ("The Security Council met.", "Глава Совбеза ушёл."),
        ])
    func sameEnding(source: String, target: String) { #expect(Self.errors(source, target).isEmpty) }

    @Test(
        "Each of two first names may be misspelt",
        arguments: [
            ("Хуан Мунуэль Баррера", "Мунуэль Баррера"), ("Хуин Мануэль Баррера", "Хуин Мануэль Баррера"),
        ])
    func oneOfTwoFirstNames(name: String, slip: String) {
        #expect(Self.errors("They saw Juan Manuel Barrera.", "Там был \(name).") == [slip])
    }

    @Test("Two people's first names may be exchanged")
    func exchangedFirstNames() {
        let source = "Donald Trump heard Dmitry Peskov."
        #expect(
            Self.errors(source, "Дмитрий Трамп слушал Дональда Пескова.") == ["Дмитрий Трамп", "Дональда Пескова"])
        #expect(Self.errors(source, "Дмитрия Трамп слушал, Дональд Пескова.").isEmpty)
    }

    @Test(
        "The first of two first names may stand alone",
        arguments: ["Хуана Барреру видели.", "Там был министр Хуан Баррера.", "С Хуаном Мануэлем Баррерой говорили."])
    func oneFirstName(target: String) { #expect(Self.errors("They saw Juan Manuel Barrera.", target).isEmpty) }

    @Test(
        "A first name that one letter tells from the listed one is another",
        arguments: [
            ("Andriy Melnyk", "Андрий Мельник"), ("Andriy Melnyk", "Андрия Мельника"),
            ("Serhiy Kyslytsya", "Сергий Кислица"), ("Serhiy Kyslytsya", "Сергием Кислицей"),
            ("Dmitry Peskov", "Дмитрей Песков"), ("Dmitry Peskov", "Дмитрею Пескову"),
        ])
    func oneLetterTells(name: String, slip: String) {
        #expect(Self.errors("They know \(name).", "Все знают: \(slip).") == [slip])
    }

    @Test(
        "In every case the listed first name is right",
        arguments: [
            ("Andriy Melnyk", "Андрей Андрея Андрею Андреем Андрее", "Мельник"),
            ("Serhiy Kyslytsya", "Сергей Сергея Сергею Сергеем Сергее", "Кислица"),
            ("Dmitry Peskov", "Дмитрий Дмитрия Дмитрию Дмитрием Дмитрии", "Песков"),
        ])
    func everyCase(name: String, forms: String, family: String) {
        for form in forms.split(separator: " ") {
            #expect(Self.errors("They know \(name).", "Все знают: \(form) \(family).").isEmpty, "\(form)")
        }
    }

    @Test(
        "A Ukrainian text has no Russian first names and no Russian и",
        arguments: [
            ("Dmytro Kuleba", "Дмитрій Кулеба"), ("Dmytro Kuleba", "Дмитрій Кулебі"),
            ("Andriy Melnyk", "Андрий Мельник"), ("Andriy Melnyk", "Андрей Мельник"),
            ("Mykola Azarov", "Ніколай Азаров"), ("Kyiv", "Киів"),
        ])
    func russianInUkrainian(name: String, slip: String) {
        let found = Self.findings("All know \(name).", "Усі знають: \(slip).", glossary: Self.ukrainian, to: .ukrainian)
        #expect(found.filter(\.isError).map(\.found) == [slip])
    }

    @Test(
        "Ukrainian first names are right in every case",
        arguments: [
            ("Dmytro Kuleba", "Дмитро Кулеба"), ("Dmytro Kuleba", "Дмитром Кулебою"),
            ("Andriy Melnyk", "Андрієві Мельнику"), ("Andriy Melnyk", "Андрію Мельник"),
            ("Mykola Azarov", "Миколу Азарова"),
        ])
    func ukrainianCases(name: String, form: String) {
        let found = Self.findings("All know \(name).", "Усі знають: \(form).", glossary: Self.ukrainian, to: .ukrainian)
        #expect(found.map(\.verdict) == [.consistent])
    }

    @Test("An adjective of another country's name says nothing of this one")
    func anotherCountrysAdjective() {
        let found = Self.findings("In India they had rice.", "На Индонезийской выставке был рис.")
        #expect(found.map(\.verdict) == [.missing])
        #expect(found.map(\.found) == [nil])
    }

    @Test(
        "An adjective says a country's name",
        arguments: [
            ("Congo", "Конголезский"), ("Congo", "Конголезскими"), ("India", "Индийского"),
            ("Austria", "Австрийская"),
        ])
    func adjective(name: String, word: String) {
        let found = Self.findings("That was in \(name).", "Это \(word) вопрос.")
        #expect(found.map(\.found) == [word])
        #expect(!found.contains { $0.isError })
    }

    @Test("An apostrophe may be typed as another sign", arguments: ["'", "’", "`", "´", "′"])
    func apostrophes(sign: String) {
        let found = Self.findings("That is Trump\(sign)s plan.", "Это план Трампа.")
        #expect(found.map(\.name) == ["Trump"])
        #expect(found.map(\.verdict) == [.consistent])
        let unlisted = Self.findings("That is Kowalski\(sign)s plan.", "Это план Ковальского.")
        #expect(unlisted.map(\.name) == ["Kowalski"])
    }

    @Test("An abbreviation that ends in a vowel does not decline")
    func declinedAbbreviation() {
        #expect(Self.errors("They left NATO.", "Они вышли из НАТА.") == ["НАТА"])
        #expect(Self.errors("They left NATO.", "Они вышли из НАТы.") == ["НАТы"])
        #expect(Self.errors("They left NATO.", "Они вышли из НАТО.").isEmpty)
    }

    @Test(
        "A name in capitals may decline, if it ends in а",
        arguments: [
            ("Opora", "Лидер ОПОРЫ сказал."), ("Lenta", "Об этом говорят в ЛЕНТЕ."), ("Lenta", "Читайте ЛЕНТу."),
        ])
    func nameInCapitals(name: String, target: String) {
        #expect(Self.findings("They read \(name).", target).map(\.verdict) == [.consistent])
    }

    @Test("Stress marks make no difference", arguments: ["\u{300}", "\u{301}", "\u{304}"])
    func stressMarks(mark: String) {
        let rows = [
            ("Dmitry Peskov", "Дми\(mark)трий Песко\(mark)в"), ("Andriy Melnyk", "Андре\(mark)й Ме\(mark)льник"),
            ("Serhiy Kyslytsya", "Серге\(mark)й Ки\(mark)слица"), ("Juan Manuel Barrera", "Хуа\(mark)н Барре\(mark)ра"),
        ]
        for (name, text) in rows {
            #expect(
                Self.findings("They know \(name).", "Все знают: \(text).").map(\.verdict) == [.consistent], "\(text)")
        }
        let slip = Self.findings("They know Dmitry Peskov.", "Все знают: Дмитре\(mark)й Песков.")
        #expect(slip.map(\.found) == ["Дмитрей Песков"])
    }
}
