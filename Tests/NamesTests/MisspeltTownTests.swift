import LocalizationModel
import Terminology
import Testing

@testable import Names

/// Towns in -ск and -цк, whose instrumental looks like an adjective.
@Suite struct MisspeltTownTests {
    typealias Check = NameConsistencyCheckTests

    static let towns = Glossary([
        Check.place("Kramatorsk", "Краматорск", "Kramatorsk", nil), Check.place("Luhansk", "Луганск", "Luhansk", nil),
        Check.place("Berdiansk", "Бердянск", "Berdyansk", nil), Check.place("Kursk", "Курск", "Kursk", nil),
        Check.place("Donetsk", "Донецк", "Donetsk", nil), Check.place("Minsk", "Минск", "Minsk", nil),
        Check.place("Novorossiysk", "Новороссийск", "Novorossiysk", nil),
    ])

    @Test(arguments: [
        ("Near Kramatorsk the road was mined.", "Дорога под Кромоторском была заминирована.", "Кромоторском"),
        ("They live near Luhansk.", "Они живут под Лугонском.", "Лугонском"),
        ("Beyond Berdiansk the sea begins.", "За Бирдянском начинается море.", "Бирдянском"),
        ("Ships wait near Novorossiysk.", "Суда ждут перед Новоросийском.", "Новоросийском"),
        ("The Kursk district was calm.", "В Курсской области было тихо.", "Курсской"),
        ("A train stopped near Donetsk.", "Поезд встал под Данецком.", "Данецком"),
    ])
    func aMisspeltTownIsWrongInTheInstrumental(source: String, target: String, slip: String) {
        #expect(Check.findings([(source, target)], glossary: Self.towns).filter(\.isError).map(\.found) == [slip])
    }

    @Test(arguments: [
        ("The train stopped near Donetsk.", "Поезд встал под Донецком."),
        ("The Luhansk district was calm.", "В Луганском районе было тихо."),
        ("The Donetsk region was calm.", "В Донецкой области было тихо."),
        ("They left Kursk for good.", "Они навсегда уехали на Русский остров."),
        ("They left Minsk for the sea.", "Из столицы они уехали на Финский залив."),
        ("They left Minsk for the Pinsk marshes.", "Из столицы они уехали в Пинские болота."),
    ])
    func anotherAdjectiveIsNoMisspeltTown(source: String, target: String) {
        #expect(Check.findings([(source, target)], glossary: Self.towns).filter(\.isError).isEmpty)
    }

    @Test func anAdjectiveOfTheTownHidesNoSlip() {
        let rows = [
            ("The Zarechansk front was quiet.", "Заречанский фронт молчал."),
            ("We saw Zarechansk.", "Мы видели Заречанск."),
            ("We stood near Zarechansk.", "Мы стояли под Заречанском."),
            ("We left Zarechansk.", "Мы оставили Заречанск."),
            ("Nobody lives in Zarechansk.", "Никто не живёт в Заричанске."),
        ]
        #expect(Check.findings(rows, glossary: Glossary()).filter(\.isError).map(\.found) == ["Заричанске"])
    }
}
