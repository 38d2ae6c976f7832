import Foundation
import Testing

/// `memory`: a database kept from the command line.
struct MemoryCommandTests {
    static let table = "en\tru\nSee all\tСмотреть все\nThe talks ended.\tПереговоры завершились.\n"

    @Test func importedUnitsAreCountedFoundAndExported() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file("t.tsv", Self.table)
        #expect(
            try ProgramRun("memory", "import", file, "--memory", memory).errors
                == "tolmach: \(file): 2 units read, 2 stored\n")
        #expect(
            try ProgramRun("memory", "import", file, "--memory", memory).errors
                == "tolmach: \(file): 2 units read, 0 stored, 2 were there already\n")
        let stats = try #require(
            try ProgramRun("memory", "stats", "--format", "json", "--memory", memory).objects.first)
        #expect(stats["units"] as? Int == 2 && stats["texts"] as? Int == 4)
        #expect(try ProgramRun("memory", "verify", "--memory", memory).status == 0)
        let suggested = try ProgramRun("suggest", "--memory", memory, "--glossary", "none", "-", input: "See all\n")
        #expect(suggested.output.contains("100 ru  Смотреть все [m.tmdb]"))
        let exported = try ProgramRun("memory", "export", "--quiet", "--format", "tsv", "--memory", memory)
        #expect(exported.output.split(separator: "\n").count == 3)
    }

    @Test func brokenFileStoresNothing() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let body = "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv xml:lang=\"ru\"><seg>б</seg></tuv></tu>"
        let file = try folder.file("bad.tmx", "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n\(body)\n<tu>")
        let run = try ProgramRun("memory", "import", file, "--memory", memory)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("tolmach: \(file):3:"))
        #expect(try folder.names == ["bad.tmx"])
    }

    @Test func oneUnitIsAdded() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let run = try ProgramRun("memory", "add", "--memory", memory, "--from", "en", "--to", "ru", "Go", "Вперёд")
        #expect(run.errors == "tolmach: 1 stored\n")
        #expect(try ProgramRun("memory", "add", "--memory", memory, "--from", "en", "Go", "Вперёд").status == 2)
    }

    @Test func wordsAreFoundInAnyForm() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("t.tsv", "en\tru\nOn the ceasefire\tО перемирии\nNo match\tНичего\n")
        let run = try ProgramRun("memory", "search", "--memory", file, "перемирие")
        #expect(run.output == "en    On the ceasefire\nru    О [[перемирии]] [t.tsv]\n\n")
    }

    @Test func missingMemoryIsSaid() throws {
        let folder = try TemporaryFolder()
        let none = try ProgramRun("memory", "stats")
        #expect(none.status == 2 && none.errors.hasPrefix("tolmach: --memory is missing"))
        let missing = try ProgramRun("memory", "stats", "--memory", folder.path("no.tmdb"))
        #expect(missing.status == 2)
        #expect(try folder.names.isEmpty)
    }

    @Test func whatIsLeftOutIsCountedWithTheReason() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "m.tmx",
            """
            <tmx version="1.4"><header srclang="en"/><body>
            <tu><tuv xml:lang="en"><seg>Yes</seg></tuv><tuv xml:lang="ru"><seg>Да</seg></tuv><tuv xml:lang="tr"><seg>Evet</seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg>No\u{1}</seg></tuv></tu>
            <tu><tuv><seg>Yes</seg></tuv><tuv xml:lang="ru"><seg>Да</seg></tuv></tu><tu/>
            </body></tmx>
            """)
        let run = try ProgramRun("memory", "import", file, "--memory", folder.path("m.tmdb"))
        #expect(run.status == 0)
        #expect(
            run.errors.hasSuffix(
                """
                tolmach: \(file): 4 units read (2 pairs of languages), 2 stored, 1 without text left out, 2 in one language only left out, \
                1 character that XML forbids dropped

                """))
        #expect(run.errors.contains("tolmach: \(file):4:5: a text without a language was left out\n"))
        #expect(run.errors.contains("tolmach: \(file):3:"))
    }

    @Test func aRehearsalWritesNothingAndAnImportIsTakenBack() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file("t.tsv", Self.table)
        let rehearsal = try ProgramRun("memory", "import", "--dry-run", file, "--memory", memory)
        #expect(
            rehearsal.errors.contains("2 units read, 2 stored\n") && rehearsal.errors.contains("nothing was written"))
        #expect(try folder.names == ["t.tsv"])
        #expect(try ProgramRun("memory", "import", file, "--memory", memory).status == 0)
        let other = try folder.file("u.tsv", "en\tru\nSee all\tСмотреть все\nClose\tЗакрыть\n")
        #expect(try ProgramRun("memory", "import", other, "--memory", memory).status == 0)
        let counted = try ProgramRun("memory", "remove", "--import", "1", "--dry-run", "--memory", memory)
        #expect(counted.errors == "tolmach: 1 unit would be removed\n")
        #expect(
            try ProgramRun("memory", "remove", "--import", "1", "--memory", memory).errors
                == "tolmach: 1 unit removed\n")
        let left = try ProgramRun("memory", "export", "--quiet", "--format", "tsv", "--memory", memory).output
        #expect(left.contains("Смотреть все") && left.contains("Закрыть") && !left.contains("Переговоры"))
        let missing = try ProgramRun("memory", "remove", "--import", "9", "--memory", memory)
        #expect(missing.status == 2 && missing.errors.contains("there is no import 9; memory stats lists the imports"))
    }

    @Test func finishedTranslationIsLearnt() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "page.xlf",
            """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
            <file original="a" source-language="en" target-language="ru" datatype="plaintext"><body>
            <trans-unit id="1" approved="yes"><source>Open</source><target state="final">Открыть</target></trans-unit>
            <trans-unit id="2"><source>Close</source><target state="translated">Закрыть</target></trans-unit>
            <trans-unit id="3"><source>Left</source></trans-unit>
            </body></file></xliff>
            """)
        let all = try ProgramRun("memory", "add", file, "--memory", folder.path("all.tmdb"))
        #expect(all.errors == "tolmach: \(file): 3 units read, 2 stored, 1 without a translation left out\n")
        let approved = try ProgramRun("memory", "add", "--approved", file, "--memory", folder.path("approved.tmdb"))
        #expect(approved.errors.contains("1 stored, 1 without a translation left out, 1 not approved left out"))
    }

    @Test(
        "What counts as approved, by the format",
        arguments: [
            (
                "p.po",
                "msgid \"\"\nmsgstr \"Language: ru\\n\"\n\nmsgid \"Open\"\nmsgstr \"Открыть\"\n\n#, fuzzy\nmsgid \"Close\"\nmsgstr \"Закрытие\"\n\nmsgid \"Left\"\nmsgstr \"\"\n",
                [], "3 units read, 1 stored, 1 without a translation left out, 1 not approved left out"
            ),
            (
                "old.po",
                "msgid \"\"\nmsgstr \"Language: ru\\n\"\n\nmsgid \"Open\"\nmsgstr \"Открыть\"\n\n#~ msgid \"Shut\"\n#~ msgstr \"Закрыть\"\n",
                [], "2 units read, 1 stored, 1 obsolete left out"
            ),
            (
                "t.tsv", "en\tru\tStatus\nOpen\tОткрыть\tapproved\nClose\tЗакрыть\ttranslated\nHome\tДом\t\n", [],
                "3 units read, 1 stored, 2 not approved left out"
            ),
            ("t.tsv", "en\tru\nOpen\tОткрыть\n", [], "t.tsv: does not say what was approved"),
            ("t.csv", "en,ru\nOpen,Открыть\n", [], "leave --approved out, or add a column"),
            ("t.tsv", "Open\tОткрыть\n", [], "t.tsv: does not say what languages it is in"),
            ("t.tsv", "Open\tОткрыть\n", ["--from", "en", "--to", "ru"], "t.tsv: does not say what was approved"),
            (
                "t.md", "| Source (en) | Target (ru) |\n|---|---|\n| Open | Открыть |\n", [],
                "t.md: does not say what was approved"
            ),
            (
                "t.html",
                "<table><tr><th>Source (en)</th><th>Target (ru)</th></tr><tr data-status=\"final\"><td>Open</td><td>Открыть</td></tr></table>",
                [], "1 unit read, 1 stored"
            ),
        ] as [(String, String, [String], String)])
    func whatIsApproved(name: String, text: String, options: [String], said: String) throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let run = try ProgramRun(
            ["memory", "import", "--approved", folder.file(name, text), "--memory", memory] + options)
        #expect(run.errors.contains(said), "\(run.errors)")
        #expect(run.status == (said.contains("stored") ? 0 : 2))
        #expect(try folder.names.contains("m.tmdb") == said.contains("stored"))
    }

    @Test func everyBilingualFormatIsImported() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let catalog = try folder.file(
            "uk.po", "msgid \"\"\nmsgstr \"Language: uk\\n\"\n\nmsgid \"Open\"\nmsgstr \"Відкрити\"\n")
        let table = try folder.file("t.csv", "en,ru\nOpen,Открыть\n")
        #expect(try ProgramRun("memory", "import", catalog, table, "--memory", memory).status == 0)
        let copy = try ProgramRun("memory", "import", memory, "--memory", folder.path("copy.tmdb"))
        #expect(copy.errors == "tolmach: \(memory): 2 units read, 2 stored\n")
        let some = try ProgramRun("memory", "import", memory, "--to", "uk", "--memory", folder.path("uk.tmdb"))
        #expect(some.errors.contains("1 stored, 1 in other languages left out"))
    }

    @Test func searchTakesPhrasesOpenWordsAndExpressions() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file(
            "t.tsv",
            """
            en\tru
            Peace talks ended\tМирные переговоры завершились
            Talks about peace\tРазговоры о мире
            The market rose by 12 points\tНа рынке рост на 12 пунктов

            """)
        #expect(try ProgramRun("memory", "import", file, "--memory", memory).status == 0)
        func sources(_ arguments: String...) throws -> [String] {
            let found = try [memory, file].map { path in
                let run = try ProgramRun(["memory", "search", "--format", "json", "--memory", path] + arguments)
                #expect(run.status == 0)
                return run.objects.compactMap { $0["source"] as? String }
            }
            #expect(found[0] == found[1])
            return found[0]
        }
        #expect(try sources("peace talk") == ["Peace talks ended", "Talks about peace"])
        #expect(try sources("\"peace talk\"") == ["Peace talks ended"])
        #expect(try sources("--in", "target", "talks").isEmpty)
        #expect(try sources("рынок") == ["The market rose by 12 points"])
        #expect(try sources("перегов*") == ["Peace talks ended"])
        #expect(try sources("--regex", "\\d+ p") == ["The market rose by 12 points"])
        #expect(try sources("12") == ["The market rose by 12 points"])
        let broken = try ProgramRun("memory", "search", "--memory", memory, "--regex", "(")
        #expect(broken.status == 2)
        #expect(
            broken.errors
                == #"tolmach: bad regular expression at character 1 of “(”: a parenthesis has no partner; write both, or \( and \) for the signs themselves"#
                + "\n")
        let russian = try ProgramRun(
            ["memory", "search", "--memory", memory, "-e", "a["], environment: ["LC_ALL": "ru_RU.UTF-8"])
        #expect(
            russian.errors.hasPrefix(
                "tolmach: неверное регулярное выражение, знак 2 в «a[»: скобка [ не закрыта; закройте"))
        let none = try ProgramRun("memory", "search", "--memory", memory, "nowhere")
        #expect(none.status == 0 && none.output.isEmpty && none.errors == "tolmach: nothing was found\n")
    }

    @Test func largeFilesAreIndexedOnceAndAgainWhenTheyChange() throws {
        let folder = try TemporaryFolder()
        let cache = ["TOLMACH_CACHE": folder.path("cache")]
        var table = "en\tru\tnote\n"
        let note = String(repeating: "remark ", count: 100)
        for number in 0..<100 { table += "Sentence number \(number)\tПредложение номер \(number)\t\(note)\n" }
        let file = try folder.file("large.tsv", table)
        let arguments = ["suggest", "--glossary", "none", "--from", "en", "--memory", file, "--format", "json", "-"]
        func best() throws -> (errors: String, target: String?) {
            let run = try ProgramRun(arguments, input: Array("Sentence number 7".utf8), environment: cache)
            let matches = run.objects.first?["matches"] as? [[String: Any]]
            return (run.errors, matches?.first?["target"] as? String)
        }
        let first = try best()
        #expect(first.errors.contains("is being indexed") && first.target == "Предложение номер 7")
        #expect(try best().errors.isEmpty)
        _ = try folder.file("large.tsv", table.replacing("номер 7\t", with: "№ 7\t"))
        let changed = try best()
        #expect(changed.errors.contains("is being indexed") && changed.target == "Предложение № 7")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("cache")).count == 1)
    }

    /// Units in several languages, the first of them with three translations.
    static let severalLanguages = """
        <tmx version="1.4"><header srclang="en"/><body>
        <tu><tuv xml:lang="en"><seg>Yes</seg></tuv><tuv xml:lang="ru"><seg>Да</seg></tuv>
        <tuv xml:lang="tr"><seg>Evet</seg></tuv><tuv xml:lang="uk"><seg>Так</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>No</seg></tuv><tuv xml:lang="ru"><seg>Нет</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>Maybe</seg></tuv></tu>
        </body></tmx>
        """

    @Test func pairsAreCountedWhereUnitsHaveSeveralLanguages() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("m.tmx", Self.severalLanguages)
        let russian = try ProgramRun(
            "memory", "import", "--from", "en", "--to", "ru", file, "--memory", folder.path("ru.tmdb"))
        #expect(
            russian.errors.hasSuffix(
                "3 units read (4 pairs of languages), 2 stored, 1 in one language only left out, "
                    + "2 in other languages left out\n"), "\(russian.errors)")
        let other = folder.path("tr.tmdb")
        let turkish = try ProgramRun("memory", "import", "--from", "tr", "--to", "uk", file, "--memory", other)
        #expect(
            turkish.errors.hasSuffix(
                "3 units read, 1 stored, 1 in one language only left out, 1 in other languages left out\n"),
            "\(turkish.errors)")
        let found = try ProgramRun("memory", "export", "--quiet", "--format", "tsv", "--memory", other)
        #expect(found.output.contains("tr\tuk") && found.output.contains("Evet\tТак"))
    }

    @Test func aUnitOfSeveralLanguagesComesOutWholeAfterSeveralImports() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let changed = Self.severalLanguages.replacing("Так", with: "Авжеж")
        for (name, text) in [("a.tmx", Self.severalLanguages), ("b.tmx", changed)] {
            #expect(try ProgramRun("memory", "import", folder.file(name, text), "--memory", memory).status == 0)
        }
        func suggested() throws -> String {
            try ProgramRun(
                "suggest", "--memory", memory, "--glossary", "none", "--from", "tr", "--to", "uk", "-", input: "Evet\n"
            ).output
        }
        #expect(try suggested().contains("Так") && suggested().contains("Авжеж"))
        let exported = try ProgramRun("memory", "export", "--quiet", "--memory", memory).output
        #expect(exported.split(separator: "</tu>").contains { $0.contains("Evet") && $0.contains("Авжеж") })
        #expect(try ProgramRun("memory", "remove", "--import", "1", "--memory", memory).status == 0)
        #expect(try !suggested().contains("Так") && suggested().contains("Авжеж"))
    }

    @Test func aSecondTranslationIsWrittenAsAUnitOfItsOwn() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file(
            "m.tmx",
            """
            <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en"
            srclang="en" datatype="plaintext"/><body><tu>
            <tuv xml:lang="en"><seg>Dog</seg></tuv><tuv xml:lang="ru"><seg>Собака</seg></tuv>
            <tuv xml:lang="ru"><seg>Пёс</seg></tuv><tuv xml:lang="uk"><seg>Пес</seg></tuv></tu>
            </body></tmx>
            """)
        let found = try ProgramRun("validate", file)
        #expect(
            found.output.contains(
                "warning: the unit has two variants in ru; give each further translation a <tu> of its own"),
            "\(found.output)")
        #expect(try ProgramRun("memory", "import", file, "--memory", memory).status == 0)
        let exported = folder.path("out.tmx")
        #expect(try ProgramRun("memory", "export", "--memory", memory, "-o", exported).status == 0)
        let units = try folder.text("out.tmx").split(separator: "<tu ").dropFirst().map { unit in
            unit.matches(of: /<seg>(.*)<\/seg>/).map { String($0.output.1) }
        }
        #expect(units == [["Dog", "Собака", "Пес"], ["Dog", "Пёс", "Пес"]])
        let valid = try ProgramRun("validate", exported)
        #expect(valid.status == 0 && valid.output.isEmpty, "\(valid.output)")
        // All pairs are there again.
        let again = try ProgramRun("memory", "import", exported, "--memory", memory)
        #expect(again.errors.contains("0 stored, 4 were there already"), "\(again.errors)")
    }

    @Test func oneDirectionIsExported() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file("m.tmx", Self.severalLanguages)
        #expect(try ProgramRun("memory", "import", file, "--memory", memory).status == 0)
        let both = try ProgramRun("memory", "export", "--memory", memory, "-o", folder.path("m.xlf"))
        #expect(both.status == 2 && both.errors.contains("--from and --to"))
        let one = try ProgramRun(
            "memory", "export", "--memory", memory, "--from", "en", "--to", "ru", "-o", folder.path("m.xlf"))
        #expect(one.status == 0)
        #expect(one.errors.hasSuffix("2 units written\ntolmach: 2 units of other languages were left out\n"))
    }

    @Test func whatAFormatCantHoldIsSaid() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file(
            "m.tmx",
            """
            <tmx version="1.4"><header srclang="en"/><body>
            <tu><prop type="x-context-pre">a</prop><tuv xml:lang="en"><seg>Open</seg></tuv>
            <tuv xml:lang="ru"><seg>Открыть</seg></tuv></tu>
            <tu><prop type="x-context-pre">b</prop><tuv xml:lang="en"><seg>Open</seg></tuv>
            <tuv xml:lang="ru"><seg>Открывать</seg></tuv></tu></body></tmx>
            """)
        #expect(try ProgramRun("memory", "import", file, "--memory", memory).errors.contains("2 stored"))
        let catalogue = try ProgramRun("memory", "export", "--memory", memory, "-o", folder.path("m.po"))
        #expect(catalogue.errors.hasPrefix("tolmach: 1 unit written\n"), "\(catalogue.errors)")
        let converted = try ProgramRun("convert", memory, "-o", folder.path("n.po"))
        #expect(catalogue.errors == converted.errors)
        #expect(
            try ProgramRun("memory", "export", "--memory", memory, "-o", folder.path("m.tmx")).errors
                == "tolmach: 2 units written\n")
        // No format is written under another's name.
        for name in ["x.tmdb", "x.foo"] {
            let run = try ProgramRun("memory", "export", "--memory", memory, "-o", folder.path(name))
            #expect(run.status == 2 && run.errors.contains("it is not said what format to write; pass --format"))
        }
        #expect(try !folder.names.contains { $0.hasPrefix("x.") })
        #expect(try ProgramRun("memory", "export", "--memory", memory, "-o", "/dev/stdout").output.contains("<tmx"))
    }

    @Test func unitsThatCouldNeverBeFoundAreRefused() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let table = try folder.file("t.tsv", "Hello there\tПривет\nGood bye\tПока\n")
        let nameless = try ProgramRun("memory", "import", table, "--memory", memory)
        #expect(nameless.status == 2)
        #expect(
            nameless.errors.hasSuffix(
                "t.tsv: does not say what languages it is in; pass --from and --to, as in --from en --to ru\n"))
        for (from, to, message) in [
            ("english", "ru", "--from: \"english\" is no language tag"),
            ("en", "en", "--from and --to name one language"),
        ] {
            for command in [["memory", "import", table], ["memory", "add", "a", "б"]] {
                let run = try ProgramRun(command + ["--from", from, "--to", to, "--memory", memory])
                #expect(run.status == 2 && run.errors.contains(message), "\(run.errors)")
            }
        }
        #expect(try folder.names == ["t.tsv"])
        #expect(
            try ProgramRun("memory", "import", table, "--from", "en", "--to", "ru", "--memory", memory).errors
                .hasSuffix("t.tsv: 2 units read, 2 stored\n"))
        // A file that is there is no word.
        let word = try ProgramRun("memory", "add", "--from", "en", "--to", "ru", "--memory", memory, table, "Файл")
        #expect(word.status == 2 && word.errors.contains("Файл: is no bilingual file by its name"), "\(word.errors)")
    }

    @Test func aFinishedDocumentIsKnownWithItsNeighbours() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let texts = ["The talks began.", "Nobody came.", "The talks ended."]
        let units = texts.enumerated().map {
            "<trans-unit id=\"\($0)\"><source>\($1)</source><target>№ \($0)</target></trans-unit>"
        }
        let file = try folder.file(
            "page.xlf",
            """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
            <file original="a" source-language="en" target-language="ru" datatype="plaintext"><body>
            \(units.joined())</body></file></xliff>
            """)
        for known in [0, 3] {
            let added = try ProgramRun("memory", "add", file, "--memory", memory).errors
            #expect(added.contains(known == 0 ? "3 stored" : "0 stored, 3 were there already"))
        }
        func scores(_ texts: [String]) throws -> [Int?] {
            try ProgramRun(
                ["suggest", "-", "--from", "en", "--format", "json", "--glossary", "none", "--memory", memory],
                input: Array(texts.joined(separator: "\n\n").utf8)
            ).objects.map { (($0["matches"] as? [[String: Any]])?.first?["score"] as? Int) }
        }
        #expect(try scores(texts) == [101, 101, 101])
        // In other company it is the same sentence, and no more.
        #expect(try scores([texts[1]]) == [100])
    }

    @Test func rowsWithoutASourceAreCounted() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("t.tsv", "en\tru\nFull\tПолный\n\tНичей\n\t\n\nEmpty\t\n")
        let run = try ProgramRun("memory", "import", file, "--memory", folder.path("m.tmdb"))
        #expect(
            run.errors.hasSuffix(
                "3 units read, 1 stored, 1 without text left out, 1 without a translation left out\n"), "\(run.errors)")
    }

    @Test func whatHasNoRoomIsSaid() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "m.tmx",
            """
            <tmx version="1.4"><header srclang="eng"/><body><tu lastusagedate="20200101T000000Z" segtype="block">
            <tuv xml:lang="eng"><seg>Close the gate.</seg></tuv><tuv xml:lang="rus"><seg>Закройте ворота.</seg></tuv>
            </tu></body></tmx>
            """)
        let memory = folder.path("m.tmdb")
        let run = try ProgramRun("memory", "import", file, "--memory", memory)
        #expect(run.errors.hasSuffix("not kept, as units have no room for it: lastusagedate (1), segtype (1)\n"))
        // Codes of three letters are those of two.
        let search = try ProgramRun("memory", "search", "gate", "--memory", memory)
        #expect(search.output.contains("Закройте ворота."))
    }

    @Test func whatIsOverwrittenOrNoDateIsSaid() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "m.tmx",
            """
            <tmx version="1.4"><header srclang="en"/><body><tu creationid="ann" creationtool="CT" creationtoolversion="1" creationdate="garbage">
            <tuv xml:lang="en" changedate="20209999T999999Z"><seg>Close the gate.</seg></tuv>
            <tuv xml:lang="ru" creationid="eve"><note xml:lang="en">n</note><seg>Закройте ворота.</seg></tuv>
            </tu></body></tmx>
            """)
        let memory = folder.path("m.tmdb")
        let run = try ProgramRun("memory", "import", file, "--memory", memory)
        #expect(run.errors.contains("m.tmx:1:48: “garbage” is no date; it was left out\n"), "\(run.errors)")
        #expect(run.errors.contains("m.tmx:2:1: “20209999T999999Z” is no date; it was left out\n"))
        #expect(run.errors.hasSuffix("no room for it: note/@xml:lang (1), tuv/@creationid (1)\n"), "\(run.errors)")
        let exported = try ProgramRun("memory", "export", "--quiet", "--memory", memory).output
        #expect(
            exported.contains("creationtool=\"CT\" creationtoolversion=\"1\" creationid=\"ann\"")
                && !exported.contains("date="))
    }

    @Test func aLanguageWithoutEndIsShownInShort() throws {
        let folder = try TemporaryFolder()
        let language = String(repeating: "r", count: 5000)
        let file = try folder.file(
            "m.tmx",
            """
            <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en"
            srclang="en" datatype="plaintext"/><body><tu>
            <tuv xml:lang="en"><seg>Dog</seg></tuv><tuv xml:lang="\(language)"><seg>Собака</seg></tuv></tu></body></tmx>
            """)
        let shown = String(repeating: "r", count: 60) + "…"
        let run = try ProgramRun("memory", "import", file, "--memory", folder.path("m.tmdb"))
        #expect(run.errors.contains("“\(shown)” is no language; the text was left out\n"), "\(run.errors)")
        let found = try ProgramRun("validate", file)
        #expect(found.output.contains("xml:lang=\"\(shown)\" is no language tag"), "\(found.output)")
        #expect(!found.output.contains(shown.dropLast() + "r"))
    }

    @Test func whiteSpaceIsNoTranslation() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("t.tsv", "en\tru\nFull\t\u{A0} \n\u{A0}\tПусто\nFine\tХорошо\n")
        let run = try ProgramRun("memory", "import", file, "--memory", folder.path("m.tmdb"))
        #expect(
            run.errors.hasSuffix("1 stored, 1 without text left out, 1 without a translation left out\n"),
            "\(run.errors)"
        )
    }

    @Test func nothingIsLeftOutWithoutAReason() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let empty = try ProgramRun("memory", "add", "--memory", memory, "--from", "en", "--to", "ru", "", "Домой")
        #expect(empty.errors == "tolmach: 0 stored, 1 without text left out\n")
        let file = try folder.file(
            "page.xlf",
            """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
            <file original="a" source-language="en" target-language="ru" datatype="plaintext"><body>
            <trans-unit id="1" translate="no"><source>v1</source><target>v1</target></trans-unit>
            </body></file></xliff>
            """)
        #expect(
            try ProgramRun("memory", "add", file, "--memory", memory).errors
                == "tolmach: \(file): 1 unit read, 0 stored, 1 not to be translated left out\n")
        // There is nothing to be taken back.
        let stats = try ProgramRun("memory", "stats", "--format", "json", "--memory", memory).objects.first
        #expect((stats?["imports"] as? [Any])?.isEmpty == true)
    }

    @Test func theBestOfSeveralMemoriesIsFound() throws {
        let folder = try TemporaryFolder()
        let long = try folder.file("long.tsv", "en\tru\nThe old market hall\tСтарый рынок\n")
        let short = try folder.file("short.tsv", "en\tru\nMarket\tРынок\n")
        let run = try ProgramRun("memory", "search", "--memory", long, "--memory", short, "--limit", "1", "market")
        #expect(run.output.contains("[short.tsv]") && !run.output.contains("[long.tsv]"))
        #expect(
            try ProgramRun("memory", "search", "--memory", long, "--memory", short, "market").output
                .contains("[long.tsv]"))
    }

    @Test func aPenaltyIsNoPartOfAName() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file("t.tsv", Self.table)
        #expect(try ProgramRun("memory", "import", "-q", file, "--memory", memory).status == 0)
        let names = try folder.names
        for command in [
            ["import", file], ["import", "--dry-run", file], ["add", "--from", "en", "--to", "ru", "Go", "Вперёд"],
            ["remove", "--import", "1"], ["compact"], ["export"], ["stats"], ["verify"],
        ] {
            let run = try ProgramRun(["memory"] + command + ["--memory", memory + ":10"])
            #expect(run.status == 2 && run.output.isEmpty, "\(command)")
            #expect(
                run.errors
                    == "tolmach: --memory: “\(memory):10” has a penalty, which belongs to a memory that is asked; write \(memory)\n"
            )
        }
        #expect(try folder.names == names)
        // A file that is called so is meant, and what is no penalty belongs to the name.
        let odd = try folder.file("odd.tmdb:10", "")
        for path in [odd, folder.path("m.tmdb:x"), folder.path("m:200")] {
            #expect(try ProgramRun("memory", "import", file, "--memory", path).errors.hasSuffix("2 stored\n"))
        }
    }

    @Test func aMemoryIsNotMadeOfItselfOrUnderAnotherFormatsName() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file("t.tsv", Self.table)
        for arguments in [[], ["--dry-run"]] {
            let tmx = try ProgramRun(["memory", "import", file, "--memory", folder.path("new.tmx")] + arguments)
            #expect(tmx.status == 2 && tmx.errors.contains("new.tmx: is the name of a file in another format"))
            #expect(!tmx.errors.contains("what would happen"))
        }
        #expect(try folder.names == ["t.tsv"])
        #expect(try ProgramRun("memory", "import", file, "--memory", memory).status == 0)
        let own = try ProgramRun("memory", "import", memory, "--memory", folder.path("./m.tmdb"))
        #expect(own.status == 2 && own.errors.contains("m.tmdb: a memory can't be imported into itself"))
        let penalty = try ProgramRun(
            "suggest", "--memory", memory + ":101", "--glossary", "none", "-", input: "See all\n")
        #expect(penalty.status == 2 && penalty.errors.contains("a penalty is a number from 0 to 100"))
    }
}
