import Foundation
import Testing

/// `names`: whether a translation renders every name the same way.
struct NamesCommandTests {
    /// The example that comes with the program.
    static let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Examples/translated.tsv").path

    @Test func theExampleHasExactlyItsThreeErrors() throws {
        let run = try ProgramRun(["names", "--format", "json", Self.example])
        #expect(run.status == 1)
        let errors = run.objects.filter { ["wrong", "variant"].contains($0["verdict"] as? String) }
        #expect(errors.map { $0["line"] as? Int } == [18, 25, 31])
        #expect(errors.map { $0["found"] as? String } == ["Кавусоглу", "Кулебай", "Анталию"])
        let summary = try #require(run.objects.last?["summary"] as? [String: Any])
        #expect(summary["wrong"] as? Int == 3)
    }

    @Test func objectsHaveTheContractsKeysInOrder() throws {
        let run = try ProgramRun(["names", "--format", "json", Self.example])
        let first = try #require(run.output.split(separator: "\n").first)
        let keys = ["file", "line", "name", "language", "expected", "found", "lemma", "verdict", "message"]
        let positions = try keys.map { try #require(first.firstRange(of: "\"\($0)\":")?.lowerBound) }
        #expect(positions == positions.sorted())
    }

    @Test func aTranslationWithoutErrorsIsSuccess() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "t.tsv", "en\tru\nKuleba spoke.\tКулеба выступил.\nThey listened to Kuleba.\tСлушали Кулебу.\n")
        let run = try ProgramRun(["names", file])
        #expect(run.status == 0)
        #expect(run.output.contains("Кулеба") && run.output.contains("Кулебу"))
    }

    @Test func filesAreComparedWithEachOtherWithoutAGlossary() throws {
        let folder = try TemporaryFolder()
        let first = try folder.file(
            "1.tsv", "en\tru\nThen came Petrosyan.\tПотом пришёл Петросян.\nI saw Petrosyan.\tЯ видел Петросяна.\n")
        let second = try folder.file("2.tsv", "en\tru\nIt was Petrosyan.\tЭто был Петрасьян.\n")
        let run = try ProgramRun(["names", "--glossary", "none", "--format", "json", first, second])
        #expect(run.status == 1)
        let variant = try #require(run.objects.first { $0["verdict"] as? String == "variant" })
        #expect(variant["file"] as? String == second)
        #expect(variant["expected"] as? [String] == ["Петросян"])
    }

    static let threeLanguages = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en"
        srclang="en" datatype="plaintext"/><body>
        <tu><tuv xml:lang="en"><seg>We live in Izmir.</seg></tuv><tuv xml:lang="ru"><seg>Мы живём в Измире.</seg></tuv>
        <tuv xml:lang="tr"><seg>İzmir’de oturuyoruz.</seg></tuv></tu></body></tmx>
        """

    @Test func onlyUnitsOfTheLanguagesAskedForAreJudged() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("m.tmx", Self.threeLanguages)
        let glossary = try folder.file("g.csv", "kind,en,ru,tr\nplace,Izmir,Измир,İzmir\n")
        let run = try ProgramRun(
            "names", "--format", "json", "--glossary", glossary, "--from", "en", "--to", "ru", file)
        #expect(run.status == 0)
        #expect(run.objects.compactMap { $0["verdict"] as? String } == ["consistent"])
        #expect(run.errors.contains("of other languages"))
        // A memory answers in both directions.
        let turned = try ProgramRun(
            "names", "--format", "json", "--glossary", glossary, "--from", "ru", "--to", "en", file)
        #expect(turned.objects.compactMap { $0["found"] as? String } == ["Izmir"])
    }

    @Test func formsOfANameAreListedAndAcceptedTogether() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "t.tsv",
            "ru\ten\nПришёл Баранов.\tBaranov came.\nВидели Баранова.\tThey saw Baranov.\n"
                + "Говорили с Барановым.\tThey spoke with Boranov.\n")
        let run = try ProgramRun("names", "--glossary", "none", file)
        #expect(run.status == 1)
        #expect(run.output.contains("\nБаранов  Baranov 2, Boranov 1\n"))
        let accepted = try ProgramRun("names", "--glossary", "none", "--format", "accepted", file)
        #expect(accepted.output == "Баранов\tBoranov\n")
        let list = try folder.file("accepted.tsv", accepted.output)
        #expect(try ProgramRun("names", "--glossary", "none", "--accept", list, file).status == 0)
    }

    @Test func unitsOfAMemoryHaveAPlace() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("m.tmx", Self.threeLanguages)
        let memory = folder.path("m.tmdb")
        #expect(try ProgramRun("memory", "import", file, "--memory", memory, "--quiet").status == 0)
        let run = try ProgramRun("names", "--format", "json", "--glossary", "none", memory)
        #expect(run.objects.compactMap { $0["file"] as? String }.allSatisfy { $0 == memory })
        #expect(run.objects.contains { $0["line"] as? Int == 1 })
    }

    @Test func messagesAreInTheUsersLanguage() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "t.tsv",
            "en\tru\nThen came Petrosyan.\tПришёл Петросян.\nI saw Petrosyan.\tЯ видел Петросяна.\n"
                + "It was Petrosyan.\tЭто был Петрасьян.\nWe know Petrosyan.\tМы всё знаем.\n")
        let run = try ProgramRun(
            ["names", "--glossary", "none", "--format", "json", file], environment: ["LC_ALL": "ru_RU.UTF-8"])
        let messages = run.objects.compactMap { $0["message"] as? String }.filter { !$0.isEmpty }
        #expect(
            messages == [
                "Petrosyan передано как Петросян (раз: 2) и как Петрасьян (раз: 1)",
                "имя Petrosyan никак не передано; ожидалось Петросян",
            ])
    }

    static let gettext = """
        msgid ""
        msgstr ""
        "Language: ru\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"

        msgid "They met Cavusoglu."
        msgstr "Они встретили Чавушоглу."

        msgid "Where is Kuleba?"
        msgid_plural "Where is Kuleba now?"
        msgstr[0] "Где Кулеба?"
        msgstr[1] "Где Кулебы?"
        msgstr[2] "Где Кулебы?"

        msgid "Cavusoglu has left."
        msgstr "Кавусоглу уехал."
        """
    static let memory = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4">
          <header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en"
            datatype="plaintext"/>
          <body>
            <tu><tuv xml:lang="en"><seg>They met <bpt i="1">b</bpt>Cavusoglu<ept i="1">e</ept>.</seg></tuv>
              <tuv xml:lang="ru"><seg>Они встретили Чавушоглу.</seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg>Cavusoglu has left.</seg></tuv>
              <tuv xml:lang="ru"><seg>Кавусоглу уехал.</seg></tuv></tu>
          </body>
        </tmx>
        """

    @Test(arguments: [("t.po", Self.gettext, 15), ("t.tmx", Self.memory, 8)])
    func catalogsAndMemoriesAreCheckedToo(name: String, content: String, line: Int) throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(["names", "--from", "en", "--format", "json", folder.file(name, content)])
        #expect(run.status == 1)
        let errors = run.objects.filter { $0["verdict"] as? String == "wrong" }
        #expect(errors.map { $0["found"] as? String } == ["Кавусоглу"])
        #expect(errors.map { $0["line"] as? Int } == [line])
        #expect(run.objects.contains { $0["verdict"] as? String == "consistent" })
    }

    @Test func whatIsFuzzyIsNotCheckedAndCounted() throws {
        let folder = try TemporaryFolder()
        let fuzzy = Self.gettext.replacingOccurrences(
            of: "msgid \"Cavusoglu has left.\"", with: "#, fuzzy\nmsgid \"Cavusoglu has left.\"")
        let run = try ProgramRun("names", try folder.file("t.po", fuzzy))
        #expect(run.status == 0)
        #expect(run.errors.contains("1 fuzzy entry"))
    }

    @Test(arguments: ["table", "html", "markdown"])
    func twoSpellingsOfWhichNoneIsUsualAreNoted(format: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "t.tsv", "en\tru\nThen came Petrosyan.\tПришёл Петросян.\nI saw Petrosyan.\tЯ видел Петрасьяна.\n")
        let run = try ProgramRun(["names", "--glossary", "none", "--format", format, file])
        #expect(run.status == 0)
        #expect(run.output.contains("2 spellings, none usual"))
    }

    @Test func compareGivesANumberForEachLine() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("pairs.tsv", "Lavrov\tЛаврову\nLavrov\tКулебой\n\t\n")
        let run = try ProgramRun(["names", "compare", file])
        #expect(run.status == 0)
        let numbers = run.output.split(separator: "\n").map { Double($0) }
        #expect(numbers.count == 3)
        #expect((numbers[0] ?? 0) > 0.7 && (numbers[1] ?? 1) < 0.3 && numbers[2] == 0)
    }

    @Test func compareSaysWhichLineHasNoTab() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("pairs.tsv", "Lavrov\tЛавров\nLavrov Лавров\n")
        let run = try ProgramRun(["names", "compare", file])
        #expect(run.status == 2)
        #expect(run.errors.contains("pairs.tsv:2:1: "))
    }

    @Test func whatIsAcceptedIsNotFlaggedAgain() throws {
        let folder = try TemporaryFolder()
        let list = try ProgramRun(["names", "--format", "accepted", Self.example])
        #expect(list.output == "Cavusoglu\tКавусоглу\nKuleba\tКулебай\nAntalya\tАнталию\n")
        let accepted = try folder.file("accepted.tsv", list.output)
        let run = try ProgramRun(["names", "--accept", accepted, Self.example])
        #expect(run.status == 0)
        let missing = try ProgramRun(["names", "--accept", accepted + "x", Self.example])
        #expect(missing.status == 2)
    }

    @Test(arguments: ["html", "markdown"])
    func reportsShowEveryErrorAndEveryName(format: String) throws {
        let run = try ProgramRun(["names", "--format", format, Self.example])
        #expect(run.status == 1)
        for word in ["Кавусоглу", "Кулебай", "Анталию", "Istanbul", "Стамбул", "translated.tsv"] {
            #expect(run.output.contains(word))
        }
    }

    @Test(arguments: ["table", "html", "markdown"])
    func aNameHasARowForEachPairOfLanguages(format: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "t.tmx",
            """
            <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t"
            adminlang="en" srclang="en" datatype="plaintext"/><body><tu><tuv xml:lang="en"><seg>Kuleba left.</seg></tuv>
            <tuv xml:lang="ru"><seg>Кулебу проводили.</seg></tuv><tuv xml:lang="uk"><seg>Кулеби нема.</seg></tuv></tu>
            </body></tmx>
            """)
        let lines = try ProgramRun(["names", "--format", format, file]).output.split(separator: "\n")
        let rows = lines.filter { $0.contains("Kuleba") }
        #expect(rows.count == 2)
        #expect(rows.first?.contains("en → ru") == true && rows.first?.contains("Кулебу") == true)
        #expect(rows.last?.contains("en → uk") == true && rows.last?.contains("Кулеби") == true)
    }

    @Test func reportsEscapeWhatTheTextHas() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("a&b.tsv", "en\tru\nKuleba spoke.\tКулеба выступил.\n")
        #expect(try ProgramRun(["names", "--format", "html", file]).output.contains("a&amp;b.tsv"))
    }

    @Test func recommendTakesTheGlossaryFirstAndThenTheRules() throws {
        let listed = try ProgramRun(["names", "recommend", "Kuleba", "--to", "ru", "--format", "json"])
        #expect(listed.objects.first?["output"] as? String == "Кулеба")
        #expect(listed.objects.first?["system"] as? String == "glossary")
        let ruled = try ProgramRun([
            "names", "recommend", "Demirtaş", "--to", "ru", "--glossary", "none", "--format", "json",
        ])
        #expect(ruled.objects.first?["output"] as? String == "Демирташ")
        #expect(ruled.objects.first?["origin"] as? String == "tr")
        let text = try ProgramRun(["names", "recommend", "Kuleba", "--to", "ru"])
        #expect(text.output.hasPrefix("Kuleba → Кулеба\n"))
    }

    @Test func whereNothingSaysTheLanguagesTheCheckIsRefused() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("t.tsv", "source\ttarget\nKuleba left.\tКулэба ушёл.\n")
        let run = try ProgramRun("names", file)
        #expect(run.status == 2)
        #expect(run.errors.contains("--from en --to ru"))
        #expect(try ProgramRun("names", "--from", "en", "--to", "ru", file).status == 1)
    }
}
