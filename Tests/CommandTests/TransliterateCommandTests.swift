import Foundation
import Testing

/// `transliterate`: names in other letters by a named system.
struct TransliterateCommandTests {
    @Test func aNamedSystem() throws {
        let run = try ProgramRun("transliterate", "--system", "kmu-2010", "Володимир Згурський")
        #expect(run.status == 0)
        #expect(run.output == "Volodymyr Zghurskyi\n")
    }

    @Test func theOriginIsGuessedWithReasons() throws {
        let run = try ProgramRun(
            "transliterate", "Cavusoglu", "--to", "ru", "--context", "Turkish Foreign Minister", "--format", "json")
        let object = try #require(run.objects.first)
        #expect(object["output"] as? String == "Чавушоглу")
        #expect(object["system"] as? String == "practical")
        #expect(object["origin"] as? String == "tr")
        #expect((object["reasons"] as? [String])?.contains("Turkish") == true)
    }

    @Test func objectsHaveTheContractsKeysInOrder() throws {
        let run = try ProgramRun("transliterate", "--format", "json", "--from", "en", "--to", "ru", "Etkin")
        let keys = ["input", "from", "to", "system", "output", "alternatives"]
        let positions = try keys.map { try #require(run.output.firstRange(of: "\"\($0)\":")?.lowerBound) }
        #expect(positions == positions.sorted())
    }

    @Test func everySystemIsListed() throws {
        let run = try ProgramRun("transliterate", "--list")
        for id in ["icao-9303", "gost-52535", "gost-7.79-a", "iso-9", "bgn-pcgn", "ala-lc", "kmu-2010", "practical"] {
            #expect(run.output.contains(id))
        }
        #expect(try ProgramRun("transliterate", "--list", "--from", "tr", "--to", "ru").output.contains("practical"))
        // A script as the list has it.
        #expect(try ProgramRun("transliterate", "--list", "--from", "Latn").output.contains("romanised"))
        #expect(try ProgramRun("transliterate", "--from", "Latn", "--to", "ru", "Lavrov").output == "Лавров\n")
    }

    @Test func namesOfAFileAndOfStandardInput() throws {
        let folder = try TemporaryFolder()
        let names = try folder.file("n.txt", "Лавров\r\nПесков\n\n")
        let file = try ProgramRun("transliterate", "--system", "icao-9303", "--batch", names)
        #expect(file.output == "Lavrov\nPeskov\n\n")
        #expect(try ProgramRun("transliterate", "--system", "icao-9303", input: "Юрий\n").output == "Iurii\n")
    }

    @Test func anUnknownSystemIsExplained() throws {
        let run = try ProgramRun("transliterate", "--system", "kmu-1996", "Київ")
        #expect(run.status == 2)
        #expect(run.errors.contains("--list"))
        let direction = try ProgramRun("transliterate", "--system", "kmu-2010", "--from", "ru", "Киев")
        #expect(direction.status == 2)
    }

    @Test func linesOfABatchKeepTheirPlaces() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("names.txt", "Кулеба\n\nЛавров\n")
        let run = try ProgramRun("transliterate", "--batch", file, "--from", "ru", "--to", "en")
        #expect(run.output == "Kuleba\n\nLavrov\n")
    }

    @Test func theListMayBeReadByPrograms() throws {
        let run = try ProgramRun("transliterate", "--list", "--from", "uk", "--format", "json")
        #expect(run.objects.contains { $0["system"] as? String == "kmu-2010" && $0["from"] as? [String] == ["uk"] })
    }

    @Test func turkishLettersAreGivenBack() throws {
        #expect(try ProgramRun("transliterate", "--from", "tr", "--to", "tr", "Cavusoglu").output == "Çavuşoğlu\n")
    }

    /// A line that is as long as a book takes no longer than its parts.
    @Test func aLongLineIsWrittenToo() throws {
        let folder = try TemporaryFolder()
        let line = String(repeating: "Щеё", count: 100_000)
        let run = try ProgramRun(
            "transliterate", "--system", "icao-9303", "--batch", try folder.file("long.txt", line))
        #expect(run.status == 0 && run.output.utf8.count > 300_000)
    }

    @Test func lettersWithoutARuleAreSaid() throws {
        let run = try ProgramRun("transliterate", "--system", "kmu-2010", "Рыбы", "Эхо")
        #expect(run.status == 0)
        #expect(run.errors.contains("ы (2), э (1)"))
        #expect(try ProgramRun("transliterate", "--system", "kmu-2010", "Риба").errors.isEmpty)
    }

    @Test func intoTurkishWithoutAnOrigin() throws {
        let run = try ProgramRun("transliterate", "--to", "tr", "Bahceli", "Shoigu", "Wilson")
        #expect(run.output == "Bahçeli\nŞoygu\nWilson\n")
        #expect(run.errors.contains("--from tr"))
        #expect(try ProgramRun("transliterate", "--to", "tr", "Aksener").errors.isEmpty)
    }
}
