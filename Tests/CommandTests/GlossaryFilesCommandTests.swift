import Foundation
import Testing

/// `glossary import`, `export` and `extract`.
struct GlossaryFilesCommandTests {
    @Test func filesAreGatheredInOneGlossary() throws {
        let folder = try TemporaryFolder()
        let table = try folder.file("a.csv", "en,ru\nceasefire,прекращение огня|перемирие\n")
        let omegat = try folder.file("b.txt", "tank\tтанк\tvehicle\nceasefire\tпрекращение огня\n")
        let glossary = folder.path("my.tbx")
        let first = try ProgramRun("glossary", "import", table, "--glossary", glossary)
        #expect(first.status == 0)
        let second = try ProgramRun(
            "glossary", "import", omegat, table, "--from", "en", "--to", "ru", "--glossary", glossary)
        #expect(second.status == 0)
        #expect(second.errors.contains("2 entries added"))
        #expect(second.errors.contains("1 known already"))
        let list = try ProgramRun("glossary", "list", "--glossary", glossary, "--format", "json")
        #expect(list.objects.count == 3)
    }

    @Test(arguments: ["my.tbx", "my.csv", "my.tsv"])
    func anEntryIsKnownWhateverSpacesStandInIt(name: String) throws {
        let folder = try TemporaryFolder()
        let table = try folder.file(
            "a.csv", "en,ru,definition\n\"grain  corridor \",\" зерновой\nкоридор\",\"a way\tfor ships \"\n")
        let glossary = folder.path(name)
        for added in ["1 entry added, 0 known", "0 entries added, 1 known", "0 entries added, 1 known"] {
            #expect(try ProgramRun("glossary", "import", table, "--glossary", glossary).errors.contains(added))
        }
    }

    @Test(arguments: ["tbx-dca", "tbx-dct", "tbx-2008", "csv", "tsv"])
    func everyFormatGivesTheSameGlossary(format: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.path(format.hasPrefix("tbx") ? "g.tbx" : "g." + format)
        let starter = ProgramRun.packageRoot.appendingPathComponent("Glossaries/names.tbx").path
        #expect(
            try ProgramRun("glossary", "export", "--glossary", starter, "--format", format, "-o", path).status == 0)
        let before = try ProgramRun("glossary", "list", "--glossary", starter, "--format", "json")
        let after = try ProgramRun("glossary", "list", "--glossary", path, "--format", "json")
        func terms(_ run: ProgramRun) -> Set<String> {
            Set(
                run.objects.flatMap { object in
                    (object["terms"] as? [[String: Any]] ?? []).map { term in
                        "\(object["concept"] ?? "") \(object["kind"] ?? "") \(object["definition"] ?? "") "
                            + "\(term["language"] ?? "") \(term["text"] ?? "") \(term["standing"] ?? "") "
                            + "\(term["system"] ?? "")"
                    }
                })
        }
        #expect(terms(before).count > 100)
        #expect(terms(after) == terms(before))
    }

    @Test func aTableTakesEachEntryOnceAndSaysWhatItCannotHold() throws {
        let folder = try TemporaryFolder()
        let source = try folder.file(
            "full.tbx",
            """
            <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
            <conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>quay</term>
            <termNote type="partOfSpeech">noun</termNote><note>one</note><note>two</note></termSec></langSec>
            <langSec xml:lang="ru"><termSec><term>причал</term></termSec></langSec></conceptEntry></body></text></tbx>
            """)
        let table = folder.path("mine.csv")
        let lost = "tolmach: 1 entry lost data categories that a table has no column for: note\n"
        #expect(
            try ProgramRun("glossary", "import", source, "--glossary", table).errors
                == lost + "tolmach: \(source): 1 entry added, 0 known already\n")
        #expect(
            try ProgramRun("glossary", "import", source, "--glossary", table).errors
                == lost + "tolmach: \(source): 0 entries added, 1 known already\n")
    }

    @Test func omegatsGlossaryNeedsItsLanguages() throws {
        let run = try ProgramRun("glossary", "export", "--format", "omegat")
        #expect(run.status == 2)
        #expect(run.errors.contains("--from"))
        let good = try ProgramRun("glossary", "export", "--format", "omegat", "--from", "en", "--to", "ru")
        #expect(good.output.contains("Sergey Lavrov\tСергей Лавров\t"))
    }

    /// A rendering that is forbidden and one that is deprecated.
    static let standings =
        "en,ru,ru:standing\nOdesa,Одесса|Одеса,preferred|forbidden\nUmerov,Умеров|Умэров,preferred|deprecated\n"

    @Test func whatIsNotToBeUsedIsMarkedInTheList() throws {
        let folder = try TemporaryFolder()
        let list = try ProgramRun("glossary", "list", "--glossary", folder.file("g.csv", Self.standings))
        #expect(list.output.contains("Одесса, Одеса (forbidden)"))
        #expect(list.output.contains("Умеров, Умэров (deprecated)"))
        let found = try ProgramRun(
            "glossary", "find", "--from", "ru", "--glossary", folder.file("g.csv", Self.standings),
            folder.file("t.txt", "Это Одеса.\n"))
        #expect(found.output.hasSuffix("Одеса  Одеса (forbidden)\n"))
    }

    @Test func omegatsGlossaryLacksWhatIsNotToBeUsedAndSaysSo() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(
            "glossary", "export", "--glossary", folder.file("g.csv", Self.standings), "--format", "omegat", "--from",
            "en", "--to", "ru")
        #expect(run.output == "Odesa\tОдесса\nUmerov\tУмеров\n")
        #expect(run.errors.contains("2 deprecated or forbidden terms were left out"))
        #expect(run.status == 0)
    }

    @Test func candidatesOfACorpus() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.file(
            "c.tsv",
            "en\tru\nThe grain corridor works.\tЗерновой коридор работает.\nWe use the grain corridor.\tМы пользуемся "
                + "зерновым коридором.\nThe grain corridor again.\tСнова зерновой коридор.\n")
        let run = try ProgramRun("glossary", "extract", corpus, "--format", "json")
        let first = try #require(run.objects.first)
        #expect(first["term"] as? String == "grain corridor")
        #expect((first["translation"] as? String)?.lowercased() == "зерновой коридор")
        let table = try ProgramRun("glossary", "extract", corpus, "--format", "csv")
        #expect(table.output.contains("grain corridor"))
    }

    @Test func aCorpusWithoutPairsIsSaid() throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun("glossary", "extract", folder.file("c.tsv", ""))
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("no pair of texts"))
    }
}
