import Foundation
import Testing

/// Glossaries that are tables, as people have them.
struct GlossaryTablesCommandTests {
    @Test func columnsOfOthersGiveAValidFile() throws {
        let folder = try TemporaryFolder()
        let table = try folder.file(
            "a.csv", "en,ru,POS,URL,Ref,Comments\npier,пирс,noun,http://example.org/pier,7,of wood\n")
        let tbx = folder.path("b.tbx")
        #expect(try ProgramRun("glossary", "export", "-g", table, "-o", tbx).status == 0)
        #expect(try ProgramRun("validate", tbx).status == 0)
        #expect(try folder.text("b.tbx").contains("target=\"http://example.org/pier\""))
    }

    @Test(arguments: ["\t", ";"])
    func anImportKeepsTheTablesSeparator(sign: String) throws {
        let folder = try TemporaryFolder()
        let glossary = try folder.file("g.csv", "en\(sign)ru\npier\(sign)пирс\n")
        let more = try folder.file("more.csv", "en,ru\nquay,\"причал, набережная\"\n")
        #expect(try ProgramRun("glossary", "import", more, "-g", glossary).status == 0)
        let text = try folder.text("g.csv")
        #expect(text.contains("en\(sign)ru") && text.contains("quay\(sign)причал, набережная"))
    }

    @Test func anImportKeepsTheTablesEncodingWhereItCan() throws {
        let folder = try TemporaryFolder()
        let utf16 = "en,ru\npier,пирс\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let glossary = try folder.file("g.csv", bytes: [0xFF, 0xFE] + utf16)
        let more = try folder.file("more.csv", "en,ru\nquay,причал\n")
        #expect(try ProgramRun("glossary", "import", more, "-g", glossary).status == 0)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: glossary))
        #expect(bytes.starts(with: [0xFF, 0xFE]) && !bytes.contains(0xD0))
        #expect(try ProgramRun("glossary", "list", "-g", glossary, "--format", "json").objects.count == 2)
        // "Добавлено", and a word that the old encoding lacks.
        let old: [UInt8] =
            Array("ru,tr\n".utf8) + [0xC4, 0xEE, 0xE1, 0xE0, 0xE2, 0xEB, 0xE5, 0xED, 0xEE] + Array(",a\n".utf8)
        let cyrillic = try folder.file("c.csv", bytes: old)
        let turkish = try folder.file("t.csv", "ru,tr\nпирс,iğne\n")
        #expect(try ProgramRun("glossary", "import", turkish, "-g", cyrillic).errors.contains("UTF-8"))
    }

    @Test(arguments: ["", "en,ru\n"])
    func aGlossaryWithoutEntriesIsSaid(text: String) throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun("glossary", "list", "-g", folder.file("g.csv", text))
        #expect(run.status == 0)
        #expect(run.errors.contains("g.csv: has no entries"))
    }

    @Test func aPlaceIsOneLine() throws {
        let folder = try TemporaryFolder()
        let glossary = try folder.file(
            "g.csv", "en,definition\nfire,flames\nfire,shooting\nfire,zeal\n\"grain\ncorridor\",a way\n")
        let file = try folder.file("t.txt", "The fire in the grain\ncorridor ended.\n")
        let run = try ProgramRun("glossary", "find", "--from", "en", "-g", glossary, file)
        #expect(run.output == "\(file):1:5: fire  fire\n\(file):1:17: grain corridor  grain corridor\n")
        let json = try ProgramRun("glossary", "find", "--from", "en", "-g", glossary, "--format", "json", file)
        #expect(json.objects.count == 4)
    }

    /// A word that one concept prefers and others avoid.
    @Test func whatPrefersAWordComesFirst() throws {
        let folder = try TemporaryFolder()
        let glossary = try folder.file(
            "g.csv",
            """
            en,ru,ru:standing
            pier,пирс|причал,preferred|deprecated
            berth,причал,forbidden
            quay,причал,preferred

            """)
        let run = try ProgramRun(
            "suggest", "--from", "ru", "--to", "en", "--memory", "none", "-g", glossary,
            folder.file("t.txt", "Новый причал открыли вчера.\n"))
        #expect(run.output.contains("причал → quay") && !run.output.contains("→ pier"))
    }

    @Test func whatWasAcceptedIsNotFlaggedAgain() throws {
        let folder = try TemporaryFolder()
        let glossary = try folder.file("g.csv", "kind,en,tr\nfamilyName,Erdogan,Erdoğan\n")
        let pairs = try folder.file("t.tsv", "en\ttr\nErdogan said so.\tErdogan öyle dedi.\n")
        let list = try ProgramRun("names", "-g", glossary, "--format", "accepted", pairs)
        #expect(list.output == "Erdogan\tErdogan\n")
        let run = try ProgramRun("names", "-g", glossary, "--accept", folder.file("a.tsv", list.output), pairs)
        #expect(run.status == 0)
    }
}
