import LocalizationModel
import Testing

@testable import TranslationMemory

/// What a score promises: a change of meaning never passes for a touch of the pen.
struct ScorePromiseTests {
    /// A sentence, the same with another form of a word, and the same with its meaning turned.
    struct Case: Sendable, CustomTestStringConvertible {
        var language: String
        var sentence: String
        var inflected: String
        var turned: String
        var reason: String
        var testDescription: String { turned }
    }

    private static let cases: [Case] = [
        Case(
            language: "en", sentence: "A truce was signed by both armies at noon.",
            inflected: "A truce was signed by both army at noon.",
            turned: "No truce was signed by both armies at noon.", reason: "negation"),
        Case(
            language: "en", sentence: "The senator did not vote on the treaty on Friday",
            inflected: "The senators did not vote on the treaty on Friday",
            turned: "The senator did vote on the treaty on Friday", reason: "negation"),
        Case(
            language: "en", sentence: "Flights will not resume from the northern airport",
            inflected: "Flights will not resume from the northern airports",
            turned: "Flights will resume from the northern airport", reason: "negation"),
        Case(
            language: "en", sentence: "Show hidden files in every folder of this disk",
            inflected: "Show hidden files in every folders of this disk",
            turned: "Hide hidden files in every folder of this disk", reason: "antonym"),
        Case(
            language: "ru", sentence: "Правительство не одобрило новый бюджет на заседании",
            inflected: "Правительства не одобрило новый бюджет на заседании",
            turned: "Правительство одобрило новый бюджет на заседании", reason: "negation"),
        Case(
            language: "uk", sentence: "Парламент не ухвалив новий закон на засіданні",
            inflected: "Парламенту не ухвалив новий закон на засіданні",
            turned: "Парламент ухвалив новий закон на засіданні", reason: "negation"),
    ]

    @Test("A turned meaning is capped at 84, named, and below another form of a word", arguments: cases)
    func turned(_ example: Case) {
        let language = LanguageTag(language: example.language)
        let turned = MemoryFixture.score(example.sentence, example.turned, language: language)
        let inflected = MemoryFixture.score(example.sentence, example.inflected, language: language)
        #expect(turned.score <= 84)
        #expect(turned.caps.contains { $0.reason == example.reason })
        #expect(inflected.score > turned.score)
        #expect(inflected.caps.isEmpty)
    }

    @Test func `No turned meaning, of whatever sentence, scores as high as another form of a word`() {
        let turned = [
            ("en", "The hearing will not resume on April 14", "The hearing will resume on April 11"),
            ("en", "We did not vote", "We did vote"), ("en", "A strike was called", "No strike was called"),
            (
                "en", "The council has never approved the plan of the mayor",
                "The council has approved the plan of the mayor"
            ),
            ("ru", "Суд не принял жалобу", "Суд принял жалобу"), ("uk", "Суд не прийняв скаргу", "Суд прийняв скаргу"),
        ]
        let inflected = [
            ("en", "The senator departed", "The senators depart"),
            ("en", "The hearing resumed on April 14", "The hearings resumed on April 11"),
            ("ru", "Закрыть текущую вкладку?", "Закрыть текущие вкладки?"),
            ("uk", "Закрити поточну вкладку?", "Закрити поточні вкладки?"),
        ]
        func scores(_ pairs: [(String, String, String)]) -> [Int] {
            pairs.map { MemoryFixture.score($0.1, $0.2, language: LanguageTag(language: $0.0)).score }
        }
        #expect(
            (scores(turned).max() ?? 100) < (scores(inflected).min() ?? 0), "\(scores(turned)) \(scores(inflected))")
    }

    @Test func `A number and a dropped word of denial do not add up to a good match`() {
        let score = MemoryFixture.score(
            "Exports will not resume on April 3", "Exports will resume on April 5"
        ).score
        #expect(score <= 84)
    }

    @Test func `Another country is below 95`() {
        let comparison = MemoryFixture.score(
            "The embassy of Norway has recalled its staff", "The embassy of Sweden has recalled its staff")
        #expect(comparison.score < 95)
        #expect(comparison.caps.contains { $0.reason == "name" })
        #expect(MemoryFixture.score("Norway has recalled its staff", "Sweden has recalled its staff").score < 95)
    }

    @Test func `A question in the plural is found`() {
        let score = MemoryFixture.score(
            "Закрыть открытую вкладку?", "Закрыть открытые вкладки?", language: .russian
        ).score
        #expect(score > 70 && score < 95)
    }

    @Test func `Only numbers differ`() throws {
        let memory = MemoryFixture.memory([("Page 4 of 10", "Страница 4 из 10")])
        let match = try #require(try memory.matches(for: "Page 7 of 32", from: .english, to: .russian).first)
        #expect(match.score == 99)
        #expect(match.target.plain == "Страница 7 из 32")
        #expect(match.repairs == [Match.Repair(old: "4", new: "7"), Match.Repair(old: "10", new: "32")])
    }

    @Test(
        "Opposites are capped and named in every language",
        arguments: [
            ("en", "The council will approve the new rules", "The council will reject the new rules"),
            ("en", "Sign in to the mail server again", "Sign out of the mail server again"),
            ("en", "Deputies voted for the third amendment", "Deputies voted against the third amendment"),
            ("ru", "Суд одобрил сделку двух банков", "Суд отклонил сделку двух банков"),
            ("ru", "Экспорт зерна вырос за последний квартал", "Экспорт зерна снизился за последний квартал"),
            ("ru", "Депутаты голосовали за новую поправку", "Депутаты голосовали против новой поправки"),
            ("uk", "Підвищення цін на пальне почнеться восени", "Зниження цін на пальне почнеться восени"),
            ("uk", "Приховати всі стовпці цієї таблиці", "Показати всі стовпці цієї таблиці"),
            ("en", "Trains to the coast are rarely late in winter", "Trains to the coast are often late in winter"),
            ("en", "The firm earned much on the new line", "The firm lost much on the new line"),
            ("en", "The session will open at 10:30 am on Monday", "The session will open at 10:30 pm on Monday"),
            ("ru", "Поезда на побережье зимой редко опаздывают", "Поезда на побережье зимой часто опаздывают"),
            ("tr", "Bu bilet yarın için geçerli olacak", "Bu bilet yarın için geçersiz olacak"),
            ("tr", "Bu çeyrekte ihracat yükseldi ve işler arttı", "Bu çeyrekte ihracat düştü ve işler azaldı"),
        ])
    func opposites(language: String, one: String, other: String) {
        let comparison = MemoryFixture.score(one, other, language: LanguageTag(language: language))
        #expect(comparison.score <= 84)
        #expect(comparison.caps.contains { $0.reason == "antonym" }, "\(comparison)")
    }

    @Test(
        "What denies is known in every shape, wherever it stands",
        arguments: [
            (
                "en", "The guards did not close the gate and did leave",
                "The guards did close the gate and did not leave"
            ),
            ("ru", "Судья не ответил на письмо, но согласился", "Судья ответил на письмо, но не согласился"),
            ("ru", "Выборы прошли не летом, а зимой", "Выборы прошли летом, а не зимой"),
            ("uk", "Суддя не відповів на лист, але погодився", "Суддя відповів на лист, але не погодився"),
            ("tr", "Komite dün akşam raporu onayladı", "Komite dün akşam raporu onaylamadı"),
            (
                "tr", "Komitenin toplantıya katılma kararı bugün açıklandı",
                "Komitenin toplantıya katılmama kararı bugün açıklandı"
            ),
            ("tr", "Bunlar bizim için önemli belgelerdir", "Bunlar bizim için önemli belgeler değildir"),
            (
                "en", "The bridge was hardly damaged by the flood in the spring",
                "The bridge was damaged by the flood in the spring"
            ),
            (
                "en", "The conference of the non-nuclear states opened on Tuesday",
                "The conference of the nuclear states opened on Tuesday"
            ),
            ("ru", "Мост едва ли пострадал от весеннего паводка", "Мост пострадал от весеннего паводка"),
            ("uk", "Міст навряд постраждав від весняної повені", "Міст постраждав від весняної повені"),
        ])
    func denials(language: String, one: String, other: String) {
        let comparison = MemoryFixture.score(one, other, language: LanguageTag(language: language))
        #expect(comparison.score <= 84)
        #expect(comparison.caps.contains { $0.reason == "negation" && !$0.detail.isEmpty }, "\(comparison)")
    }

    @Test func `The same denial in another form, and another word denied, are no turned meaning`() {
        let pairs = [
            ("The guard did not close the gates", "The guard did not close the gate"),
            ("They did not sign the new treaty", "They did not read the new treaty"),
            ("Судья не ответил на письмо", "Судья не ответил на письма"),
            ("The tool could not name the file", "The tool could not find the name of the file"),
        ]
        for (one, other) in pairs {
            let language: LanguageTag = one.hasPrefix("С") ? .russian : .english
            #expect(MemoryFixture.score(one, other, language: language).caps.isEmpty, "\(one)")
        }
    }

    @Test(
        "Words of one stem that are no forms of each other have keys of their own",
        arguments: [
            (["operator", "operators"], ["operation", "operations"]), (["executive"], ["execution", "executions"]),
            (["universe", "universes"], ["university", "universities"]), (["import", "imported"], ["importance"]),
            (["mention", "mentioned", "mentioning"], []), (["finance", "financed", "finances"], []),
            (["list", "listed", "lists", "listing"], []), (["arrive", "arrived", "arriving"], []),
            (["comment", "comments", "commented"], []), (["monitor", "monitored"], []),
        ] as [([String], [String])])
    func stems(one: [String], other: [String]) {
        let analyzer = TextAnalyzer(language: .english)
        let (ones, others) = (
            Set(one.map { analyzer.key(ofFolded: $0) }), Set(other.map { analyzer.key(ofFolded: $0) })
        )
        #expect(ones.count == 1)
        #expect(others.count <= 1)
        #expect(ones.isDisjoint(with: others))
    }

    @Test func `A prefix makes an opposite only of the same word`() {
        #expect(
            !MemoryFixture.score("Незаконное действие суда по закону", "Законное действие суда", language: .russian)
                .caps
                .contains { $0.detail.contains("закону") })
    }

    @Test(
        "A name at the beginning is named, an ordinary word there is not",
        arguments: [
            ("Norway has recalled all of its diplomats", "Sweden has recalled all of its diplomats", "Norway → Sweden"),
            (
                "Petrov has recalled all of his old friends", "Ivanov has recalled all of his old friends",
                "Petrov → Ivanov"
            ),
            ("Farmers have recalled all of their products", "Bakers have recalled all of their products", nil),
            ("A dairy has recalled all of its products", "The dairy has recalled all of its products", nil),
            ("Norway has recalled all of its products", "Bakers has recalled all of its products", "Norway → "),
        ] as [(String, String, String?)])
    func firstWord(old: String, new: String, change: String?) throws {
        // What else the memory has tells that Petrov is a name, and farmers are none.
        let memory = MemoryFixture.memory([
            (old, "старое"), ("Yesterday the old man Petrov came back", "a"), ("They saw Ivanov there once again", "b"),
            ("Yesterday the farmers came back again", "c"), ("All the Farmers of the town came back", "d"),
        ])
        let match = try #require(try memory.matches(for: InlineText(new), from: .english, to: .russian).first)
        #expect(match.score < 95)
        #expect(match.penalties.first { $0.reason == "name" }?.detail == change)
    }
}
