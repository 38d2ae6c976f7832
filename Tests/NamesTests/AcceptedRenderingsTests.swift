import ICUText
import LocalizationModel
import Testing

@testable import Names

@Suite struct AcceptedRenderingsTests {
    static func finding(_ name: String, _ found: String) -> NameFinding {
        NameFinding(
            location: SourceLocation(file: "t.tsv", line: 1, column: 1), name: name, language: .russian,
            expected: ["Дэвид"], found: found, verdict: .variant, message: "two spellings")
    }

    static func verdict(_ name: String, _ found: String, table: String) throws -> NameFinding.Verdict? {
        var findings = [finding(name, found)]
        try AcceptedRenderings(table: table, file: "a.tsv").apply(to: &findings)
        return findings.first?.verdict
    }

    @Test(arguments: [
        ("David", "Давида"), ("DAVID", "Давид"), ("Dávid", "Давидом"),
    ])
    func anAcceptedRenderingIsRightInEveryForm(name: String, found: String) throws {
        #expect(try Self.verdict(name, found, table: "# remark\r\n\r\nDavid\tДавид\r\n") == .consistent)
    }

    @Test func lettersAndTheirMarksMayStandApart() throws {
        let table = TextNormalization.nfd.apply(to: "Moyseyev\tМойсеев\n")
        #expect(try Self.verdict("Moyseyev", "Мойсеева", table: table) == .consistent)
    }

    @Test(arguments: [("David", "Дэвод"), ("Daniel", "Давид")])
    func othersStayFlagged(name: String, found: String) throws {
        #expect(try Self.verdict(name, found, table: "David\tДавид\n") == .variant)
    }

    @Test func aLineWithoutATabIsAnErrorWithItsPlace() {
        let error = #expect(throws: TolmachError.self) {
            try AcceptedRenderings(table: "David\tДавид\nDaniel\n", file: "a.tsv")
        }
        #expect(error?.location?.line == 2)
    }
}

@Suite struct RenderedNameTests {
    @Test func findingsOfANameComeTogether() {
        func finding(_ line: Int, _ found: String?, _ lemma: String?, _ verdict: NameFinding.Verdict) -> NameFinding {
            NameFinding(
                location: SourceLocation(file: "t.tsv", line: line, column: 1), name: "Cavusoglu", language: .russian,
                expected: [], found: found, lemma: lemma, verdict: verdict)
        }
        let names = RenderedName.all(in: [
            finding(1, "Чавушоглу", "Чавушоглу", .consistent), finding(2, "Чавушоглу", "Чавушоглу", .consistent),
            finding(3, "Кавусоглу", nil, .variant), finding(4, nil, nil, .missing),
            finding(5, "Иное", nil, .unknown),
        ])
        #expect(names.count == 1)
        #expect(names.first?.count == 4)
        #expect(names.first?.renderings.map(\.lemma) == ["Чавушоглу", "Кавусоглу"])
        #expect(names.first?.renderings.map(\.isError) == [false, true])
        #expect(names.first?.renderings.first?.forms == [RenderedName.Form(text: "Чавушоглу", count: 2)])
        #expect(names.first?.missing.map(\.line) == [4])
        #expect(names.first?.hasErrors == true)
        #expect(names.first?.renderings.first?.systems.contains { $0.contains("tr") } == true)
    }

    @Test func aNameIsShownForEachPairOfLanguages() {
        func finding(_ from: LanguageTag, _ to: LanguageTag, _ found: String) -> NameFinding {
            var finding = NameFinding(
                location: SourceLocation(file: "t.tmx", line: 1, column: 1), name: "Petrosyan", language: to,
                expected: [], found: found, lemma: found, verdict: .consistent)
            finding.sourceLanguage = from
            return finding
        }
        let names = RenderedName.all(in: [
            finding(.english, .ukrainian, "Петросян"), finding(.english, .russian, "Петросян"),
            finding(.turkish, .russian, "Петросян"), finding(.english, .russian, "Петросян"),
        ])
        #expect(names.map(\.languages) == ["en → ru", "en → uk", "tr → ru"])
        #expect(names.map(\.count) == [2, 1, 1])
    }
}
