import Foundation
import Testing

/// Input that is not what one hopes for is said clearly, or read all the same.
struct BadInputTests {
    static let text = "Переговоры прошли в Киеве.\n\nМинистры встретились и в Анталье, у моря.\n"
    static let glossary = "ru\nКиев\nАнталья\n"

    /// Looks for the glossary's two places in a file.
    static func run(_ folder: TemporaryFolder, _ file: String, _ options: String...) throws -> ProgramRun {
        try ProgramRun(
            ["glossary", "find", "--format", "json", "--glossary", folder.file("glossary.csv", glossary)] + options
                + [file])
    }

    @Test(
        arguments: [
            (String.Encoding.utf16LittleEndian, [0xFF, 0xFE], ""), (.utf16BigEndian, [0xFE, 0xFF], ""),
            (.utf16LittleEndian, [], "read as UTF-16LE, though it has no byte order mark"),
            (.utf16BigEndian, [], "read as UTF-16BE, though it has no byte order mark"),
            (.utf8, [0xEF, 0xBB, 0xBF], ""),
            (.windowsCP1251, [], "is no UTF-8 but windows-1251 by its letters; converted"),
        ] as [(String.Encoding, [UInt8], String)])
    func otherEncodingsAreRead(encoding: String.Encoding, mark: [UInt8], warning: String) throws {
        let folder = try TemporaryFolder()
        let bytes = try #require(Self.text.data(using: encoding))
        let file = try folder.file("text.txt", bytes: mark + Array(bytes))
        let run = try Self.run(folder, file)
        #expect(run.status == 0)
        #expect(run.objects.map { $0["text"] as? String } == ["Киеве", "Анталье"])
        #expect(run.objects.map { $0["line"] as? Int } == [1, 3])
        #expect(run.errors == (warning.isEmpty ? "" : "tolmach: \(file): \(warning)\n"))
        #expect(try Self.run(folder, file, "--quiet").errors.isEmpty)
    }

    @Test func encodingMayBeNamed() throws {
        let folder = try TemporaryFolder()
        let bytes = try #require("в Киеве".data(using: .windowsCP1251))
        let file = try folder.file("text.txt", bytes: Array(bytes))
        #expect(try Self.run(folder, file, "--encoding", "windows-1251", "--from", "ru").objects.count == 1)
        let unknown = try Self.run(folder, file, "--encoding", "windows-9999")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("no encoding is called windows-9999"))
    }

    @Test func brokenUTF8IsRefusedWithItsPlace() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("text.txt", bytes: Array("Kyiv\nab".utf8) + [0xC3, 0x28] + Array(" and so on".utf8))
        let run = try Self.run(folder, file)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(
            run.errors == """
                tolmach: \(file):2:3: byte 7 (0xC3) is no UTF-8; \
                pass --encoding NAME (such as windows-1251) to say what it is, or mend the file

                """)
    }

    @Test(arguments: [
        ["names"], ["memory", "import", "--memory", "new"], ["glossary", "import", "--glossary", "new"],
    ])
    func whereTheEncodingCannotBeNamedTheAdviceNamesNoOption(_ command: [String]) throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("t.tsv", bytes: Array("en\tru\nKyiv\tab".utf8) + [0xC3, 0x28] + Array(" on\n".utf8))
        let new = folder.path(command.first == "memory" ? "new.tmdb" : "new.tbx")
        let run = try ProgramRun(command.map { $0 == "new" ? new : $0 } + [file])
        #expect(run.status == 2)
        #expect(run.errors.contains("\(file):2:8: byte"))
        #expect(run.errors.contains("save it as UTF-8, or mend the file") && !run.errors.contains("--encoding"))
    }

    @Test func missingFileAndFolderAreSaid() throws {
        let folder = try TemporaryFolder()
        let missing = try Self.run(folder, folder.path("no.txt"))
        #expect(missing.status == 2)
        #expect(
            missing.errors
                == "tolmach: \(folder.path("no.txt")): no such file; check the spelling and the folder\n")
        let directory = try Self.run(folder, folder.url.path)
        #expect(directory.status == 2)
        #expect(directory.errors == "tolmach: \(folder.url.path): is a folder, not a file; name the files in it\n")
    }

    @Test(arguments: ["", "\n", " \n\n", "\u{FEFF}"])
    func emptyFileIsNoMistake(text: String) throws {
        let folder = try TemporaryFolder()
        let run = try Self.run(folder, folder.file("empty.txt", text))
        #expect(run.status == 0)
        #expect(run.output.isEmpty && run.errors.isEmpty)
    }

    @Test func noFileIsAMistakeAndHyphenIsStandardInput() throws {
        let folder = try TemporaryFolder()
        let glossary = try folder.file("glossary.csv", Self.glossary)
        let none = try ProgramRun("glossary", "find", "--glossary", glossary)
        #expect(none.status == 2)
        #expect(none.errors.hasPrefix("tolmach: no file was named"))
        let piped = try ProgramRun(
            "glossary", "find", "--format", "json", "--glossary", glossary, "-", input: Self.text)
        #expect(piped.objects.map { $0["file"] as? String } == ["-", "-"])
    }

    @Test func outputFileAppearsWholeOrNotAtAll() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("text.txt", Self.text)
        _ = try Self.run(folder, file, "--output", folder.path("out.jsonl"))
        #expect(try folder.text("out.jsonl").split(separator: "\n").count == 2)
        #expect(try folder.names == ["glossary.csv", "out.jsonl", "text.txt"])
        let failed = try Self.run(folder, file, "--output", folder.path("failed.jsonl"), folder.path("missing"))
        #expect(failed.status == 2)
        #expect(try !folder.names.contains { $0.hasPrefix("failed") })
        let nowhere = try Self.run(folder, file, "--output", folder.path("no/out.jsonl"))
        #expect(nowhere.status == 2)
        #expect(nowhere.errors.contains("can't be written"))
    }
}
