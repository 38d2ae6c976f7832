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

    @Test func brokenMemoryWritesNothing() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("bad.tmx", "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n<tu></body></tmx>")
        let run = try ProgramRun("convert", file, "-o", folder.path("out.tsv"))
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("tolmach: \(file):2:"))
        #expect(try folder.names == ["bad.tmx"])
    }

    @Test func formatMustBeSaid() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun("convert", folder.file("t.tsv", Self.table))
        #expect(run.status == 2)
        #expect(
            run.errors
                == "tolmach: it is not said what format to write; pass --format, or an --output whose name ends in tmx, tsv, csv\n"
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
