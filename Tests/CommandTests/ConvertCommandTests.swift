import Testing

/// `convert`: bilingual files from one format to another.
struct ConvertCommandTests {
    static let table = "en\tru\nKyiv & \"Lviv\"\tКиев\nTalks\tПереговоры\n"

    @Test func tableBecomesMemoryAndTableAgain() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmx")
        let there = try ProgramRun("convert", folder.file("t.tsv", Self.table), "-o", memory)
        #expect(there.status == 0 && there.output.isEmpty)
        #expect(there.errors == "tolmach: 2 units written\n")
        let back = try ProgramRun("convert", "--quiet", "--format", "tsv", memory)
        #expect(back.errors.isEmpty)
        #expect(
            back.output == """
                id\tsource language\ttarget language\tsource\ttarget\tnote\tstatus
                \ten\tru\tKyiv & "Lviv"\tКиев\t\ttranslated
                \ten\tru\tTalks\tПереговоры\t\ttranslated

                """)
    }

    @Test func aPipeIsReadOnce() throws {
        let folder = try TemporaryFolder()
        let text = """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en"
            target-language="ru" datatype="plaintext"><body><trans-unit id="1"><source>Kyiv</source><target>Киев</target>
            </trans-unit></body></file></xliff>
            """
        let glossary = try folder.file("g.csv", "en,ru\nKyiv,Киев\n")
        let table = try ProgramRun(
            "convert", "--glossary", glossary, "--input-format", "xliff", "--format", "markdown", "-", input: text)
        #expect(table.status == 0 && table.output.contains("| Kyiv | Киев |"), "\(table.errors)\(table.output)")
        let same = try ProgramRun(
            "convert", "--format", "xliff-1.2", "--input-format", "xliff", "/dev/stdin", input: text)
        #expect(
            same.status == 0 && same.output.contains("<target state=\"translated\">Киев</target>"), "\(same.errors)")
    }

    @Test(arguments: [("tmx", 2), ("xliff-1.2", 2), ("xliff-2.1", 0)])
    func droppedCharactersAreSaid(format: String, count: Int) throws {
        let folder = try TemporaryFolder()
        let table = try folder.file("t.tsv", "a\u{1}b\t\u{B}в\n")
        let run = try ProgramRun("convert", "--from", "en", "--to", "ru", "--format", format, table)
        #expect(run.status == 0)
        #expect(run.errors.contains("\(count) characters that XML forbids dropped") == (count > 0), "\(run.errors)")
    }

    @Test func brokenMemoryWritesNothing() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("bad.tmx", "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n<tu></body></tmx>")
        let run = try ProgramRun("convert", file, "-o", folder.path("out.tsv"))
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("tolmach: \(file):2:"))
        #expect(try folder.names == ["bad.tmx"])
    }

    @Test func whatIsLostIsSaid() throws {
        let folder = try TemporaryFolder()
        let table = try folder.file(
            "t.tsv",
            "id\tsource language\ttarget language\tsource\ttarget\tstatus\n"
                + "a\ten\tru\tYes\tДа\tapproved\nb\ten\tru\tNo\t\t\nc\ten\tuk\tNo\tНі\t\n")
        let memory = try ProgramRun("convert", table, "-o", folder.path("m.tmx"))
        #expect(memory.errors.contains("2 units written"))
        #expect(memory.errors.contains("1 without a translation were left out"))
        let both = try ProgramRun("convert", table, "-o", folder.path("m.po"))
        #expect(both.status == 2 && both.errors.contains("can't hold both en-ru and en-uk"))
        #expect(both.errors.contains("--from and --to"))
        let one = try ProgramRun("convert", "--to", "ru", table, "--format", "po")
        #expect(one.status == 0 && one.output.contains("msgid \"Yes\"\nmsgstr \"Да\"") && !one.output.contains("Ні"))
        #expect(one.errors.contains("1 unit of other languages was left out"))
        #expect(one.errors.contains("1 lost part of their status"))
    }

    @Test func aFileOfTheVersionStaysAsItIs() throws {
        let folder = try TemporaryFolder()
        let text = """
            <?xml version='1.0'?>\r\n<xliff xmlns:own="urn:own" version = "1.2"
              xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original='a' source-language="en" target-language="ru"
              datatype="plaintext"><body><trans-unit id="1" own:key='k'><source>Port</source><own:note/></trans-unit>
              <!-- kept --></body></file></xliff>

            """
        let file = try folder.file("a.xlf", text)
        let run = try ProgramRun("convert", "--format", "xliff-1.2", file)
        #expect(run.status == 0 && run.output == text)
        #expect(run.errors == "tolmach: 1 unit written\n")
        let broken = try folder.file("b.xlf", String(text.dropLast(9)))
        #expect(try ProgramRun("convert", broken, "--format", "xliff-1.2", "-o", folder.path("c.xlf")).status == 2)
        #expect(try !folder.names.contains("c.xlf"))
    }

    @Test func aVersionOfXLIFFBecomesAnotherAndCanStillBeMerged() throws {
        let folder = try TemporaryFolder()
        let file = try MergeCommandTests.export(folder, "xliff-1.2")
        for format in ["xliff-2.0", "xliff-2.1", "xliff-2.2", "xliff-1.2"] {
            let run = try ProgramRun("convert", "--format", format, file, "-o", folder.path("c.xlf"))
            #expect(run.errors == "tolmach: 3 units written\n")
            let merged = try ProgramRun("merge", "--quiet", folder.path("c.xlf"))
            let straight = try ProgramRun("merge", "--quiet", file)
            #expect(merged.output == straight.output && merged.output.contains("Смотреть все"))
        }
    }

    @Test func aGlossaryBecomesATableAndBack() throws {
        let folder = try TemporaryFolder()
        let table = try folder.file("g.csv", "id,en,ru\nkyiv,Kyiv,Киев\n")
        let there = try ProgramRun("convert", "--input-format", "glossary-csv", table, "-o", folder.path("g.tbx"))
        #expect(there.status == 0 && there.errors == "tolmach: 1 concept written\n")
        let back = try ProgramRun("convert", folder.path("g.tbx"), "--format", "tsv")
        #expect(back.output.hasSuffix("kyiv\t\t\t\t\t\t\tKyiv\tКиев\n"))
        #expect(try ProgramRun("convert", folder.path("g.tbx"), "--format", "tmx").status == 2)
    }

    @Test func aPageShowsWhatIsWrong() throws {
        let folder = try TemporaryFolder()
        let xliff = try folder.file(
            "a.xlf",
            """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" \
            source-language="en" target-language="ru" datatype="plaintext"><body><trans-unit id="u"><source>Press \
            <ph id="1">%s</ph> in Antalya</source><target>Нажмите в Анталии</target></trans-unit></body></file></xliff>
            """)
        let glossary = try folder.file("g.csv", "kind,en,ru\nplace,Antalya,Анталья\n")
        for format in ["html", "markdown"] {
            let run = try ProgramRun("convert", "--glossary", glossary, "--format", format, xliff)
            #expect(run.output.contains(format == "html" ? "<li>&lt;1/&gt; lost</li>" : "\\<1/\\> lost"))
            #expect(run.output.contains("Анталии"))
            guard format == "html" else { continue }
            #expect(run.output.contains("data-finding=\"codes names\""))
            #expect(run.output.contains("<option value=\"finding.names\">"))
        }
    }

    @Test func formatMustBeSaid() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun("convert", folder.file("t.tsv", Self.table))
        #expect(run.status == 2)
        #expect(
            run.errors
                == "tolmach: it is not said what format to write; pass --format, or an --output whose name ends in .tmx, .xlf, .po, .tsv, .csv, .html, .md, .docx, .tbx\n"
        )
        let unknown = try ProgramRun("convert", folder.file("t.xyz", Self.table), "--format", "tmx")
        #expect(unknown.status == 2 && unknown.errors.contains("no bilingual file by its name"))
    }

    @Test func russianPluralsAgree() throws {
        let folder = try TemporaryFolder()
        for (count, text) in [
            (1, "записана 1 единица"), (2, "записаны 2 единицы"), (5, "записано 5 единиц"), (21, "записана 21 единица"),
        ] {
            let rows = String(repeating: "a\tб\n", count: count)
            let run = try ProgramRun(
                "convert", folder.file("t.tsv", "en\tru\n" + rows), "--format", "csv",
                environment: ["LC_ALL": "ru_RU.UTF-8"])
            #expect(run.errors == "tolmach: \(text)\n")
        }
    }
}
