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
    }

    @Test func namesOfAFileAndOfStandardInput() throws {
        let folder = try TemporaryFolder()
        let names = try folder.file("n.txt", "Лавров\r\nПесков\n\n")
        let file = try ProgramRun("transliterate", "--system", "icao-9303", "--batch", names)
        #expect(file.output == "Lavrov\nPeskov\n")
        #expect(try ProgramRun("transliterate", "--system", "icao-9303", input: "Юрий\n").output == "Iurii\n")
    }

    @Test func anUnknownSystemIsExplained() throws {
        let run = try ProgramRun("transliterate", "--system", "kmu-1996", "Київ")
        #expect(run.status == 2)
        #expect(run.errors.contains("--list"))
        let direction = try ProgramRun("transliterate", "--system", "kmu-2010", "--from", "ru", "Киев")
        #expect(direction.status == 2)
    }
}
