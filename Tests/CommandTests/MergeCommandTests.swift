import Foundation
import Testing

/// `merge`: a translated XLIFF back into the shape of its source.
struct MergeCommandTests {
    static let page =
        "<html><body><h1>See all</h1><p class='x'>The <b>talks</b> began. They ended.</p></body></html>\n"
    static let memory = "en\tru\nSee all\tСмотреть все\nThey ended.\tОни завершились.\n"

    /// Exports the page with what the memory has, and gives the path of the XLIFF.
    static func export(_ folder: TemporaryFolder, _ format: String) throws -> String {
        let run = try ProgramRun(
            "export", "--format", format, "--memory", folder.file("m.tsv", memory), "--glossary", "none",
            folder.file("page.html", page), "-o", folder.path("page.xlf"))
        #expect(run.status == 0)
        return folder.path("page.xlf")
    }

    @Test(arguments: ["xliff-1.2", "xliff-2.0", "xliff-2.1", "xliff-2.2"])
    func translationTakesTheShapeOfTheSource(format: String) throws {
        let folder = try TemporaryFolder()
        let file = try Self.export(folder, format)
        let run = try ProgramRun("merge", file, "-o", folder.path("out.html"))
        #expect(run.status == 0)
        #expect(run.errors == "tolmach: 2 segments translated, 1 segment keeps its source text\n")
        #expect(
            try folder.text("out.html")
                == Self.page.replacing("See all", with: "Смотреть все").replacing(
                    "They ended.", with: "Они завершились."))
    }

    @Test func whatMustBeTranslatedIsAskedFor() throws {
        let folder = try TemporaryFolder()
        let file = try Self.export(folder, "xliff-2.1")
        let run = try ProgramRun("merge", "--require", "translated", file, "-o", folder.path("out.html"))
        #expect(run.status == 2)
        #expect(run.errors.contains("1 segment keeps its source text; translate it"))
        #expect(try !folder.names.contains("out.html"))
        #expect(try ProgramRun("merge", "--require", "approved", file).status == 2)
    }

    @Test func otherSourceIsRefused() throws {
        let folder = try TemporaryFolder()
        let file = try Self.export(folder, "xliff-2.1")
        let other = try folder.file("other.html", Self.page.replacing("See all", with: "See none"))
        let run = try ProgramRun("merge", "--source", other, file)
        #expect(run.status == 2)
        #expect(run.errors.contains("is not the text that was translated"))
        let same = try ProgramRun("merge", "--quiet", "--source", folder.path("page.html"), file)
        #expect(same.status == 0 && same.output.contains("Смотреть все"))
    }
}
