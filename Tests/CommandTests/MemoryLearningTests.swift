import Foundation
import Testing

/// What a memory learns from files that people worked in, and what it doesn't.
struct MemoryLearningTests {
    private static func exported(_ memory: String, _ options: String...) throws -> String {
        try ProgramRun(["memory", "export", "--quiet", "--memory", memory] + options).output
    }

    private static func xliff12(_ languages: String, _ units: String) -> String {
        """
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
        <file original="a.txt" \(languages) datatype="plaintext"><body>\(units)</body></file></xliff>
        """
    }

    private static func tmx(_ units: String) -> String {
        "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\(units)</body></tmx>"
    }

    private static func variants(_ source: String, _ target: String) -> String {
        "<tuv xml:lang=\"en\"><seg>\(source)</seg></tuv><tuv xml:lang=\"ru\"><seg>\(target)</seg></tuv>"
    }

    // MARK: Copies of the source

    @Test func anExportThatNobodyTranslatedTeachesNothing() throws {
        let folder = try TemporaryFolder()
        let document = try folder.file("page.txt", "The harbour is closed.\n\nShips wait outside.\n")
        let xliff = folder.path("page.xlf")
        let export = try ProgramRun(
            "export", "--for", "omegat", "--from", "en", "--to", "ru", "--memory", "none", "--glossary", "none",
            document,
            "-o", xliff)
        #expect(export.status == 0)
        let memory = folder.path("m.tmdb")
        let untouched = try ProgramRun("memory", "add", xliff, "--memory", memory)
        #expect(untouched.errors == "tolmach: \(xliff): 2 units read, 0 stored, 2 without a translation left out\n")
        let text = try String(contentsOf: URL(fileURLWithPath: xliff), encoding: .utf8)
        let half = try folder.file(
            "half.xlf", text.replacing("<target>Ships wait outside.", with: "<target>Суда ждут снаружи."))
        let run = try ProgramRun("memory", "add", half, "--memory", memory)
        #expect(run.errors.contains("2 units read, 1 stored, 1 without a translation left out"))
    }

    @Test func aCopyThatIsStillToBeTranslatedIsNoTranslation() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let old = try folder.file(
            "a.xlf",
            Self.xliff12(
                "source-language=\"en\" target-language=\"ru\"",
                """
                <trans-unit id="1"><source>Anchor</source><target state="new">Anchor</target></trans-unit>
                <trans-unit id="2"><source>Buoy</source><target state="needs-translation">Buoy</target></trans-unit>
                <trans-unit id="3"><source>Quay</source><target state="needs-translation">Причал</target></trans-unit>
                <trans-unit id="4"><source>NATO</source><target state="translated">NATO</target></trans-unit>
                """))
        #expect(
            try ProgramRun("memory", "add", old, "--memory", memory).errors.contains(
                "2 stored, 2 without a translation left out"))
        let new = try folder.file(
            "b.xlf",
            """
            <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ru"><file id="f">
            <unit id="1"><segment state="initial"><source>Deck</source><target>Deck</target></segment></unit>
            <unit id="2"><segment state="initial"><source>Mast</source><target>Мачта</target></segment></unit>
            <unit id="3"><segment><source>SOS</source><target>SOS</target></segment></unit>
            </file></xliff>
            """)
        #expect(
            try ProgramRun("memory", "add", new, "--memory", memory).errors.contains(
                "2 stored, 1 without a translation left out"))
        let table = try Self.exported(memory, "--format", "tsv")
        #expect(["Причал", "NATO", "Мачта", "SOS"].allSatisfy { table.contains($0) } && !table.contains("Anchor"))
    }

    // MARK: Which translation is the latest

    @Test func aTranslationThatWasCorrectedComesFirst() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        func page(_ translation: String) -> String {
            Self.xliff12(
                "source-language=\"en\" target-language=\"ru\"",
                "<trans-unit id=\"1\"><source>The ferry sank.</source><target>\(translation)</target></trans-unit>")
        }
        let first = try folder.file("one.xlf", page("Паром утонул."))
        let second = try folder.file("two.xlf", page("Паром затонул."))
        #expect(try ProgramRun("memory", "add", first, "--memory", memory).status == 0)
        // Dates are told apart by the second.
        Thread.sleep(forTimeInterval: 1.1)
        #expect(try ProgramRun("memory", "add", second, "--memory", memory).status == 0)
        let run = try ProgramRun(
            "suggest", "--from", "en", "--to", "ru", "--memory", memory, "--glossary", "none", "--format", "json", "-",
            input: "The ferry sank.\n")
        let matches = run.objects.first?["matches"] as? [[String: Any]] ?? []
        #expect(matches.map { $0["target"] as? String } == ["Паром затонул.", "Паром утонул."])
    }

    // MARK: Languages

    @Test(
        "The languages that an XLIFF doesn't name are those that are given, or it is refused",
        arguments: ["", "target-language=\"\""])
    func languagesOfXLIFF(named: String) throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file(
            "a.xlf",
            Self.xliff12(
                "source-language=\"en\" \(named)",
                "<trans-unit id=\"1\"><source>Left</source></trans-unit>"
                    + "<trans-unit id=\"2\"><source>Tide</source><target>Прилив</target></trans-unit>"))
        let refused = try ProgramRun("memory", "import", file, "--memory", memory)
        #expect(
            refused.status == 2 && refused.errors.contains("does not say what languages it is in; pass --from and --to")
        )
        #expect(try folder.names == ["a.xlf"])
        let run = try ProgramRun("memory", "import", "--to", "ru", file, "--memory", memory)
        #expect(run.errors.contains("1 stored, 1 without a translation left out"))
        #expect(try Self.exported(memory).contains("<tuv xml:lang=\"ru\">"))
    }

    @Test func theLanguageOfXLIFF2IsGivenToo() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file(
            "b.xlf",
            """
            <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en"><file id="f">
            <unit id="1"><segment><source>Tide</source><target>Прилив</target></segment></unit></file></xliff>
            """)
        #expect(try ProgramRun("memory", "import", file, "--memory", memory).status == 2)
        #expect(try ProgramRun("memory", "import", "--to", "ru", file, "--memory", memory).errors.contains("1 stored"))
    }

    @Test func everyLanguageOfATableIsTaken() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file(
            "t.csv", "en,ru,uk,tr\nBread,Хлеб,Хліб,Ekmek\nSalt,,Сіль,\n,Вода,Вода,\nAir,,,\n,,Ніч,\n")
        let run = try ProgramRun("memory", "import", file, "--memory", memory)
        #expect(
            run.errors
                == """
                tolmach: \(file): 5 units read (6 pairs of languages), 5 stored, 1 without text left out, \
                1 without a translation left out

                """)
        func translation(_ text: String, _ from: String, _ to: String) throws -> String? {
            let run = try ProgramRun(
                "suggest", "--from", from, "--to", to, "--memory", memory, "--glossary", "none", "--format", "json",
                "--input-format", "lines", "-", input: text + "\n")
            return (run.objects.first?["matches"] as? [[String: Any]])?.first?["target"] as? String
        }
        #expect(try translation("Bread", "en", "tr") == "Ekmek")
        #expect(try translation("Хлеб", "ru", "uk") == "Хліб")
        #expect(try translation("Salt", "en", "uk") == "Сіль")
        #expect(try translation("Вода", "ru", "uk") == "Вода")
        // Who asks for two languages gets those, and nothing is taken from another column.
        let two = try ProgramRun(
            "memory", "import", "--from", "en", "--to", "uk", file, "--memory", folder.path("two.tmdb"))
        #expect(two.errors.contains("2 stored, 2 without text left out, 1 without a translation left out"))
    }

    @Test func everyLanguageOfAPageOfTablesIsTaken() throws {
        let folder = try TemporaryFolder()
        let page = try folder.file(
            "t.html",
            "<table><tr><th>en<th>ru<th>tr</tr><tr><td>Bread<td>Хлеб<td>Ekmek</tr><tr><td>Salt<td><td>Tuz</tr></table>")
        let text = try folder.file("t.md", "| en | ru | tr |\n|---|---|---|\n| Rain | Дождь | Yağmur |\n")
        let memory = folder.path("m.tmdb")
        let run = try ProgramRun("memory", "import", page, text, "--memory", memory)
        #expect(run.errors.contains("2 units read (3 pairs of languages), 3 stored"))
        #expect(run.errors.contains("1 unit read (2 pairs of languages), 2 stored"))
    }

    // MARK: Notes

    @Test func notesAndKeysComeBackFromAPage() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "a.xlf",
            Self.xliff12(
                "source-language=\"en\" target-language=\"ru\"",
                """
                <trans-unit id="1" resname="menu.open"><source>Open</source><target>Открыть</target>
                <note>A verb.\nNot an adjective &amp; no state.</note><note>Short</note></trans-unit>
                """))
        let memory = folder.path("m.tmdb")
        let again = folder.path("again.tmdb")
        let page = folder.path("m.html")
        #expect(try ProgramRun("memory", "import", file, "--memory", memory).status == 0)
        #expect(try ProgramRun("memory", "export", "--memory", memory, "-o", page).status == 0)
        #expect(try ProgramRun("memory", "import", page, "--memory", again).status == 0)
        let exported = try Self.exported(again)
        #expect(exported.contains("<note>A verb.\nNot an adjective &amp; no state.</note>"))
        #expect(exported.contains("<note>Short</note>"))
        #expect(exported.contains("<prop type=\"x-resource-id\">menu.open</prop>"))
        #expect(exported.contains("<seg>Open</seg>"))
    }

    // MARK: Taking back

    @Test func whatAnImportSaidGoesWithIt() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let first = try folder.file(
            "one.tmx",
            Self.tmx("<tu><note>old</note><prop type=\"x-status\">draft</prop>\(Self.variants("Hello", "Привет"))</tu>")
        )
        let second = try folder.file(
            "two.tmx",
            Self.tmx(
                """
                <tu changedate="20240101T000000Z" changeid="bob"><note>new</note><prop type="x-client">Acme</prop>
                <prop type="x-status">approved</prop>\(Self.variants("Hello", "Привет"))</tu>
                """))
        #expect(try ProgramRun("memory", "import", first, "--memory", memory).status == 0)
        let before = try Self.exported(memory)
        #expect(try ProgramRun("memory", "import", second, "--memory", memory).status == 0)
        let both = try Self.exported(memory)
        #expect(["old", "new", "Acme", "bob", "reviewed"].allSatisfy { both.contains($0) })
        #expect(both.split(separator: "x-status").count == 2)
        #expect(try ProgramRun("memory", "remove", "--import", "2", "--memory", memory).status == 0)
        #expect(try Self.exported(memory) == before)
        // A number that was given is not given again: who noted it would take back another import.
        let third = try folder.file("three.tmx", Self.tmx("<tu>\(Self.variants("Bye", "Пока"))</tu>"))
        #expect(try ProgramRun("memory", "import", third, "--memory", memory).status == 0)
        let stats = try ProgramRun("memory", "stats", "--format", "json", "--memory", memory).objects.first
        let imports = stats?["imports"] as? [[String: Any]] ?? []
        #expect(imports.map { $0["id"] as? Int } == [1, 3])
    }

    // MARK: Encodings

    @Test(arguments: ["windows-1251", "UTF-16", "us-ascii"])
    func utf8UnderAnotherNameIsReadAsUTF8(encoding: String) throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let text =
            "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>"
            + Self.tmx("<tu>\(Self.variants("Hello", "Привет"))</tu>")
        let file = try folder.file("m.tmx", text)
        let run = try ProgramRun("memory", "import", file, "--memory", memory)
        #expect(run.status == 0)
        #expect(
            run.errors.contains("\(file):1:1: the file says it is in \(encoding), but is in UTF-8, and was read so"))
        #expect(try Self.exported(memory).contains("<seg>Привет</seg>"))
        guard encoding == "windows-1251" else { return }
        let old = text.replacing("Привет", with: "#").utf8.flatMap { byte -> [UInt8] in
            byte == UInt8(ascii: "#") ? [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2] : [byte]
        }
        let honest = try ProgramRun("memory", "import", folder.file("old.tmx", bytes: old), "--memory", memory)
        #expect(honest.errors.hasSuffix("old.tmx: 1 unit read, 0 stored, 1 was there already\n"))
    }

    // MARK: Files that are no memory yet

    @Test func anEmptyFileIsRehearsedAsItIsFilled() throws {
        let folder = try TemporaryFolder()
        let memory = try folder.file("m.tmdb", "")
        let file = try folder.file("t.tsv", MemoryCommandTests.table)
        let rehearsal = try ProgramRun("memory", "import", "--dry-run", file, "--memory", memory)
        #expect(rehearsal.status == 0 && rehearsal.errors.contains("2 units read, 2 stored"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: memory)).isEmpty)
        #expect(try ProgramRun("memory", "import", file, "--memory", memory).status == 0)
    }

    @Test func aFileThatCannotBeReadLeavesNoEmptyMemory() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file(
            "cut.tmx", String(Self.tmx("<tu>\(Self.variants("Hello", "Привет"))</tu>").dropLast(12)))
        #expect(try ProgramRun("memory", "import", file, "--memory", folder.path("m.tmdb")).status == 2)
        #expect(try folder.names == ["cut.tmx"])
    }
}
