import Foundation
import Testing

/// `names inflect`: names in their cases.
struct NamesInflectCommandTests {
    @Test func aPersonInOneCase() throws {
        let run = try ProgramRun("names", "inflect", "Дмитрий Кулеба", "--case", "instrumental")
        #expect(run.status == 0)
        #expect(run.output == "Дмитрием Кулебой\n")
    }

    @Test func everyCaseWithoutOne() throws {
        let run = try ProgramRun("names", "inflect", "Анталья", "--kind", "place", "--glossary", "none")
        #expect(
            run.output.split(separator: "\n").map { $0.split(separator: " ").dropFirst().joined(separator: " ") } == [
                "Анталья", "Антальи", "Анталье", "Анталью", "Антальей, Антальею", "Анталье",
            ])
    }

    @Test func theGlossaryTellsThatItIsAPlace() throws {
        let folder = try TemporaryFolder()
        let glossary = try folder.file("g.csv", "ru,kind\nКлин,place\n")
        let run = try ProgramRun("names", "inflect", "Клин", "--case", "instrumental", "--glossary", glossary)
        #expect(run.output == "Клином\n")
        let without = try ProgramRun("names", "inflect", "Марьин", "--case", "instrumental", "--glossary", "none")
        #expect(without.output == "Марьиным\n")
    }

    @Test func aTableGivesOneFormALine() throws {
        let folder = try TemporaryFolder()
        let table = try folder.file(
            "t.tsv",
            "Анна-Мария\tgiven\tfeminine\tdative\nЛавров\tfamily\tmasculine\tinstrumental\r\n"
                + "Петрович\tpatronymic\tmasculine\tgenitive\nОсло\tplace\tmasculine\tprepositional\n")
        let run = try ProgramRun("names", "inflect", "--language", "ru", "--batch", table)
        #expect(run.output == "Анне-Марии\nЛавровым\nПетровича\nОсло\n")
    }

    @Test func theGenderOfATableMayBeEmpty() throws {
        let folder = try TemporaryFolder()
        let table = try folder.file(
            "t.tsv", "Клин\tplace\t\tinstrumental\nОльга\tgiven\t\tdative\n")
        let run = try ProgramRun("names", "inflect", "--language", "ru", "--batch", table)
        #expect(run.output == "Клином\nОльге\n")
        let nameless = try folder.file("n.tsv", "\tplace\t\tinstrumental\n")
        #expect(try ProgramRun("names", "inflect", "--language", "ru", "--batch", nameless).status == 2)
    }

    @Test func anEmptyNameIsNone() throws {
        for name in ["", " "] {
            let run = try ProgramRun("names", "inflect", name, "--language", "en")
            #expect(run.status == 2)
            #expect(run.output.isEmpty)
        }
    }

    @Test func jsonTellsTheGenderOfGivenNamesAndPlaces() throws {
        let run = try ProgramRun(
            "names", "inflect", "Татьяна", "--format", "json", "--case", "genitive", "--glossary", "none")
        #expect(try #require(run.objects.first)["gender"] as? String == "feminine")
        for (name, gender) in [("Одесса", "feminine"), ("Сумы", "plural"), ("Тбилиси", "masculine")] {
            let place = try ProgramRun(
                "names", "inflect", name, "--kind", "place", "--format", "json", "--case", "genitive")
            #expect(try #require(place.objects.first)["gender"] as? String == gender)
        }
    }

    @Test func jsonHasAnObjectForEachCase() throws {
        let run = try ProgramRun("names", "inflect", "Çavuşoğlu", "--format", "json", "--case", "dative")
        let object = try #require(run.objects.first)
        #expect(object["output"] as? String == "Çavuşoğlu'na")
        #expect(object["language"] as? String == "tr")
    }

    @Test func mistakesAreExplained() throws {
        let folder = try TemporaryFolder()
        let table = try folder.file(
            "t.tsv", "Лавров\tfamily\tmasculine\tgenitive\nЛавров\tsurname\tmasculine\tdative\n")
        let bad = try ProgramRun("names", "inflect", "--language", "ru", "--batch", table)
        #expect(bad.status == 2)
        #expect(bad.errors.contains("t.tsv:2:1: "))
        #expect(try ProgramRun("names", "inflect").status == 2)
        let noCase = try ProgramRun("names", "inflect", "Kuleba", "--case", "dative")
        #expect(noCase.status == 2)
        #expect(noCase.errors.contains("possessive"))
    }

    @Test(arguments: ["family", "familyName"])
    func kindsHaveTheNamesOfGlossaries(kind: String) throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(
            "names", "inflect", "Седова", "--kind", kind, "--gender", "feminine", "--case", "genitive", "--glossary",
            "none")
        #expect(run.output == "Седовой\n")
        let table = try folder.file("t.tsv", "Седов\t\(kind)\tmasculine\tgenitive\nПриморье\tplace\tneuter\tdative\n")
        #expect(try ProgramRun("names", "inflect", "--batch", table).output == "Седова\nПриморью\n")
    }
}
