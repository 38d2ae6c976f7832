import LocalizationModel
import TestSupport
import Testing

@testable import Interchange

@Suite("Tables for people, read back") struct ReviewTableTests {
    static func html(_ page: String) throws(TolmachError) -> [TranslationUnit] {
        var reader = HTMLTableReader(bytes: Array(page.utf8), file: "r.html")
        var units: [TranslationUnit] = []
        while let unit = try reader.next() { units.append(unit) }
        return units
    }

    static func markdown(_ text: String) throws(TolmachError) -> [TranslationUnit] {
        var reader = MarkdownTableReader(bytes: Array(text.utf8), file: "r.md")
        var units: [TranslationUnit] = []
        while let unit = try reader.next() { units.append(unit) }
        return units
    }

    static var job: TranslationJob {
        var job = SampleJob.job
        job.segments[1].segment.text = "a|b *c* <d> & \\e\n&amp; two  spaces"
        return job
    }

    @Test(arguments: TableLanguage.allCases) func aPageIsReadBack(language: TableLanguage) throws {
        let table = BilingualTable(Self.job)
        let units = try Self.html(HTMLTableWriter.write(table, language: language))
        expect(units, areRowsOf: table)
        #expect(units.allSatisfy { $0.location?.line ?? 0 > 100 })
        let rows = table.directions.flatMap { table.rows(in: $0) }
        #expect(units.map(\.notes) == rows.map(\.notes))
        #expect(units.map(\.context.resourceID) == rows.map(\.resourceID))
    }

    @Test(arguments: TableLanguage.allCases) func markdownIsReadBack(language: TableLanguage) throws {
        let table = BilingualTable(Self.job)
        let units = try Self.markdown(MarkdownTableWriter.write(table, language: language))
        let rows = table.directions.flatMap { table.rows(in: $0) }
        #expect(units.map(\.id) == rows.map(\.id))
        #expect(units.map(\.source.plain) == rows.map(\.source.display))
        #expect(units.map { $0.target?.plain ?? "" } == rows.map { $0.target?.display ?? "" })
        #expect(units.map { "\($0.sourceLanguage)-\($0.targetLanguage)" } == rows.map(\.direction.description))
    }

    @Test(
        "What browsers and office programs make of a page",
        arguments: [
            // LibreOffice: capitals, line breaks in tags and texts, classes lost, fonts added.
            (
                """
                <TABLE WIDTH=100%><TR><TH><P>No.</P></TH><TH><P>Source (en)</P></TH>
                <TH><P>Target
                (ru)</P></TH></TR>
                <TR VALIGN=TOP>
                \t<TD><P>1</P>
                \t</TD>
                \t<TD LANG="en"><P><FONT SIZE=3>One &amp;
                two</FONT></P></TD><TD><P>Один и <B>два</B></P><P>три</P></TD>
                </TR></TABLE>
                """, "One & two=Один и два\nтри"
            ),
            // A list that a person wrote, and one that the table had, of which the class was lost.
            (
                """
                <table><tr><td>One, two</td><td><ul><li>один<li>два</ul></td></tr>
                <tr><td><p>Three</p></td><td><p>Три</p><ul><li><p>Three → <b>Три</b></p></ul></td></tr></table>
                """, "One, two=один\nдва|Three=Три"
            ),
            // No end tags, a tracked deletion, a script, a table in a cell.
            (
                "<table><tr><th>source<th>target<tr><td>a<td>б<del>в</del><ins>г</ins><tr><td>d<script>x<y</script><td>е</table>",
                "a=бг|d=е"
            ),
            ("<table><tr><td>a</td><td>б<table><tr><td>в</td></tr></table></td></tr></table>", "a=бв"),
            // A browser's copy of our page: buttons in the header, hidden rows, open details.
            (
                """
                <section data-from="en" data-to="tr"><table><thead><tr><th><button>Source</button></th>\
                <th><button>Translation</button></th></tr></thead><tbody><tr data-id="b1.s1" data-status="status.draft" \
                hidden=""><td class="source"><p>a</p><p class="note">n</p></td><td class="target"><p>b<br>c</p>\
                <ul class="findings"><li>x</li></ul><details open=""><p>d</p></details></td></tr></tbody></table></section>
                """, "a=b\nc"
            ),
            ("<table><tr><td>a</td><td></td></tr></table>", "a=-"), ("<table></table>", ""),
            ("<table><tr><td>a<p class=note>b<td>в<tr><td>г<td>д</table>", "a=в|г=д"),
        ])
    func othersPages(page: String, expected: String) throws {
        let units = try Self.html(page)
        #expect(units.map { "\($0.source.plain)=\($0.target?.plain ?? "-")" }.joined(separator: "|") == expected)
    }

    @Test func aRowSaysWhatItIs() throws {
        let unit = try #require(
            try Self.html(
                "<section data-from=en data-to=uk-UA><table><tr data-id='b&amp;1' data-status=status.final><td>a<td>б</table>"
            ).first)
        #expect(unit.id == "b&1")
        #expect(unit.status == .final)
        #expect(unit.sourceLanguage == .english)
        #expect(unit.targetLanguage.description == "uk-UA")
    }

    @Test(
        arguments: [
            ("| Source | Target |\n|---|:-:|\n| a \\| b | в<br>г<BR />д |", "und-und a | b=в\nг\nд"),
            ("en | ru\n--|--\n**a** | &lt;б&gt;\nc|", "en-ru **a**=<б>|en-ru c=-"),
            (
                "# T\n\n## English → Russian (ru-RU)\n\n|Source|Target|\r\n|-|-|\r\n|a|б|\r\n\r\ntext | no row\n",
                "en-ru-RU a=б"
            ),
            ("| a | б |\n|---|---|\n| c | г |", "und-und a=б|und-und c=г"),
            ("|x\\\\|y|\n|-|-|\n|\\|||\n", "und-und x\\=y|und-und |=-"),
        ])
    func markdownOfOthers(text: String, expected: String) throws {
        let found = try Self.markdown(text).map {
            "\($0.sourceLanguage)-\($0.targetLanguage) \($0.source.plain)=\($0.target?.plain ?? "-")"
        }
        #expect(found.joined(separator: "|") == expected)
    }

    @Test func headingsNameLanguages() throws {
        let page = "<h2 class=western>английский → турецкий (tr-TR)</h2><table><tr><td>a<td>b</table><h2>x</h2>"
        #expect(try Self.html(page).map { "\($0.sourceLanguage)-\($0.targetLanguage)" } == ["en-tr-TR"])
    }

    @Test func whatHasNoTableIsRefused() {
        #expect(throws: TolmachError.self) { try Self.html("<p>a</p>") }
        #expect(throws: TolmachError.self) { try Self.markdown("a\n---\nb") }
    }

    @Test func aPageThatEndsInsideATableIsRefused() throws {
        let page = try HTMLTableWriter.write(BilingualTable(Self.job))
        let end = try #require(page.range(of: "</table>"))
        for cut in [page[..<end.lowerBound], page[..<page.index(end.lowerBound, offsetBy: -150)]] {
            let error = #expect(throws: TolmachError.self) { try Self.html(String(cut)) }
            #expect(error?.code == .malformedInput)
        }
    }

    @Test func damagedPagesBreakNothing() throws {
        let page = Array(try HTMLTableWriter.write(BilingualTable(Self.job)).utf8)
        let text = Array(MarkdownTableWriter.write(BilingualTable(Self.job)).utf8)
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<60 {
            for whole in [page, text] {
                var damaged = Array(whole.suffix(12_000).prefix(Int.random(in: 1...12_000, using: &generator)))
                for _ in 0..<20 {
                    damaged[Int.random(in: damaged.indices, using: &generator)] = UInt8.random(
                        in: 0...255, using: &generator)
                }
                let broken = String(decoding: damaged, as: UTF8.self)
                _ = try? Self.html(broken)
                _ = try? Self.markdown(broken)
            }
        }
    }
}
