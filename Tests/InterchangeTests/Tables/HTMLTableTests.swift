import Foundation
import LocalizationModel
import Testing

@testable import Interchange

@Suite("A bilingual page in HTML") struct HTMLTableTests {
    @Test(arguments: TableLanguage.allCases)
    func everyPlaceIsFilled(language: TableLanguage) throws {
        let page = try HTMLTableWriter.write(SampleJob.job, language: language)
        #expect(!page.contains("{{"))
        #expect(!page.contains("http"))
        #expect(page.contains(#"<html lang="\#(language.rawValue)">"#))
        for word in ["search", "show", "noMatch", "madeBy"] {
            #expect(page.contains(TableWords(language: language)[word]), "\(word)")
        }
    }

    @Test func textIsEscapedAndNamesAreMarked() throws {
        let page = try HTMLTableWriter.write(SampleJob.job)
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
        var page = HTMLBuffer()
        HTMLText.render("abc", names: [.init(mention: mention, targets: ["y"])], to: &page)
        #expect(page.string == "abc")
    }

    /// The page as a browser has it after a script has used it as a person would.
    static func used(_ page: String, by script: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-page-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("page.html")
        let end = try #require(page.range(of: "</body>"))
        try Data(page.replacingCharacters(in: end, with: "<script>\(script)</script></body>").utf8).write(to: file)
        return try Referees.run(
            "chromium",
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
                "--virtual-time-budget=2000", "--dump-dom", file.path,
            ]
        ).output
    }

    static var reviewed: BilingualTable {
        var table = BilingualTable(SampleJob.job)
        var unit = TranslationUnit(
            id: "u", source: "The end", target: "Конец", sourceLanguage: .english, targetLanguage: .russian)
        table.add(unit, findings: [UnitFinding(.codes, "<1> lost")])
        unit.status = .final
        table.add(unit)
        table.add(unit, findings: [UnitFinding(.names, "Kuleba"), UnitFinding(.codes, "<2> lost")])
        return table
    }

    static let canBrowse = Referees.program("chromium") != nil

    @Test(.enabled(if: canBrowse, "needs chromium"))
    func aBrowserShowsThePage() throws {
        let page = try Self.used(HTMLTableWriter.write(Self.reviewed), by: "")
        // The script ran: it has counted the rows and shown its form.
        #expect(page.contains("shown 8 / 8"))
        #expect(!page.contains("<form hidden"))
    }

    @Test(.enabled(if: canBrowse, "needs chromium"))
    func filtersChooseRows() throws {
        let choices = [
            ("text", "ENDED antalya", 1), ("text", "nowhere", 0), ("score", "showReady", 1), ("score", "showClose", 1),
            ("score", "showNone", 6), ("status", "status.final", 2), ("finding", "withFinding", 2),
            ("finding", "withoutFinding", 6), ("finding", "showNames", 1),
            ("finding", "finding.codes", 2), ("finding", "finding.names", 1),
        ]
        let list = choices.map { "['\($0.0)', '\($0.1)']" }.joined(separator: ", ")
        let script = """
            const form = document.querySelector("form"), results = [];
            for (const [name, value] of [\(list)]) {
              form.reset();
              form[name].value = value;
              form.dispatchEvent(new Event("input"));
              results.push(document.querySelectorAll("tbody tr:not([hidden])").length);
            }
            document.title = results.join(" ");
            """
        let page = try Self.used(HTMLTableWriter.write(Self.reviewed), by: script)
        #expect(page.contains("<title>\(choices.map { String($0.2) }.joined(separator: " "))</title>"))
    }

    @Test(.enabled(if: canBrowse, "needs chromium"))
    func columnsSortByKeyboardAndMouse() throws {
        let script = """
            const order = () => [...document.querySelector("tbody").rows].map(r => r.dataset.score).join(" ");
            const button = document.querySelector("th[data-sort=score] button"), title = [];
            button.focus();
            for (let i = 0; i < 2; i += 1) {
              document.activeElement.click();
              title.push(button.closest("th").getAttribute("aria-sort") + ": " + order());
            }
            document.title = title.join("; ");
            """
        let page = try Self.used(HTMLTableWriter.write(Self.reviewed), by: script)
        #expect(page.contains("<title>descending: 100 0 0 0 0 0 0; ascending: 0 0 0 0 0 0 100</title>"))
    }

    /// Labels, captions, headers of columns and rows, and a language on every text: what a screen reader goes by.
    @Test func thePageCanBeListenedTo() throws {
        let page = try HTMLTableWriter.write(Self.reviewed)
        let rows = page.components(separatedBy: "<tr data-").count - 1
        #expect(rows == 8)
        #expect(page.components(separatedBy: "<th scope=\"row\"").count - 1 == rows)
        #expect(page.components(separatedBy: "<caption>").count == page.components(separatedBy: "<table>").count)
        #expect(page.components(separatedBy: "class=\"source\" lang=").count - 1 == rows)
        #expect(page.components(separatedBy: "class=\"target\" lang=").count - 1 == rows)
        for control in ["<input", "<select"] {
            for piece in page.components(separatedBy: control).dropFirst().indices where piece > 0 {
                let before = page.components(separatedBy: control)[piece - 1]
                #expect(before.range(of: "<label", options: .backwards) != nil)
            }
        }
        #expect(page.contains("aria-live=\"polite\"") && page.contains("role=\"search\""))
    }

    /// WCAG 2.2, 1.4.3: text has a contrast of 4.5 to what is behind it, in light and in dark.
    @Test(arguments: [0, 1]) func coloursCanBeRead(scheme: Int) throws {
        let blocks = DataFile.tablePage.components(separatedBy: ":root {").dropFirst().map {
            String($0[..<($0.firstIndex(of: "}") ?? $0.endIndex)])
        }
        let block = try #require(blocks.dropFirst(scheme).first)
        func luminance(_ name: String) throws -> Double {
            let start = try #require(block.range(of: "--\(name): #")).upperBound
            var hex = block[start...].prefix { $0.isHexDigit }.map(String.init)
            if hex.count == 3 { hex = hex.flatMap { [$0, $0] } }
            let parts = try stride(from: 0, to: 6, by: 2).map { index in
                let value = Double(try #require(UInt8(hex[index] + hex[index + 1], radix: 16))) / 255
                return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        for (text, back) in [
            ("ink", "paper"), ("ink", "card"), ("ink", "name"), ("ink", "term"), ("soft", "paper"), ("soft", "card"),
            ("soft", "head"), ("accent", "card"), ("ready", "ready-back"), ("close", "close-back"),
            ("near", "near-back"), ("far", "far-back"), ("del", "del-back"), ("ins", "ins-back"), ("code", "code-back"),
        ] {
            let (one, other) = (try luminance(text), try luminance(back))
            let contrast = (max(one, other) + 0.05) / (min(one, other) + 0.05)
            #expect(contrast >= 4.5, "\(text) on \(back): \(contrast)")
        }
    }
}
