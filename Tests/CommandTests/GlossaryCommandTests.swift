import Testing

@testable import TolmachCommand

/// `glossary find`: terms in whatever form they stand.
struct GlossaryCommandTests {
    static let glossary = "en,ru\nKyiv,Киев\nKuleba,Кулеба\n"
    static let text = "Talks in Kyiv.\n\nМинистр встретился\nс Кулебой под Киевом.\n"

    @Test func occurrencesAreObjectsWithTheContractsKeys() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(
            "glossary", "find", "--format", "json", "--glossary", folder.file("g.csv", Self.glossary),
            folder.file("t.txt", Self.text))
        #expect(run.status == 0)
        #expect(run.objects.map { $0["term"] as? String } == ["Kyiv", "Кулеба", "Киев"])
        #expect(run.objects.map { $0["text"] as? String } == ["Kyiv", "Кулебой", "Киевом"])
        #expect(run.objects.map { $0["line"] as? Int } == [1, 4, 4])
        #expect(run.objects.map { $0["block"] as? Int } == [1, 2, 2])
        #expect(run.objects.map { $0["language"] as? String } == ["en", "ru", "ru"])
        let keys = ["file", "line", "block", "start", "end", "text", "term", "language", "concept"]
        let positions = try keys.map { key in
            try #require(run.output.firstRange(of: "\"\(key)\":")?.lowerBound)
        }
        #expect(positions == positions.sorted())
    }

    @Test func oneColumnIsEnough() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(
            "glossary", "find", "--from", "ru", "--paragraphs", "lines", "--format", "json", "--glossary",
            folder.file("g.csv", "ru\nперемирие\n"), folder.file("t.txt", "О перемирии\nПеремирия нет\n"))
        #expect(run.objects.map { $0["line"] as? Int } == [1, 2])
    }

    @Test func withALanguageGivenEveryBlockIsInIt() throws {
        let folder = try TemporaryFolder()
        let text = try folder.file("t.txt", "The mayor of the city told us on Tuesday: Киева this is not, and why?\n")
        let glossary = try folder.file("g.csv", "ru\nКиев\n")
        let given = try ProgramRun("glossary", "find", "--from", "ru", "--format", "json", "--glossary", glossary, text)
        #expect(given.objects.map { $0["text"] as? String } == ["Киева"])
        let recognised = try ProgramRun("glossary", "find", "--format", "json", "--glossary", glossary, text)
        #expect(recognised.objects.isEmpty)
    }

    @Test func placesAreForPeopleToJumpTo() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("t.txt", Self.text)
        let run = try ProgramRun("glossary", "find", "--glossary", folder.file("g.csv", Self.glossary), file)
        #expect(
            run.output.split(separator: "\n").map { String($0) } == [
                "\(file):1:10: Kyiv  Kyiv", "\(file):4:3: Кулебой  Кулеба", "\(file):4:15: Киевом  Киев",
            ])
    }

    @Test func severalFilesComeOutInTheirOrder() throws {
        let folder = try TemporaryFolder()
        let files = try (0..<20).map { try folder.file("\($0).txt", "Talks in Kyiv.\n") }
        let run = try ProgramRun(
            ["glossary", "find", "--jobs", "4", "--format", "json", "--glossary", folder.file("g.csv", Self.glossary)]
                + files + [folder.path("missing")])
        #expect(run.objects.map { $0["file"] as? String } == files)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("tolmach: \(folder.path("missing")): no such file"))
    }

    @Test func aListIsNoWiderThanAPage() throws {
        let folder = try TemporaryFolder()
        let spellings = (1...20).map { "Kuleba\($0)" }.joined(separator: "|")
        let glossary = try folder.file("g.csv", "id,kind,en,ru\n1,familyName,\(spellings),\(spellings)\n")
        let run = try ProgramRun("glossary", "list", "--glossary", glossary)
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count > 3)
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect((1...20).allSatisfy { run.output.contains("Kuleba\($0)") })
    }
}
