import LocalizationModel
import Terminology
import Testing

@testable import Names

/// What is called as a listed place is, and is another.
@Suite struct NamesakesOfPlacesTests {
    typealias Check = NameConsistencyCheckTests

    static let places = Glossary([
        Check.place("Paris", "Париж", "Paris", "capital of France"),
        Check.place("Moscow", "Москва", "Moskova", "capital of Russia"),
        Check.place("Israel", "Израиль", "İsrail", "country"),
        Check.place("St. Petersburg", "Санкт-Петербург", "St. Petersburg", nil),
        Check.person("Emmanuel Macron", "Эмманюэль Макрон", .masculine),
    ])

    static func errors(_ rows: [(String, String)]) -> [String?] {
        Check.findings(rows, glossary: places).filter(\.isError).map(\.found)
    }

    @Test(arguments: [
        ("The singer Paris Hilton came.", "Приехала певица Пэрис Хилтон."),
        ("They applauded Paris Jackson.", "Они рукоплескали Пэрис Джексон."),
        ("The fight of Israel Adesanya was short.", "Исраэль Адесанья дрался недолго."),
        ("Nobody beat Israel Adesanya there.", "Никто не победил там Исраэля Адесанью."),
        ("They study in Moscow, Idaho.", "Они учатся в Москоу, штат Айдахо."),
        ("They sail to St. Petersburg, Florida.", "Они плывут в Сент-Питерсберг, штат Флорида."),
        ("Paris Hilton sang.", "Пэрис Хилтон пела."),
        ("The Moscow Times wrote.", "Газета «Москоу таймс» написала."),
        ("They came from Moscow, North Carolina.", "Они из Москоу, Северная Каролина."),
    ])
    func aNamesakeIsNoSlip(source: String, target: String) {
        #expect(Self.errors([(source, target)]).isEmpty)
    }

    @Test func aNamesakeIsMeantInTheWholeText() {
        let rows = [
            ("The singer Paris Hilton came.", "Приехала певица Пэрис Хилтон."),
            ("Then Paris left.", "Затем Пэрис ушла."),
        ]
        #expect(Self.errors(rows).isEmpty)
    }

    @Test func aTownElsewhereExcusesNoSlipForThePlace() {
        let rows = [
            ("They study in Moscow, Idaho.", "Они учатся в Москоу, штат Айдахо."),
            ("The Moscow Times wrote.", "Газета «Москоу таймс» написала."),
            ("Moscow is large.", "Москоу велика."), ("Paris Dynamo won.", "«Пареж Динамо» победил."),
            ("Paris is old.", "Пареж стар."),
        ]
        #expect(Self.errors(rows) == ["Москоу", "Пареж", "Пареж"])
    }

    @Test(arguments: [
        ("They flew to Paris.", "Они вылетели в Пареж.", "Пареж"),
        ("In Paris Macron was waiting.", "В Пареже Макрон ждал.", "Пареже"),
        ("They left Moscow, Minsk and Baku.", "Они оставили Москау, Минск и Баку.", "Москау"),
        ("They were in Paris. Florida is far.", "Они были в Пареже. Флорида далеко.", "Пареже"),
        ("They left Paris, Georgia and Turkey.", "Они оставили Пареж, Грузию и Турцию.", "Пареж"),
        ("Paris Dynamo won.", "«Пареж Динамо» победил.", "Пареж"),
        ("The Moscow mayor spoke.", "Мэр Москоу говорил.", "Москоу"),
    ])
    func aSlipIsFoundWhereThePlaceIsMeant(source: String, target: String, slip: String) {
        #expect(Self.errors([(source, target)]) == [slip])
    }
}
