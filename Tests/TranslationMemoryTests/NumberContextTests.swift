import LocalizationModel
import Testing

@testable import TranslationMemory

/// A number is carried over only where nothing else in either sentence speaks against it.
struct NumberContextTests {
    /// A pair of the memory, a segment, and what the match offers: nil where the old translation is to stay.
    struct Case: Sendable, CustomTestStringConvertible {
        let from: LanguageTag
        let to: LanguageTag
        let source: String
        let target: String
        let asked: String
        let expected: String?
        var testDescription: String { "\(asked) → \(expected ?? target)" }

        init(_ pair: String, _ source: String, _ target: String, _ asked: String, _ expected: String?) {
            from = LanguageTag(language: String(pair.prefix(2)))
            to = LanguageTag(language: String(pair.suffix(2)))
            (self.source, self.target, self.asked, self.expected) = (source, target, asked, expected)
        }
    }

    private func best(_ example: Case) throws -> Match {
        let memory = MemoryFixture.memory(
            [(example.source, example.target)], from: example.from, to: example.to)
        return try #require(
            try memory.matches(
                for: InlineText(example.asked), from: example.from, to: example.to, minimumScore: 50
            ).first)
    }

    private func check(_ example: Case, highestKept: Int) throws {
        let match = try best(example)
        #expect(match.target.plain == example.expected ?? example.target)
        if example.expected == nil {
            #expect(match.score <= highestKept)
            #expect(match.repairs.isEmpty)
            #expect(!match.penalties.isEmpty)
        } else {
            #expect(match.score == 99)
            #expect(match.kind == .repaired)
        }
    }

    @Test(
        "Another form is excused only in the phrase that a number counts",
        arguments: [
            Case("ru-en", "Кот ударил 2 волков.", "A cat hit 2 wolves.", "Кота ударили 5 волков.", nil),
            Case("ru-en", "Судью ждали 2 врача.", "2 doctors waited for the judge.", "Судья ждал 5 врачей.", nil),
            Case("ru-en", "2 волка загнали оленя", "2 wolves hunted down a deer", "5 волков загнал олень", nil),
            Case(
                "ru-en", "Мэра избрала партия в 2020 году.", "The party chose the mayor in 2020.",
                "Мэр избрал партию в 2021 году.", nil),
            Case("ru-en", "Он вернулся в 2020 году.", "He returned in 2020.", "Она вернулась в 2021 году.", nil),
            Case("en-tr", "The guest orders 1 dish.", "Konuk 1 yemek ister.", "The guest ordered 5 dishes.", nil),
            Case("en-ru", "On May 1 the judge retires.", "1 мая судья уходит.", "On May 9 the judges retired.", nil),
            Case("en-ru", "Step 1: close the door", "Шаг 1: закройте дверь", "Step 2: closing the doors", nil),
            Case("en-tr", "Copy 1 line?", "1 satır kopyalansın mı?", "Copied 5 lines?", nil),
            Case("tr-en", "Konuk 1 hesap ödedi.", "The guest paid 1 bill.", "Konuklar 5 hesap ödedi.", nil),
            Case("ru-en", "Стереть 2 строки?", "Erase 2 lines?", "Стереть 5 строк?", "Erase 5 lines?"),
            Case(
                "ru-en", "Стереть 2 новые строки?", "Erase 2 new lines?", "Стереть 5 новых строк?", "Erase 5 new lines?"
            ),
            Case("uk-en", "Стерти 2 рядки?", "Erase 2 lines?", "Стерти 5 рядків?", "Erase 5 lines?"),
            Case(
                "en-tr", "Copy 1 long line?", "1 uzun satır kopyalansın mı?", "Copy 5 long lines?",
                "5 uzun satır kopyalansın mı?"),
        ])
    func forms(_ example: Case) throws {
        try check(example, highestKept: 94)
    }

    @Test(
        "Where a sign differs, no number is carried over",
        arguments: [
            Case("en-ru", "Balance: 5", "Баланс: 5", "Balance: -7", nil),
            Case("en-ru", "Balance: -5", "Баланс: −5", "Balance: 7", nil),
            Case("en-ru", "A ticket is $5.", "Билет — $5.", "A ticket is €7.", nil),
            Case("en-ru", "Load < 5", "Нагрузка < 5", "Load > 7", nil),
            Case("en-ru", "Distance ~5 km", "Расстояние ~5 км", "Distance 6 km", nil),
            Case("en-ru", "A C# course", "Курс C#", "A C course", nil),
            Case("en-ru", "Share 5%", "Доля 5 %", "Share 6", nil),
            Case("en-ru", "y = 5", "y = 5", "y ≠ 5", nil),
            Case("en-ru", "A C++ course", "Курс C++", "A C course", nil),
            Case("en-ru", "%d%% copied", "Скопировано %d%%", "50% copied", nil),
            Case("en-ru", "50% copied", "Скопировано 50 %", "%d%% copied", nil),
            Case("en-ru", "Balance: -5", "Баланс: −5", "Balance: -7", "Баланс: −7"),
            Case("en-ru", "A ticket is $5.", "Билет — $5.", "A ticket is $7.", "Билет — $7."),
            Case("en-ru", "Rooms 3-5", "Комнаты 3–5", "Rooms 4-6", "Комнаты 4–6"),
        ])
    func signs(_ example: Case) throws {
        try check(example, highestKept: 95)
    }

    @Test(
        "A figure is spelled as the one it replaces",
        arguments: [
            Case("en-ru", "Release 1.2 is here.", "Вышел выпуск 1.2.", "Release 1.3 is here.", "Вышел выпуск 1.3."),
            Case("tr-en", "Derleme 3.11 çıktı", "Build 3.11 is out", "Derleme 3.125 çıktı", "Build 3.125 is out"),
            Case("en-ru", "Release 1", "Выпуск 1", "Release 1.5", nil),
            Case("en-ru", "Length 1 km", "Длина 1 км", "Length 1.5 km", "Длина 1,5 км"),
            Case("en-ru", "It cost 50,000", "Стоило 50 000", "It cost 75,500", "Стоило 75 500"),
            Case("ru-en", "Стоило 50\u{A0}000", "It cost 50,000", "Стоило 75 500", "It cost 75,500"),
            Case("ru-en", "Рост: 5,5%.", "Growth: 5.5%.", "Рост: 1 234,5%.", "Growth: 1,234.5%."),
            Case("en-tr", "Sum 1,500.50", "Toplam 1.500,50", "Sum 2,750.25", "Toplam 2.750,25"),
            Case("en-ru", "Price 500?", "Цена 1 500?", "Price 700?", nil),
        ])
    func spelling(_ example: Case) throws {
        try check(example, highestKept: 95)
    }

    @Test(
        "A year and a time of day are no counts, and large figures keep their marks",
        arguments: [
            Case("en-ru", "Starts at 10:30", "Начало в 10:30", "Starts at 11:45", "Начало в 11:45"),
            Case("en-ru", "Starts at 10:30", "Начало в 10:30", "Starts at 2:45", nil),
            Case("en-ru", "In 2020 it rained", "В 2020 году шёл дождь", "In 2021 it rained", "В 2021 году шёл дождь"),
            Case("en-ru", "All of 2020", "Весь 2020 год", "All of 2021", "Весь 2021 год"),
            Case("en-ru", "The rains of 2020", "Дожди 2020 года", "The rains of 2022", "Дожди 2022 года"),
            // Years may be counted here.
            Case("en-ru", "It took 2002 years", "Прошло 2002 года", "It took 2005 years", nil),
            Case("en-uk", "In 2020 it rained", "У 2020 році йшов дощ", "In 2021 it rained", "У 2021 році йшов дощ"),
            Case("en-ru", "Price 1,234.50", "Цена 1234,50", "Price 2,000.75", "Цена 2000,75"),
            Case("en-tr", "Price 1,234.50", "Fiyat 1234,50", "Price 2,000.75", "Fiyat 2000,75"),
        ])
    func years(example: Case) throws { try check(example, highestKept: 95) }

    @Test(
        "What follows a number by its sound or form must suit the new one",
        arguments: [
            Case("en-uk", "Round 2 began", "Почався 2-й раунд", "Round 3 began", "Почався 3-й раунд"),
            Case("en-uk", "Lap 2 began", "Почалася 2-га ланка", "Lap 3 began", nil),
            Case("en-uk", "Lap 5 began", "Почалася 5-та ланка", "Lap 8 began", nil),
            Case("en-uk", "Lap 5 began", "Почалася 5-та ланка", "Lap 9 began", "Почалася 9-та ланка"),
            Case("en-ru", "Within 5 weeks", "В течение 5-ти недель", "Within 7 weeks", nil),
            Case("en-ru", "Within 5 weeks", "В течение 5-ти недель", "Within 6 weeks", "В течение 6-ти недель"),
            Case("en-tr", "Are there 5?", "5 mi?", "Are there 6?", nil),
            Case("en-tr", "Are there 5?", "5 mi?", "Are there 15?", "15 mi?"),
            Case("en-tr", "Then 5 came", "Sonra 5 de geldi", "Then 9 came", nil),
            Case("en-tr", "At 4:30?", "4:30 mu?", "At 4:50?", nil),
            Case("en-tr", "Box (5) is open", "(5)'i açık", "Box (6) is open", nil),
            Case("en-ru", "I met 2 judges", "Я встретил 2 судей", "I met 22 judges", nil),
            Case("en-ru", "I met 2 doctors", "Я встретил 2 новых врачей", "I met 23 doctors", nil),
            Case("en-ru", "I see 2 doors", "Я вижу 2 новые двери", "I see 22 doors", "Я вижу 22 новые двери"),
        ])
    func sound(_ example: Case) throws {
        try check(example, highestKept: 95)
    }

    @Test(
        "A number with an ending is a number",
        arguments: [
            Case("en-ru", "The 5th round began", "Начался 5-й раунд", "The 6th round began", "Начался 6-й раунд"),
            Case("en-ru", "This is the 2nd lap", "Это 2-й круг", "This is the 3rd lap", "Это 3-й круг"),
            Case("ru-en", "Это 5-й раунд", "This is the 5th round", "Это 6-й раунд", "This is the 6th round"),
            Case("ru-en", "Это 2-й раунд", "This is the 2nd round", "Это 3-й раунд", nil),
            Case("en-ru", "Prices of the 1990s", "Цены 1990-х", "Prices of the 1980s", "Цены 1980-х"),
            Case("tr-en", "2015'te taşındı", "She moved in 2015", "2019'da taşındı", "She moved in 2019"),
            Case("tr-en", "2015'te taşındı", "She moved in 2015", "2019'dan taşındı", nil),
            Case("en-tr", "She moved in 2015", "2015'te taşındı", "She moved in 2019", nil),
            Case("en-tr", "She moved in 2015", "2015’te taşındı", "She moved in 2005", "2005’te taşındı"),
        ])
    func endings(_ example: Case) throws {
        let match = try best(example)
        #expect(match.target.plain == example.expected ?? example.target)
        #expect((match.score == 99) == (example.expected != nil))
        #expect(match.score >= 80)
    }

    @Test(
        "A word of the clause that may agree with a number bars another plural form",
        arguments: [
            Case("ru-en", "Таких 5.", "There are 5.", "Таких 1.", nil),
            Case("en-ru", "Remaining: 1", "Остался 1", "Remaining: 5", nil),
            Case("en-ru", "Dead: 5", "Умерли 5", "Dead: 1", nil),
            Case("ru-en", "Здесь 2 из 5", "2 of the 5 are here", "Здесь 1 из 5", nil),
            Case("en-ru", "Items: 5", "Позиций: 5", "Items: 1", "Позиций: 1"),
            Case("en-ru", "Page 4 of 9", "Страница 4 из 9", "Page 7 of 31", "Страница 7 из 31"),
            Case("en-ru", "Chapter 1", "Глава 1", "Chapter 5", "Глава 5"),
            Case("en-ru", "Opened on March 3", "Открылся 3 марта", "Opened on March 21", "Открылся 21 марта"),
        ])
    func clause(_ example: Case) throws {
        try check(example, highestKept: 95)
    }

    @Test(
        "A number that the translation has in words too stays",
        arguments: [
            Case("en-ru", "A thousand (1000) men", "тысяча (1000) мужчин", "A thousand (2000) men", nil),
            Case("en-ru", "Fivefold: 5 times", "Впятеро: в 5 раз", "Fivefold: 6 times", nil),
            Case("en-uk", "Up to 5 (five) weeks", "До 5 (п'яти) тижнів", "Up to 6 (five) weeks", nil),
            Case("en-ru", "One of 5", "Один из 5", "One of 6", "Один из 6"),
        ])
    func words(_ example: Case) throws {
        try check(example, highestKept: 95)
    }

    @Test(
        "White space and line ends of the translation stay as they are",
        arguments: [
            Case(
                "en-ru", "It is 5 km off.", "Это\u{A0}— в\u{A0}5\u{A0}км.\n\tДа,  да. ", "It is 7 km off.",
                "Это\u{A0}— в\u{A0}7\u{A0}км.\n\tДа,  да. "),
            Case("en-ru", "Price 50,000", "Цена  50\u{202F}000\n", "Price 75,500", "Цена  75\u{202F}500\n"),
            Case("en-ru", "Price 5", "Край, и\u{306}: 5\n", "Price 6", "Край, й: 6\n"),
        ])
    func whiteSpace(_ example: Case) throws {
        try check(example, highestKept: 95)
    }

    @Test func `Codes stay at their words where a number before them grows`() throws {
        var source = InlineText("5 ")
        source.append(InlineCode(.standalone, id: 1, original: "<br/>"))
        source.append("views")
        var target = InlineText("5\u{A0} ")
        target.append(InlineCode(.standalone, id: 1, original: "<br/>"))
        target.append("просмотров")
        var asked = InlineText("5000 ")
        asked.append(InlineCode(.standalone, id: 1, original: "<br/>"))
        asked.append("views")
        let unit = TranslationUnit(
            source: source, target: target, sourceLanguage: .english, targetLanguage: .russian)
        let memory = TranslationMemory(name: "m", units: [unit])
        let match = try #require(try memory.matches(for: asked, from: .english, to: .russian).first)
        #expect(match.target.original == "5000\u{A0} <br/>просмотров")
    }

    @Test func `Points are listed as they are taken`() throws {
        let memory = MemoryFixture.memory([("Save it now!", "Сохранить!")])
        let match = try #require(try memory.matches(for: "SAVE it now.", from: .english, to: .russian).first)
        #expect(match.score == 97)
        #expect(match.penalties.map(\.reason) == ["case", "punctuation"])
        #expect(match.penalties.map(\.points) == [1, 1])
        let signs = MemoryFixture.memory([("Balance: 5", "Баланс: 5")])
        let other = try #require(try signs.matches(for: "Balance: -7", from: .english, to: .russian).first)
        #expect(other.penalties.map(\.points).reduce(0, +) == 99 - other.score)
    }
}
