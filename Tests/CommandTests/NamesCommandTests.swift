import Testing

/// `names`: are names rendered as the glossary has them, in whatever case; and `names inflect`.
struct NamesCommandTests {
    static let glossary = "id,kind,gender,en,ru\nhalushka,fullName,feminine,Iryna Halushka,Ирина Галушка\n"
    static let table = """
        en\tru
        We spoke with Halushka.\tМы говорили с Галушкой.
        They wrote to Halushka.\tОни написали Галошке.

        """

    @Test func jsonHasOneObjectForEachMentionAndTheCounts() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("t.tsv", Self.table)
        let run = try ProgramRun(
            "names", "--format", "json", "--glossary", folder.file("g.csv", Self.glossary), file)
        #expect(run.status == 1 && run.errors.isEmpty)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines.first
                == #"{"file":"\#(file)","line":2,"name":"Halushka","language":"ru","expected":["Ирина Галушка"],"found":"Галушкой","lemma":"Галушка","verdict":"consistent","message":"Halushka is rendered as Галушка"}"#
                .replacing(#"["Ирина Галушка"]"#, with: #"["Галушка"]"#)[...])
        #expect(lines.dropFirst().first?.contains(#""found":"Галошке","lemma":null,"verdict":"wrong""#) == true)
        #expect(
            lines.last
                == #"{"summary":{"units":2,"consistent":1,"variant":0,"wrong":1,"missing":0,"unknown":0}}"#)
    }

    @Test func rightNamesAreNoFindings() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("t.tsv", "en\tru\nWe spoke with Halushka.\tМы говорили с Галушкой.\n")
        let run = try ProgramRun("names", "--glossary", folder.file("g.csv", Self.glossary), file)
        #expect(run.status == 0)
        #expect(run.output == "units 1: consistent 1, variant 0, wrong 0, missing 0, unknown 0\n")
    }

    @Test func batchPrintsOneFormALine() throws {
        let folder = try TemporaryFolder()
        let batch = try folder.file(
            "b.tsv",
            "Галушка\tfamily\tfeminine\tinstrumental\nАланья\tplace\t\taccusative\nЛев\tgiven\tmasculine\tgenitive\n")
        let run = try ProgramRun("names", "inflect", "--language", "ru", "--batch", batch)
        #expect(run.status == 0)
        #expect(run.output == "Галушкой\nАланью\nЛьва\n")
    }

    @Test func brokenBatchSaysTheLine() throws {
        let folder = try TemporaryFolder()
        let batch = try folder.file("b.tsv", "Галушка\tfamily\tfeminine\tinstrumental\nАланья\n")
        let run = try ProgramRun("names", "inflect", "--batch", batch)
        #expect(run.status == 2)
        #expect(run.errors.contains("\(batch):2: not a base form, kind, gender and case"))
    }
}
