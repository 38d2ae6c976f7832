import LocalizationModel
import Terminology
import Testing

@testable import Names

@Suite struct NameConsistencyCheckTests {
    static let glossary = Glossary([
        GlossaryConcept(
            id: "kuleba", kind: .fullName, gender: .masculine, originLanguage: .ukrainian,
            terms: [.init("Dmytro Kuleba", language: .english), .init("Дмитрий Кулеба", language: .russian)]),
        GlossaryConcept(
            id: "cavusoglu", kind: .fullName, gender: .masculine, originLanguage: .turkish,
            terms: [
                .init("Mevlut Cavusoglu", language: .english), .init("Mevlüt Çavuşoğlu", language: .english),
                .init("Мевлют Чавушоглу", language: .russian),
            ]),
        GlossaryConcept(
            id: "antalya", kind: .place, originLanguage: .turkish,
            terms: [.init("Antalya", language: .english), .init("Анталья", language: .russian)]),
    ])

    static func units(_ rows: [(String, String)]) -> [TranslationUnit] {
        rows.enumerated().map { index, row in
            TranslationUnit(
                source: InlineText(row.0), target: InlineText(row.1), sourceLanguage: .english,
                targetLanguage: .russian, location: SourceLocation(file: "t.tsv", line: index + 1, column: 1))
        }
    }

    static func findings(_ rows: [(String, String)], glossary: Glossary = glossary) -> [NameFinding] {
        NameConsistencyCheck(glossary: glossary, from: .english, to: .russian).findings(in: units(rows))
    }

    @Test(arguments: ["Кулеба пришёл.", "Мы ждали Кулебу.", "Говорили с Кулебой.", "Слово Кулебы.", "Ответ Кулебе."])
    func everyCaseOfTheRightNameIsConsistent(target: String) {
        let found = Self.findings([("A word about Kuleba.", target)])
        #expect(found.map(\.verdict) == [.consistent])
        #expect(found.first?.name == "Kuleba")
    }

    @Test(arguments: [
        ("Cavusoglu spoke in the evening.", "Вечером выступил Кавусоглу.", "Кавусоглу"),
        ("They spoke with Kuleba.", "Они говорили с Кулебай.", "Кулебай"),
        ("They flew to Antalya.", "Они вылетели в Анталию.", "Анталию"),
    ])
    func anotherSpellingIsWrong(source: String, target: String, spelling: String) {
        let errors = Self.findings([(source, target)]).filter(\.isError)
        #expect(errors.map(\.found) == [spelling])
        #expect(errors.map(\.verdict) == [.wrong])
    }

    @Test("Hundreds of mentions in one unit are judged in no time", .timeLimit(.minutes(1)))
    func manyMentions() {
        let found = Self.findings([
            (String(repeating: "Kuleba came. ", count: 1000), String(repeating: "Вот Уилсон приехал. ", count: 1000))
        ])
        #expect(found.count == 1000)
        #expect(found.allSatisfy { $0.verdict == .missing })
    }

    @Test("Thousands of names that are rendered right are judged in no time", .timeLimit(.minutes(1)))
    func manyRenderings() {
        let found = Self.findings([
            (
                String(repeating: "Kuleba met Cavusoglu. ", count: 3000),
                String(repeating: "Кулеба встретил Чавушоглу. ", count: 3000)
            )
        ])
        #expect(found.count == 6000)
        #expect(found.allSatisfy { $0.verdict == .consistent })
    }

    @Test("Thousands of slips in one unit are judged in no time", .timeLimit(.minutes(1)))
    func manySlips() {
        let found = Self.findings([
            (
                String(repeating: "Kuleba met Cavusoglu. ", count: 3000),
                String(repeating: "Тут Кулебай встретил Кавусоглу. ", count: 3000)
            )
        ])
        #expect(found.filter(\.isError).count == 6000)
    }

    @Test func aPronounIsNoError() {
        let found = Self.findings([("Kuleba said so.", "Он так сказал.")])
        #expect(found.map(\.verdict) == [.missing])
        #expect(found.filter(\.isError).isEmpty)
    }

    @Test func withoutAGlossaryTheMinorityIsAVariant() {
        let rows = [
            ("The minister met Petrosyan in Yerevan.", "Министр встретил Петросяна в Ереване."),
            ("Then he heard Petrosyan again.", "Потом он снова слушал Петросяна."),
            ("Everyone knows Petrosyan here.", "Все здесь знают, кто такой Петросян."),
            ("So he wrote to Petrosyan at once.", "И он сразу написал Петрасьяну."),
        ]
        let errors = Self.findings(rows, glossary: Glossary()).filter(\.isError)
        #expect(errors.map(\.location.line) == [4])
        #expect(errors.map(\.verdict) == [.variant])
        #expect(errors.first?.found == "Петрасьяну")
    }

    @Test func aNameSeenOnceIsNotJudged() {
        let found = Self.findings([("Then came Petrosyan.", "Потом пришёл Петросян.")], glossary: Glossary())
        #expect(found.map(\.verdict) == [.unknown])
    }

    @Test func unitsWithoutATranslationAreLeftOut() {
        #expect(Self.findings([("Kuleba came.", "")]).isEmpty)
    }

    /// A recogniser that has no words around would take it for the animal or for hope.
    @Test(arguments: [
        ("Leo left early.", "Лев ушёл рано."), ("Nadezhda was late.", "Надежда опоздала."),
        ("They wrote to Leo.", "Льву написали."),
    ])
    func aNameThatIsAWordMayBeginASentence(source: String, target: String) {
        let glossary = Glossary([
            GlossaryConcept(
                id: "leo", kind: .givenName, gender: .masculine,
                terms: [.init("Leo", language: .english), .init("Лев", language: .russian)]),
            GlossaryConcept(
                id: "nadezhda", kind: .givenName, gender: .feminine,
                terms: [.init("Nadezhda", language: .english), .init("Надежда", language: .russian)]),
        ])
        #expect(Self.findings([(source, target)], glossary: glossary).map(\.verdict) == [.consistent])
    }

    @Test func unitsOfSeveralFilesKeepTheirOrder() {
        var units = Self.units([("Kuleba came.", "Кулеба пришёл."), ("Kuleba left.", "Кулеба ушёл.")])
        units += units.map { unit in
            var unit = unit
            unit.location?.file = "second.tsv"
            return unit
        }
        let found = NameConsistencyCheck(glossary: Self.glossary, from: .english, to: .russian).findings(in: units)
        #expect(
            found.map { "\($0.location.file):\($0.location.line)" } == [
                "t.tsv:1", "t.tsv:2", "second.tsv:1", "second.tsv:2",
            ])
    }

    /// Names of the news with what may be said of each.
    static let news = Glossary([
        person("Vladimir Putin", "Владимир Путин", .masculine), person("Joe Biden", "Джо Байден", .masculine),
        person("Leonid Slutsky", "Леонид Слуцкий", .masculine),
        person("Maria Zakharova", "Мария Захарова", .feminine),
        GlossaryConcept(
            id: "kyiv", kind: .place,
            terms: [
                .init("Kyiv", language: .english), .init("Kiev", language: .english),
                .init("Киев", language: .russian), .init("Київ", language: .ukrainian),
            ]),
        GlossaryConcept(
            id: "minsk", kind: .place,
            terms: [.init("Minsk", language: .english), .init("Минск", language: .russian)]),
        GlossaryConcept(
            id: "donetsk", kind: .place,
            terms: [.init("Donetsk", language: .english), .init("Донецк", language: .russian)]),
        GlossaryConcept(
            id: "turkey", kind: .place,
            terms: [.init("Turkey", language: .english), .init("Турция", language: .russian)]),
        GlossaryConcept(
            id: "rada", kind: .organisation,
            terms: [.init("Verkhovna Rada", language: .english), .init("Верховная Рада", language: .russian)]),
        GlossaryConcept(
            id: "odesa", kind: .place,
            terms: [
                .init("Odesa", language: .english), .init("Odessa", language: .english, standing: .forbidden),
                .init("Одесса", language: .russian), .init("Одеса", language: .russian, standing: .forbidden),
            ]),
        GlossaryConcept(
            id: "cavusoglu", kind: .familyName, gender: .masculine,
            terms: [.init("Cavusoglu", language: .english), .init("Çavuşoğlu", language: .turkish)]),
    ])

    static func person(_ english: String, _ russian: String, _ gender: GlossaryConcept.Gender) -> GlossaryConcept {
        GlossaryConcept(
            id: english, kind: .fullName, gender: gender,
            terms: [.init(english, language: .english), .init(russian, language: .russian)])
    }

    static func errors(
        _ rows: [(String, String)], from source: LanguageTag = .english, to target: LanguageTag = .russian
    ) -> [NameFinding] {
        let units = units(rows).map { unit in
            var unit = unit
            (unit.sourceLanguage, unit.targetLanguage) = (source, target)
            return unit
        }
        return NameConsistencyCheck(glossary: news, from: source, to: target).findings(in: units).filter(\.isError)
    }

    @Test(arguments: [
        ("The Minsk agreements failed.", "Минские соглашения сорвались."),
        ("The Donetsk region burns.", "Донецкая область горит."),
        ("The Verkhovna Rada met.", "Верховная рада собралась."), ("Turkey said so.", "Турки так сказали."),
        ("Maria Zakharova spoke.", "Мария Захарова выступила."),
        ("They met Maria Zakharova.", "Они встретили Марию Владимировну."),
    ])
    func whatSaysTheNameInItsOwnWayIsNoError(source: String, target: String) {
        #expect(Self.errors([(source, target)]).isEmpty)
    }

    @Test func whatIsMadeOfACountrysNameIsNoErrorInEnglish() {
        #expect(
            Self.errors([("МИД Турции заявил.", "The Turkish ministry said.")], from: .russian, to: .english).isEmpty)
    }

    @Test func theRightNameExcusesNoSlipBehindIt() {
        let found = Self.findings([("Kuleba came. Then Kuleba left.", "Пришёл Кулеба. Потом Кулемба ушёл.")])
        #expect(found.map(\.verdict) == [.consistent, .wrong])
        #expect(found.map(\.found) == ["Кулеба", "Кулемба"])
    }

    @Test func theOtherPersonInItsPlaceIsWrong() {
        let errors = Self.errors([("They met Putin there.", "Они встретили там Байдена.")])
        #expect(errors.map(\.found) == ["Байдена"])
        #expect(Self.errors([("Putin met Biden.", "Он встретил Байдена.")]).isEmpty)
    }

    @Test(arguments: ["Валдимир Путин", "Дмитрий Путин"])
    func anotherFirstNameIsWrong(slip: String) {
        #expect(Self.errors([("They saw Vladimir Putin.", "Там был \(slip).")]).map(\.found) == [slip])
    }

    static let leaders = Glossary([
        person("Olaf Scholz", "Олаф Шольц", .masculine), person("Jens Stoltenberg", "Йенс Столтенберг", .masculine),
        person("Kemal Kilicdaroglu", "Кемаль Кылычдароглу", .masculine),
        person("Recep Tayyip Erdogan", "Реджеп Тайип Эрдоган", .masculine),
        person("Antony Blinken", "Энтони Блинкен", .masculine),
    ])

    @Test(arguments: [
        ("Olaf Scholz", "с Олофом Шольцем", "Олофом Шольцем"),
        ("Jens Stoltenberg", "Енсу Столтенбергу", "Енсу Столтенбергу"),
        ("Kemal Kilicdaroglu", "Кемала Кылычдароглу", "Кемала Кылычдароглу"),
        ("Recep Tayyip Erdogan", "с Реджепом Таипом Эрдоганом", "Таипом Эрдоганом"),
        ("Antony Blinken", "с Энтоном Блинкеном", "Энтоном Блинкеном"),
    ])
    func aMisspeltFirstNameIsWrongInAnyCase(name: String, target: String, slip: String) {
        let rows = [("They wrote about \(name) there.", "Там было письмо \(target).")]
        #expect(Self.findings(rows, glossary: Self.leaders).filter(\.isError).map(\.found) == [slip])
    }

    @Test(arguments: [
        ("Olaf Scholz", "с Олафом Шольцем"), ("Jens Stoltenberg", "Йенсу Столтенбергу"),
        ("Kemal Kilicdaroglu", "Кемаля Кылычдароглу"), ("Recep Tayyip Erdogan", "с Реджепом Тайипом Эрдоганом"),
        ("Recep Tayyip Erdogan", "с Тайипом Эрдоганом"), ("Antony Blinken", "с Энтони Блинкеном"),
        ("Kemal Kilicdaroglu", "Кемаль-бею Кылычдароглу"), ("Recep Tayyip Erdogan", "Тайип-бей Эрдоган"),
    ])
    func aFirstNameIsRightInAnyCase(name: String, target: String) {
        let rows = [("They wrote about \(name) there.", "Там было письмо \(target).")]
        #expect(Self.findings(rows, glossary: Self.leaders).map(\.verdict) == [.consistent])
    }

    static let shortFirstNames = Glossary([
        person("Kaja Kallas", "Кая Каллас", .feminine), person("Joe Biden", "Джо Байден", .masculine),
        person("Liz Truss", "Лиз Трасс", .feminine), person("Keir Starmer", "Кир Стармер", .masculine),
    ])

    @Test(arguments: [
        ("Kaja Kallas", "Кайя Каллас"), ("Kaja Kallas", "Катя Каллас"), ("Joe Biden", "Джоу Байден"),
        ("Liz Truss", "Лайз Трасс"), ("Keir Starmer", "Кейр Стармер"),
    ])
    func aShortFirstNameIsRenderedAsListed(name: String, slip: String) {
        let rows = [("They heard \(name) there.", "Там выступает \(slip).")]
        #expect(Self.findings(rows, glossary: Self.shortFirstNames).filter(\.isError).map(\.found) == [slip])
    }

    @Test(arguments: [
        ("Joe Biden", "Там выступает Джозеф Байден."), ("Joe Biden", "Глава Белого дома Байден выступает там."),
        ("Liz Truss", "Там выступает Мисс Трасс."), ("Kaja Kallas", "Там выступает Премьер Каллас."),
        ("Keir Starmer", "Там выступает Сэр Стармер."), ("Liz Truss", "Там выступает Трасс."),
    ])
    func whatIsNoOtherShortFirstNameMayStandThere(name: String, target: String) {
        let rows = [("They heard \(name) there.", target)]
        #expect(Self.findings(rows, glossary: Self.shortFirstNames).filter(\.isError).isEmpty)
    }

    static let people = Glossary([
        person("Maria Zakharova", "Мария Захарова", .feminine),
        person("Leonid Slutsky", "Леонид Слуцкий", .masculine),
        person("Dmytro Kuleba", "Дмитрий Кулеба", .masculine),
        person("Mevlut Cavusoglu", "Мевлют Чавушоглу", .masculine),
        person("Ahmet Davutoglu", "Ахмет Давутоглу", .masculine),
    ])

    @Test(arguments: [
        ("Maria Zakharova", "Леонид Захарова"), ("Dmytro Kuleba", "Дмитро Кулеба"),
        ("Mevlut Cavusoglu", "Ахмет Чавушоглу"), ("Mevlut Cavusoglu", "Олена Чавушоглу"),
    ])
    func aFirstNameThatIsKnownIsWrongBesideAnothersFamilyName(name: String, slip: String) {
        let rows = [("They heard \(name) there.", "Там был \(slip).")]
        #expect(Self.findings(rows, glossary: Self.people).filter(\.isError).map(\.found) == [slip])
    }

    @Test func anotherPersonsFirstNameMayStandBeforeTheFamilyName() {
        let rows = [("Mevlut Cavusoglu thanked Ahmet.", "Ахмета Чавушоглу поблагодарил.")]
        #expect(Self.findings(rows, glossary: Self.people).filter(\.isError).isEmpty)
    }

    @Test(arguments: [
        "Это сказал глава Минобороны Кулеба.", "Дмитрия Кулебу ждали.", "Министр Кулеба молчал.",
        "С Дмитрием Кулебой говорили.",
    ])
    func whatIsNoOtherFirstNameMayStandThere(target: String) {
        #expect(Self.findings([("They met Dmytro Kuleba.", target)]).filter(\.isError).isEmpty)
    }

    @Test(arguments: ["Там был Путин.", "В Бухаресте Путин молчал.", "Ждали Владимира Владимировича Путина."])
    func theFirstNameMayBeLeftOutOrHaveAPatronymic(target: String) {
        #expect(Self.errors([("They saw Vladimir Putin.", target)]).isEmpty)
    }

    @Test(arguments: ["Слутский", "Слюцкий"])
    func aNameThatIsAnAdjectiveHasNone(slip: String) {
        #expect(Self.errors([("Slutsky came.", "Приехал \(slip).")]).map(\.found) == [slip])
    }

    @Test func aManIsNoPluralOfAWoman() {
        #expect(Self.errors([("Zakharova spoke.", "Захаров выступил.")]).map(\.found) == ["Захаров"])
    }

    @Test func whatIsWrongInANameOfSeveralWordsIsShownWhole() {
        #expect(
            Self.errors([("Maria Zakharova spoke.", "Мария Захаровна выступила.")]).map(\.found) == ["Мария Захаровна"])
    }

    @Test func whatTheGlossaryForbidsIsWrong() {
        let errors = Self.errors([("They were in Odesa.", "Они были в Одесе.")])
        #expect(errors.map(\.found) == ["Одесе"])
        #expect(errors.map(\.expected) == [["Одесса"]])
    }

    @Test func twoAdmittedSpellingsAreNotMixed() {
        let rows = [("Это Киев.", "This is Kiev."), ("Вот Киев.", "Here is Kyiv."), ("В Киеве.", "In Kyiv.")]
        #expect(Self.errors(rows, from: .russian, to: .english).map(\.found) == ["Kiev"])
        #expect(Self.errors(Array(rows.prefix(1)), from: .russian, to: .english).isEmpty)
        // Of two used as often the glossary's first is meant.
        #expect(Self.errors(Array(rows.prefix(2)), from: .russian, to: .english).map(\.found) == ["Kiev"])
    }

    @Test func turkishHasItsLetters() {
        #expect(Self.errors([("Then came Cavusoglu.", "Sonra Cavusoglu'nun oğlu geldi.")], to: .turkish).count == 1)
        #expect(Self.errors([("Then came Cavusoglu.", "Sonra Çavuşoğlu'nun oğlu geldi.")], to: .turkish).isEmpty)
    }

    @Test func aCountryMayBeginASentence() {
        #expect(Self.errors([("Turkey agreed.", "Тюрция согласилась.")]).map(\.found) == ["Тюрция"])
    }

    @Test func aPossessiveIsNoPartOfTheName() {
        let found = Self.findings([("They read Kuleba's letter.", "Они прочли письмо Кулебы.")])
        #expect(found.map(\.name) == ["Kuleba"])
    }

    static let atlas = Glossary([
        place("London", "Лондон", "Londra", "capital of the United Kingdom"),
        place("Paris", "Париж", "Paris", "capital of France"), place("France", "Франция", "Fransa", "country"),
        place("Greece", "Греция", "Yunanistan", "country"), place("Leeds", "Лидс", "Leeds", nil),
        place("Mediterranean Sea", "Средиземное море", "Akdeniz", "sea"),
        GlossaryConcept(
            id: "red-cross", kind: .organisation,
            terms: [.init("Red Cross", language: .english), .init("Kızılhaç", language: .turkish)]),
        person("Naftali Bennett", "Нафтали Беннет", .masculine),
    ])

    static func place(
        _ english: String, _ russian: String, _ turkish: String, _ definition: String?
    ) -> GlossaryConcept {
        GlossaryConcept(
            id: english, kind: .place, definition: definition,
            terms: [
                .init(english, language: .english), .init(russian, language: .russian),
                .init(turkish, language: .turkish),
            ])
    }

    static func verdicts(
        _ source: String, _ target: String, from: LanguageTag = .english, to: LanguageTag = .russian
    ) -> [NameFinding.Verdict] {
        let unit = TranslationUnit(
            source: InlineText(source), target: InlineText(target), sourceLanguage: from, targetLanguage: to)
        return NameConsistencyCheck(glossary: atlas, from: from, to: to).findings(in: [unit])
            .map(\.verdict).filter { $0 != .unknown }
    }

    @Test func anotherTownInATownsPlaceIsWrong() {
        #expect(Self.verdicts("He flew to London.", "Он вылетел в Париж.") == [.wrong])
        #expect(Self.verdicts("Greece agreed.", "Франция согласилась.") == [.wrong])
    }

    @Test(arguments: [
        // A country may stand for its capital, and nothing is known of Leeds.
        ("Paris agreed.", "Франция согласилась."), ("He flew to Leeds.", "Он вылетел в Париж."),
        // The source names it, as an adjective.
        ("Greece thanked the French minister.", "Там поблагодарили министра Франции."),
    ])
    func anotherPlaceMayStandThere(source: String, target: String) {
        #expect(!Self.verdicts(source, target).contains(.wrong))
    }

    @Test func aNewspaperMayKeepItsName() {
        #expect(Self.verdicts("The London Gazette said so.", "London Gazette bunu yazdı.", to: .turkish).isEmpty)
        #expect(Self.verdicts("The London Gazette said so.", "Так писала London Gazette.").isEmpty)
        #expect(Self.verdicts("In London, U.K., it said so.", "Так писала газета «London, U.K.»").isEmpty)
        #expect(Self.verdicts("They saw London.", "London'u gördüler.", to: .turkish) == [.wrong])
        #expect(Self.verdicts("They saw London.", "Они увидели London.") == [.wrong])
    }

    @Test func aRenderingMayBeWrittenApart() {
        #expect(Self.verdicts("The Red Cross came.", "Kızıl Haç geldi.", to: .turkish) == [.consistent])
        #expect(Self.verdicts("They saw the Red Cross.", "Kızıl Haç'ı gördüler.", to: .turkish) == [.consistent])
    }

    @Test func somebodyElsesFamilyNameIsNotTheGlossarys() {
        #expect(Self.verdicts("Dan Bennett came.", "Приехал Дан Беннетт.").isEmpty)
        #expect(Self.verdicts("Naftali Bennett came.", "Приехал Нафтали Беннетт.") == [.wrong])
        #expect(Self.verdicts("Then Bennett came.", "Потом приехал Беннетт.") == [.wrong])
    }

    @Test func aForeignNamesakeIsKnownInATurkishText() {
        let glossary = Glossary([
            GlossaryConcept(
                id: "1", kind: .fullName,
                terms: [.init("Naftali Bennett", language: .turkish), .init("Нафтали Беннет", language: .russian)])
        ])
        let check = NameConsistencyCheck(glossary: glossary, from: .turkish, to: .russian)
        func errors(_ source: String) -> [String?] {
            check.findings(in: [
                TranslationUnit(
                    source: InlineText(source), target: InlineText("Сказали Беннетту."), sourceLanguage: .turkish,
                    targetLanguage: .russian)
            ])
            .filter(\.isError).map(\.found)
        }
        #expect(errors("Sonra Bennett'e söylediler.") == ["Беннетту"])
        #expect(errors("Dan Bennett'e söylediler.").isEmpty)
    }

    @Test func aNamesakeIsMeantInTheWholeText() {
        let rows = [("Dan Bennett came.", "Приехал Дан Беннетт."), ("Then Bennett left.", "Потом Беннетт уехал.")]
        #expect(Self.findings(rows, glossary: Self.atlas).filter(\.isError).isEmpty)
        let both = rows + [("Naftali Bennett saw him.", "Его видел Нафтали Беннет.")]
        #expect(Self.findings(both, glossary: Self.atlas).filter(\.isError).map(\.location.line) == [2])
    }

    @Test func aNamesakeRenderedAsListedMakesNoOtherSpellingRight() {
        let rows = [("Dan Bennett came.", "Приехал Дан Беннет."), ("Then Bennett left.", "Потом Беннетт уехал.")]
        #expect(Self.findings(rows, glossary: Self.atlas).filter(\.isError).map(\.location.line) == [2])
    }

    @Test func aChineseFirstNameComesLast() {
        let glossary = Glossary([
            GlossaryConcept(
                id: "1", kind: .fullName, originLanguage: LanguageTag(language: "zh"),
                terms: [.init("Wang Yi", language: .english), .init("Ван И", language: .russian)])
        ])
        let errors = { (source: String) in
            Self.findings([(source, "Потом приехал Вэн.")], glossary: glossary).filter(\.isError).map(\.found)
        }
        #expect(errors("Wang came.") == ["Вэн"])
        #expect(errors("Wang Anshi came.").isEmpty)
    }

    @Test(arguments: [
        ("Greece is in the Mediterranean Sea.", "Греция лежит между Средиземным и Эгейским морями."),
        ("They are from the Republic of France, said Tranz.", "Они из Французской Республики, сказал Франз."),
    ])
    func whatSaysAPlaceOtherwiseIsNoError(source: String, target: String) {
        #expect(!Self.verdicts(source, target).contains(.wrong))
    }

    @Test func aLongerWordMayEndInAPlacesName() {
        let glossary = Glossary([
            GlossaryConcept(
                id: "1", kind: .place,
                terms: [.init("Caucasus", language: .english), .init("Кавказ", language: .russian)])
        ])
        let unit = TranslationUnit(
            source: InlineText("Это Северный Кавказ."), target: InlineText("This is the Ciscaucasus."),
            sourceLanguage: .russian, targetLanguage: .english)
        let findings = NameConsistencyCheck(glossary: glossary, from: .russian, to: .english).findings(in: [unit])
        #expect(findings.filter(\.isError).isEmpty)
    }

    @Test func aPlaceMayLoseItsCommonWord() {
        #expect(
            Self.verdicts("Akdeniz'de gemi battı.", "A ship sank in the Mediterranean.", from: .turkish, to: .english)
                .isEmpty)
    }

    @Test(arguments: [(LanguageTag.turkish, "Hüseyin Bennett"), (.english, "Robert Bennett")])
    func aFirstNameOfTheLanguageIsKnownWithoutAnyGlossary(language: LanguageTag, slip: String) {
        let glossary = Glossary([
            GlossaryConcept(
                id: "1", kind: .fullName,
                terms: [
                    .init("Нафтали Беннет", language: .russian), .init("Naftali Bennett", language: language),
                ])
        ])
        let unit = TranslationUnit(
            source: InlineText("Нафтали Беннет приехал."), target: InlineText("\(slip), 2021."),
            sourceLanguage: .russian, targetLanguage: language)
        let findings = NameConsistencyCheck(glossary: glossary, from: .russian, to: language).findings(in: [unit])
        #expect(findings.filter(\.isError).map(\.found) == [slip])
    }
}
