import Foundation
import Testing

/// `suggest`: what the memory and the glossary say of each segment.
struct SuggestCommandTests {
    static let memory = "en\tru\n5 views\t5 просмотров\nThe talks lasted three hours.\tПереговоры длились три часа.\n"
    static let glossary = "id,kind,en,ru\nkyiv,place,Kyiv,Киев\ntalks,term,talks,переговоры\n"

    static func run(_ text: String, _ arguments: String...) throws -> ProgramRun {
        let folder = try TemporaryFolder()
        return try ProgramRun(
            ["suggest", "--memory", folder.file("m.tsv", memory), "--glossary", folder.file("g.csv", glossary)]
                + arguments + ["-"], input: Array(text.utf8))
    }

    @Test func objectsHaveTheContractsKeysInOrder() throws {
        let run = try Self.run("The talks in Kyiv lasted three hours.\n", "--format", "json")
        #expect(run.status == 0)
        let keys = [
            "file", "block", "segment", "language", "text", "line", "column", "matches", "terms", "names",
        ]
        let positions = try keys.map { try #require(run.output.firstRange(of: "\"\($0)\":")?.lowerBound) }
        #expect(positions == positions.sorted())
        let object = try #require(run.objects.first)
        let names = try #require(object["names"] as? [[String: Any]])
        #expect(names.first?["source"] as? String == "Kyiv")
        #expect(names.first?["targets"] as? [String] == ["Киев"])
        #expect(names.first?["start"] as? Int == 13 && names.first?["end"] as? Int == 17)
        #expect(names.first?["kind"] as? String == "place")
        let terms = try #require(object["terms"] as? [[String: Any]])
        #expect(terms.first?["source"] as? String == "talks")
        let match = try #require((object["matches"] as? [[String: Any]])?.first)
        let keysOfMatch = ["score", "kind", "source", "target", "memory", "edits", "penalties", "repaired"]
        #expect(keysOfMatch.allSatisfy { match[$0] != nil })
    }

    @Test func bothDirectionsInOneRun() throws {
        let run = try Self.run("7 views\n\n5 просмотров\n", "--format", "json")
        let best = run.objects.map { ($0["matches"] as? [[String: Any]])?.first }
        #expect(best.map { $0?["target"] as? String } == ["7 просмотров", "5 views"])
        #expect(best.map { $0?["score"] as? Int } == [99, 100])
    }

    @Test func whatIsWrittenOnceMakesRoomForAnother() throws {
        let folder = try TemporaryFolder()
        // Both of the first two become one translation when the placeholder is written.
        let memory = try folder.file(
            "m.tsv",
            """
            en\tru
            Anna paid {0} for a basket of ripe pears.\tАнна заплатила {0} за корзину спелых груш.
            Anna paid {1} for a basket of ripe pears.\tАнна заплатила {1} за корзину спелых груш.
            Anna paid twice for a basket of ripe pears.\tАнна дважды заплатила за корзину спелых груш.

            """)
        let text = try folder.file("a.txt", "Anna paid %s for a basket of ripe pears.\n")
        let database = folder.path("m.tmdb")
        _ = try ProgramRun("memory", "import", memory, "--memory", database)
        let run = try ProgramRun(
            "suggest", "--format", "json", "--from", "en", "--to", "ru", "--limit", "2", "--memory", database,
            "--input-format", "lines", text)
        let matches = run.objects.first?["matches"] as? [[String: Any]]
        #expect(
            matches?.compactMap { $0["target"] as? String } == [
                "Анна заплатила %s за корзину спелых груш.", "Анна дважды заплатила за корзину спелых груш.",
            ], "\(run.output)")
    }

    @Test func nothingToTranslateIsSaid() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("empty.txt", " \n\n")
        let run = try ProgramRun("suggest", file)
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("tolmach: \(file): there is nothing to translate in it"))
        #expect(try ProgramRun("suggest", "--quiet", file).errors == "")
    }

    @Test func scoreAndNumberOfMatchesAreLimited() throws {
        let text = "The talks lasted four long hours.\n"
        let all = try Self.run(text, "--format", "json", "--min-score", "1").objects.first?["matches"] as? [Any]
        let good = try Self.run(text, "--format", "json", "--min-score", "100").objects.first?["matches"] as? [Any]
        #expect((all?.count ?? 0) > 0)
        #expect(good?.count == 0)
        #expect(
            try Self.run(text, "--min-score", "many").errors.contains("--min-score: \"many\" is no number that fits"))
        #expect(try Self.run(text, "--limit", "0").status == 2)
    }

    @Test func starterMemoryIsFoundBesideTheProgram() throws {
        let run = try ProgramRun("suggest", "--format", "json", "-", input: "Смотреть все\n")
        let match = (run.objects.first?["matches"] as? [[String: Any]])?.first
        #expect(match?["target"] as? String == "See all")
    }

    @Test func projectsOwnMemoryComesFirst() throws {
        let folder = try TemporaryFolder()
        let inner = folder.url.appendingPathComponent("texts/deep")
        let project = folder.url.appendingPathComponent(".tolmach")
        for url in [inner, project] {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }
        let memory = try ProgramRun("convert", "--quiet", "--format", "tmx", folder.file("m.tsv", Self.memory)).output
        _ = try folder.file(".tolmach/own.tmx", memory)
        let run = try ProgramRun(
            ["suggest", "--glossary", "none", "-"], input: Array("5 views\n\nSee all\n".utf8), folder: inner)
        #expect(run.output.contains("5 просмотров [own.tmx]"))
        #expect(!run.output.contains("Смотреть все"))
    }

    @Test func dataFolderMayBeNamed() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun("suggest", "-", input: "See all\n", environment: ["TOLMACH_DATA": folder.url.path])
        #expect(run.status == 0)
        #expect(run.output.contains("See all") && !run.output.contains("Смотреть все"))
    }

    @Test func missingDataIsSaid() throws {
        let environment = ["TOLMACH_DATA": try TemporaryFolder().url.path]
        let run = try ProgramRun("suggest", "-", input: "See all\n", environment: environment)
        #expect(run.errors.contains("no memory") && run.errors.contains("no glossary"))
        #expect(run.errors.contains("TOLMACH_DATA"))
        let unasked = try ProgramRun(
            "suggest", "--memory", "none", "--glossary", "none", "-", input: "See all\n", environment: environment)
        #expect(unasked.errors.isEmpty)
    }

    @Test func brokenMemoryIsRefusedWithItsPlace() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("bad.tmx", "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n<tu></body></tmx>")
        let run = try ProgramRun("suggest", "--memory", file, "-", input: "text")
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("tolmach: \(file):2:"))
    }

    @Test func penaltiesAreChosenAndListed() throws {
        let folder = try TemporaryFolder()
        let tmx = try folder.file(
            "m.tmx",
            """
            <tmx version="1.4"><header srclang="en" creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" \
            adminlang="en" datatype="plaintext"/><body><tu changedate="20010101T000000Z"><tuv xml:lang="en"><seg>The harbour \
            is closed.</seg></tuv><tuv xml:lang="ru"><seg>Порт закрыт.</seg></tuv></tu></body></tmx>
            """)
        func best(_ options: String...) throws -> [String: Any]? {
            let run = try ProgramRun(
                ["suggest", "--from", "en", "--to", "ru", "--memory", tmx, "--glossary", "none", "--format", "json"]
                    + options + ["-"], input: Array("The harbour is closed.\n".utf8))
            #expect(run.status == 0, "\(run.errors)")
            return (run.objects.first?["matches"] as? [[String: Any]])?.first
        }
        #expect(try best()?["score"] as? Int == 100)
        let aged = try best("--penalty", "age=1")
        #expect(aged?["score"] as? Int == 80)
        #expect((aged?["penalties"] as? [[String: Any]])?.first?["reason"] as? String == "age")
        for wrong in ["age", "age=x", "age=-1", "fame=3", "machine=101"] {
            let run = try ProgramRun("suggest", "--penalty", wrong, "-")
            #expect(run.status == 2)
            #expect(run.errors.contains("--penalty"))
        }
    }

    @Test func piecesAreShownWhereThereIsNoMatchAndNeverAsOne() throws {
        let folder = try TemporaryFolder()
        let memory = try folder.file(
            "m.tsv",
            """
            en\tru
            The border commission met on Tuesday.\tПограничная комиссия собралась во вторник.
            Nobody expects much of the border commission\tОт пограничной комиссии никто многого не ждёт
            A report by the border commission is due\tДоклад пограничной комиссии ожидается осенью
            """)
        let common = ["--from", "en", "--to", "ru", "--memory", memory, "--glossary", "none"]
        let text = "Yesterday smugglers robbed the border commission itself.\nThe border commission met on Tuesday.\n"
        let file = try folder.file("t.txt", text)
        let run = try ProgramRun(["suggest", "--input-format", "lines", "--format", "json"] + common + [file])
        let objects = run.objects
        #expect(objects.map { ($0["matches"] as? [Any])?.count } == [0, 1])
        let pieces = objects.map { $0["fragments"] as? [[String: Any]] ?? [] }
        #expect(pieces[1].isEmpty)
        let piece = try #require(pieces[0].first)
        #expect(
            piece["source"] as? String == "border commission" && piece["target"] as? String == "пограничной комиссии")
        #expect(piece["start"] as? Int == 31 && piece["end"] as? Int == 48 && piece["kind"] as? String == "part")
        #expect(piece["score"] == nil)
        let table = try ProgramRun(["suggest", "--input-format", "lines"] + common + [file])
        #expect(table.output.contains("⊂   border commission → пограничной комиссии ×3"))
        for (format, expected) in [
            ("html", "<li class=\"fragment\"><span lang=\"en\">border commission</span>"),
            ("xliff-2.1", "<note category=\"fragment\">fragment: border commission → пограничной комиссии</note>"),
            ("xliff-1.2", "fragment: border commission → пограничной комиссии</note>"),
            ("markdown", "fragment: border commission → пограничной комиссии"),
        ] {
            let exported = try ProgramRun(
                ["export", "--input-format", "lines", "--format", format] + common + [file])
            #expect(exported.output.contains(expected), "\(format): \(exported.errors)")
        }
    }
}
