import LocalizationModel
import Terminology
import Testing

@testable import Names

/// People who bear one first name, which is rendered for each in his own way.
@Suite struct PeopleOfOneFirstNameTests {
    static let film = ("The film is by David Lynch.", "Это фильм Дэвида Линча.")
    static let hills = ("The road is by David Lynch too.", "Эту дорогу снял тоже Дэвид Линч.")
    static let novel = ("The novel is by David Grossman.", "Роман написал Давид Гроссман.")
    static let essay = ("The essay is by David Grossman.", "Это эссе Давида Гроссмана.")

    static func errors(_ rows: [(String, String)]) -> [String?] { UnlistedNamesTests.errors(rows).map(\.found) }

    @Test(arguments: [
        [film, hills, novel], [film, hills, novel, essay],
        [
            ("He played with Peter Gabriel.", "Он играл с Питером Гэбриелом."),
            ("He met Peter Jackson.", "Он встретил Питера Джексона."),
            ("He read Peter Handke.", "Он читал Петера Хандке."),
        ],
        [
            ("She knows Marie Dupont.", "Она знает Мари Дюпон."),
            ("She met Marie Leblanc.", "Она встретила Мари Леблан."),
            ("She admires Marie Curie.", "Она восхищается Марией Кюри."),
        ],
        [
            ("They elected Elizabeth Warren.", "Избрали Элизабет Уоррен."),
            ("They heard Elizabeth Warren.", "Слышали Элизабет Уоррен."),
            ("They buried Queen Elizabeth.", "Похоронили королеву Елизавету."),
        ],
        [
            ("He saw Daniel Craig.", "Он видел Дэниела Крейга."),
            ("He saw Daniel Radcliffe.", "Он видел Дэниела Рэдклиффа."),
            ("He read Daniel Pennac.", "Он читал Даниэля Пеннака."),
        ],
    ])
    func eachHasHisOwn(rows: [(String, String)]) {
        #expect(Self.errors(rows).isEmpty)
    }

    @Test(arguments: [
        ([film, hills, novel, ("We met David Lynch.", "Нам встретился Девид Линч.")], "Девид"),
        ([novel, essay, film, hills, ("Then David left.", "Потом Девид ушёл.")], "Девид"),
        ([film, hills, ("Then David left.", "Потом Девид ушёл.")], "Девид"),
        ([film, hills, novel, essay, ("We met David Lynch.", "Мы встретили Давида Линча.")], "Давида"),
        (
            [
                ("We read Sergei Yesenin.", "Мы читали Сергея Есенина."),
                ("We like Sergei Yesenin.", "Нам мил Сергей Есенин."),
                ("We heard Sergei Aleksandrovich.", "Мы слышали Серхея Александровича."),
            ], "Серхея"
        ),
        (
            [
                ("He lives in Tennessee.", "Он живёт в штате Теннесси."),
                ("He left Tennessee.", "Он оставил Теннесси."),
                ("We saw Tennessee State there.", "Мы видели там Теннесси Стейт."),
                ("We saw the Tennessee Titans.", "Мы видели Тэннесси Тайтенс."),
            ], "Тэннесси"
        ),
    ])
    func aSlipInHisOwnIsFound(rows: [(String, String)], slip: String) {
        #expect(Self.errors(rows) == [slip])
    }
}
