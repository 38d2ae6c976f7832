import Foundation
import Testing

@testable import TolmachCommand

/// `export`: the job as XLIFF or as a table.
struct ExportCommandTests {
    static let page = "See all\n\nThe talks in Kyiv began.\n\nСмотреть все\n"

    @Test(arguments: [
        ("page.xlf", "en-ru", "page.en-ru.xlf"), ("a.b/page", "ru-en", "a.b/page.ru-en"),
        ("/x/page.v2.xliff", "en-ru", "/x/page.v2.en-ru.xliff"), (".xlf", "en-ru", ".xlf.en-ru"),
    ])
    func directionGoesBeforeTheEnding(path: String, direction: String, name: String) {
        #expect(ExportedFiles.name(path, with: direction) == name)
    }

    @Test(arguments: ["xliff-2.0", "xliff-2.1", "xliff-2.2"])
    func twoDirectionsMakeTwoDocuments(format: String) throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(
            "export", "--memory", "none", "--glossary", "none", "--format", format, folder.file("page.txt", Self.page),
            "-o", folder.path("page.xlf"))
        #expect(run.status == 0)
        #expect(try folder.names == ["page.en-ru.xlf", "page.ru-en.xlf", "page.txt"])
        #expect(
            run.errors == """
                tolmach: written: \(folder.path("page.en-ru.xlf"))
                tolmach: written: \(folder.path("page.ru-en.xlf"))

                """)
        let there = try folder.text("page.en-ru.xlf")
        #expect(there.contains("version=\"\(format.dropFirst(6))\"") && there.contains("Смотреть все"))
        let piped = try ProgramRun(
            "export", "--memory", "none", "--glossary", "none", "--format", format, folder.path("page.txt"))
        #expect(piped.status == 2 && piped.output.isEmpty)
        #expect(piped.errors.contains("2 documents"))
    }

    @Test(arguments: [
        ("xliff-1.2", "<xliff version=\"1.2\""), ("html", "<!DOCTYPE html>"), ("markdown", "|"), ("tsv", "\t"),
        ("csv", ","),
    ])
    func otherFormatsAreOneDocument(format: String, sign: String) throws {
        let run = try ProgramRun(
            "export", "--memory", "none", "--glossary", "none", "--format", format, "-", input: Self.page)
        #expect(run.status == 0)
        #expect(run.output.lowercased().contains(sign.lowercased()))
        #expect(run.output.contains("Смотреть все") && run.output.contains("Kyiv"))
    }

    @Test(arguments: [("out.xlf", "2.1"), ("out.html", "<html"), ("out.md", "|"), ("out.tsv", "\t"), ("out.csv", ",")])
    func endingDecides(name: String, sign: String) throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(
            "export", "--quiet", "--memory", "none", "--glossary", "none",
            folder.file("page.txt", "The talks in Kyiv began.\n"), "-o", folder.path(name))
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(try folder.text(name).contains(sign))
    }

    /// A table that was reviewed goes back into the document, codes and all.
    @Test(arguments: ["docx", "tsv", "csv"]) func aReviewedTableIsMerged(format: String) throws {
        let folder = try TemporaryFolder()
        let html = "<p>The <b>talks</b> began. They ended.</p>\n"
        let memory = "en\tru\nThey ended.\tОни завершились.\n"
        let run = try ProgramRun(
            "export", "--memory", folder.file("m.tsv", memory), "--glossary", "none", folder.file("p.html", html), "-o",
            folder.path("p.\(format)"))
        #expect(run.status == 0)
        let table = try ProgramRun("convert", "--quiet", "--format", "tsv", folder.path("p.\(format)"))
        #expect(table.output.contains("The <1>talks</1> began.\t\t\tnew\n"))
        let reviewed = try folder.file(
            "r.tsv", table.output.replacing("began.\t\t\tnew", with: "began.\t<1>Переговоры</1> начались.\t\tnew"))
        let merged = try ProgramRun("merge", "--quiet", "--source", folder.path("p.html"), reviewed)
        #expect(merged.status == 0)
        #expect(merged.output == "<p><b>Переговоры</b> начались. Они завершились.</p>\n")
        let direct = try ProgramRun("merge", "--source", folder.path("p.html"), folder.path("p.\(format)"))
        #expect(direct.output == "<p>The <b>talks</b> began. Они завершились.</p>\n")
        #expect(direct.errors.contains("b1.s1: not translated"))
    }

    @Test(arguments: ["xliff-1.2", "xliff-2.0", "xliff-2.1", "xliff-2.2"], ["user_77\n", ""])
    func aDocumentWithNothingToTranslateComesBack(format: String, text: String) throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("page.txt", text)
        let run = try ProgramRun("export", "--format", format, file, "-o", folder.path("out.xlf"))
        #expect(run.status == 0 && run.errors.contains("there is nothing to translate in it"))
        let valid = try ProgramRun("validate", folder.path("out.xlf"))
        #expect(valid.status == 0, "\(valid.output)")
        let merged = try ProgramRun("merge", folder.path("out.xlf"))
        #expect(merged.status == 0 && merged.output == text, "\(merged.errors)")
    }

    @Test func noFormatIsSaid() throws {
        let folder = try TemporaryFolder()
        let file = try folder.file("page.txt", "user_77\n")
        #expect(try ProgramRun("export", file).status == 2)
        #expect(try ProgramRun("export", file, "-o", folder.path("out.docz")).errors.contains("what format to write"))
    }
}
