import Foundation
import LocalizationModel
import Testing

@testable import Interchange

@Suite("A bilingual page in HTML") struct HTMLTableTests {
    @Test(arguments: TableLanguage.allCases)
    func everyPlaceIsFilled(language: TableLanguage) {
        let page = HTMLTableWriter.write(SampleJob.job, language: language)
        #expect(!page.contains("{{"))
        #expect(!page.contains("http"))
        #expect(page.contains(#"<html lang="\#(language.rawValue)">"#))
        for word in ["search", "show", "noMatch", "madeBy"] {
            #expect(page.contains(TableWords(language: language)[word]), "\(word)")
        }
    }

    @Test func textIsEscapedAndNamesAreMarked() {
        let page = HTMLTableWriter.write(SampleJob.job)
        #expect(page.contains(#"<mark class="name" title="Анталья / Анталии">Antalya</mark>"#))
        #expect(page.contains(#"<span class="code" title="&lt;b&gt;">&lt;1&gt;</span>"#))
        #expect(page.contains("headline &lt;h1&gt;"))
        #expect(page.contains("<del>5</del><ins>19</ins> просмотров"))
    }

    @Test func everyWordIsThereInBothLanguages() {
        for row in DataFile.tableWords {
            #expect(row.count == 3 && row.allSatisfy { !$0.isEmpty }, "\(row)")
        }
    }

    @Test func marksOutsideTheTextAreLeftOut() {
        let concept = SampleJob.concept
        let mention = TermMention(scalars: 2..<99, text: "x", term: concept.terms[0], concept: concept)
        #expect(HTMLText.render("abc", names: [.init(mention: mention, targets: ["y"])]) == "abc")
    }

    @Test(.enabled(if: Referees.program("chromium") != nil, "needs chromium"))
    func aBrowserShowsThePage() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-page-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = folder.appendingPathComponent("page.html")
        try Data(HTMLTableWriter.write(SampleJob.job).utf8).write(to: page)
        let result = try Referees.run(
            "chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
                "--virtual-time-budget=2000", "--dump-dom", page.path,
            ])
        // The script ran: it has counted the rows and shown its form.
        #expect(result.output.contains("shown 5 / 5"))
        #expect(!result.output.contains("<form hidden"))
    }
}
