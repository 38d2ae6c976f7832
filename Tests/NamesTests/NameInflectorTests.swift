import LocalizationModel
import Names
import Testing

/// Russian names in their cases: genitive, dative, accusative, instrumental, prepositional.
struct NameInflectorTests {
    static let men = [
        ("Иванов", "Иванова Иванову Иванова Ивановым Иванове"),
        ("Лавров", "Лаврова Лаврову Лаврова Лавровым Лаврове"),
        ("Путин", "Путина Путину Путина Путиным Путине"),
        ("Чаплин", "Чаплина Чаплину Чаплина Чаплином Чаплине"),
        ("Зеленский", "Зеленского Зеленскому Зеленского Зеленским Зеленском"),
        ("Толстой", "Толстого Толстому Толстого Толстым Толстом"),
        ("Трубецкой", "Трубецкого Трубецкому Трубецкого Трубецким Трубецком"),
        ("Кулеба", "Кулебы Кулебе Кулебу Кулебой Кулебе"),
        ("Ющенко", "Ющенко Ющенко Ющенко Ющенко Ющенко"),
        ("Чавушоглу", "Чавушоглу Чавушоглу Чавушоглу Чавушоглу Чавушоглу"),
        ("Черных", "Черных Черных Черных Черных Черных"),
        ("Блинкен", "Блинкена Блинкену Блинкена Блинкеном Блинкене"),
        ("Чагаптай", "Чагаптая Чагаптаю Чагаптая Чагаптаем Чагаптае"),
        ("Янукович", "Януковича Януковичу Януковича Януковичем Януковиче"),
        ("Кравец", "Кравца Кравцу Кравца Кравцом Кравце"),
        ("Коваль", "Коваля Ковалю Коваля Ковалем Ковале"),
        ("Берия", "Берии Берии Берию Берией Берии"),
        ("Дюма", "Дюма Дюма Дюма Дюма Дюма"),
    ]

    @Test(arguments: men)
    func familyNamesOfMen(name: String, forms: String) {
        #expect(Self.forms(name, .family, .masculine) == forms)
    }

    @Test(arguments: [
        ("Захарова", "Захаровой Захаровой Захарову Захаровой Захаровой"),
        ("Тимошенко", "Тимошенко Тимошенко Тимошенко Тимошенко Тимошенко"),
        ("Меркель", "Меркель Меркель Меркель Меркель Меркель"),
        ("Ярошинская", "Ярошинской Ярошинской Ярошинскую Ярошинской Ярошинской"),
        ("Кулеба", "Кулебы Кулебе Кулебу Кулебой Кулебе"),
    ])
    func familyNamesOfWomen(name: String, forms: String) {
        #expect(Self.forms(name, .family, .feminine) == forms)
    }

    @Test(arguments: [
        ("Киев", "Киева Киеву Киев Киевом Киеве"),
        ("Анталья", "Антальи Анталье Анталью Антальей Анталье"),
        ("Турция", "Турции Турции Турцию Турцией Турции"),
        ("Сибирь", "Сибири Сибири Сибирь Сибирью Сибири"),
        ("Ярославль", "Ярославля Ярославлю Ярославль Ярославлем Ярославле"),
        ("Токио", "Токио Токио Токио Токио Токио"),
        ("Сочи", "Сочи Сочи Сочи Сочи Сочи"),
        ("Афины", "Афин Афинам Афины Афинами Афинах"),
        ("Запорожье", "Запорожья Запорожью Запорожье Запорожьем Запорожье"),
        ("Ростов-на-Дону", "Ростова-на-Дону Ростову-на-Дону Ростов-на-Дону Ростовом-на-Дону Ростове-на-Дону"),
        ("Нью-Йорк", "Нью-Йорка Нью-Йорку Нью-Йорк Нью-Йорком Нью-Йорке"),
        ("Череповец", "Череповца Череповцу Череповец Череповцом Череповце"),
    ])
    func places(name: String, forms: String) {
        #expect(Self.forms(name, .place, nil) == forms)
    }

    @Test(arguments: [
        ("Дмитрий Кулеба", GrammaticalCase.instrumental, "Дмитрием Кулебой"),
        ("Мария Захарова", .dative, "Марии Захаровой"),
        ("Ангела Меркель", .genitive, "Ангелы Меркель"),
        ("Илья Ильич Обломов", .dative, "Илье Ильичу Обломову"),
        ("Анна Петровна Керн", .instrumental, "Анной Петровной Керн"),
        ("Мустафа Айдын", .genitive, "Мустафы Айдына"),
        ("Салтыков-Щедрин", .instrumental, "Салтыковым-Щедриным"),
        ("КУЛЕБА", .instrumental, "КУЛЕБОЙ"),
        ("Иванов", .nominative, "Иванов"),
    ])
    func wholeNames(name: String, form: GrammaticalCase, expected: String) throws {
        let inflector = try #require(NameInflector(language: .russian))
        #expect(inflector.inflect(name, case: form) == expected)
    }

    @Test(arguments: ["", "-", "а", "'", "O’Neill", "Ё", "--а--", "名前"])
    func oddInputStaysWhole(name: String) throws {
        let inflector = try #require(NameInflector(language: .russian))
        for form in GrammaticalCase.allCases {
            for kind in NameKind.allCases { _ = inflector.inflect(name, kind: kind, gender: nil, case: form) }
        }
        #expect(inflector.inflect(name, kind: .place, gender: nil, case: .nominative) == name)
    }

    @Test func languageWithoutRulesHasNoInflector() {
        #expect(NameInflector(language: .turkish) == nil)
    }

    static func forms(_ name: String, _ kind: NameKind, _ gender: GlossaryConcept.Gender?) -> String {
        let cases = GrammaticalCase.allCases.dropFirst()
        guard let inflector = NameInflector(language: .russian) else { return "" }
        return cases.map { inflector.inflect(name, kind: kind, gender: gender, case: $0) }.joined(separator: " ")
    }
}
