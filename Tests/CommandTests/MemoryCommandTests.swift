import Testing

/// `memory`: a database kept from the command line.
struct MemoryCommandTests {
    static let table = "en\tru\nSee all\tСмотреть все\nThe talks ended.\tПереговоры завершились.\n"

    @Test func importedUnitsAreCountedFoundAndExported() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let file = try folder.file("t.tsv", Self.table)
        #expect(
            try ProgramRun("memory", "import", file, "--memory", memory).errors == "tolmach: \(file): 2 units stored\n")
        #expect(
            try ProgramRun("memory", "import", file, "--memory", memory).errors
                == "tolmach: \(file): 0 units stored, 2 were there already\n")
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
        let stats = try ProgramRun("memory", "stats", "--format", "json", "--memory", memory)
        #expect(stats.objects.first?["units"] as? Int == 0)
    }

    @Test func oneUnitIsAdded() throws {
        let folder = try TemporaryFolder()
        let memory = folder.path("m.tmdb")
        let run = try ProgramRun("memory", "add", "--memory", memory, "--from", "en", "--to", "ru", "Go", "Вперёд")
        #expect(run.errors == "tolmach: 1 unit stored\n")
        #expect(try ProgramRun("memory", "add", "--memory", memory, "--from", "en", "Go", "Вперёд").status == 2)
    }

    @Test func wordsAreFoundInAnyForm() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("t.tsv", "en\tru\nOn the ceasefire\tО перемирии\nNo match\tНичего\n")
        let run = try ProgramRun("memory", "search", "--memory", file, "перемирие")
        #expect(run.output == "en    On the ceasefire\nru    О перемирии [t.tsv]\n\n")
    }

    @Test func missingMemoryIsSaid() throws {
        let folder = try TemporaryFolder()
        let none = try ProgramRun("memory", "stats")
        #expect(none.status == 2 && none.errors.hasPrefix("tolmach: --memory is missing"))
        let missing = try ProgramRun("memory", "stats", "--memory", folder.path("no.tmdb"))
        #expect(missing.status == 2)
        #expect(try folder.names.isEmpty)
    }
}
