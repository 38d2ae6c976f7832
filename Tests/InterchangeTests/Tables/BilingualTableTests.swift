import LocalizationModel
import TestSupport
import Testing

@testable import Interchange

@Suite("Bilingual tables") struct BilingualTableTests {
    static func read(
        _ text: String, _ separator: DelimitedTableWriter.Separator = .tab, from: LanguageTag? = nil,
        to: LanguageTag? = nil
    ) throws(TolmachError) -> [TranslationUnit] {
        var reader = try DelimitedTableReader(
            bytes: Array(text.utf8), file: "t.tsv", separator: separator, from: from, to: to)
        var units: [TranslationUnit] = []
        while let unit = try reader.next() { units.append(unit) }
        return units
    }

    @Test(arguments: DelimitedTableWriter.Separator.allCases, TableLanguage.allCases)
    func whatIsWrittenIsReadBack(separator: DelimitedTableWriter.Separator, language: TableLanguage) throws {
        var job = SampleJob.job
        job.segments[1].segment.text = "\"Quoted\",\twith a tab\nand a line"
        job.segments[1].matches = [Match(score: 80, kind: .fuzzy, source: "x", target: "\"ё\"", memory: "m")]
        let units = try Self.read(DelimitedTableWriter.write(job, separator: separator, language: language), separator)
        let expected = job.segments.filter { $0.targetLanguage != nil }
        #expect(units.map(\.source.plain) == expected.map(\.segment.text.display))
        #expect(units.map(\.target?.plain) == expected.map { $0.matches.first?.target(for: $0.segment.text).display })
        #expect(units.map(\.sourceLanguage) == expected.map(\.segment.language))
        #expect(units.map(\.targetLanguage) == expected.map(\.targetLanguage))
        #expect(units[0].notes == ["headline <h1>"])
    }

    @Test(
        arguments: [
            ("source\ttarget\na\tб\n", "und-und a=б"),
            ("en\tru\nOne\tОдин\n", "en-ru One=Один"),
            ("ru\ten-US\tuk\nОдин\tOne\tОдин\n", "ru-en-US Один=One|ru-uk Один=Один"),
            ("Оригинал\tПеревод\r\na\tб\r\n", "und-und a=б"),
            ("id\ten\tru\nk\tOne\tОдин", "en-ru One=Один"),
            ("One\tОдин\n\n\nTwo\tДва", "und-und One=Один|und-und Two=Два"),
            ("\u{FEFF}One\tОдин", "und-und One=Один"),
            ("One", "und-und One=-"),
            ("\"One\" he said\t«Один»\n\"One\"\t\"Один\"", "und-und \"One\" he said=«Один»|und-und \"One\"=\"Один\""),
            ("\"a\tb\"\t\"c\"\"d\"", "und-und a\tb=c\"d"),
            ("\"a\tб\nc d\tг\ne\"\tд\n", "und-und \"a=б|und-und c d=г|und-und e\"=д"),
            ("en\tru\na\t\"б\nc\tг\"\ne\tд", "en-ru a=\"б|en-ru c=г\"|en-ru e=д"),
            ("a\t\"б\nв\"\nc\tг", "und-und a=б\nв|und-und c=г"),
            ("\"a\nb\"\tв\nc\tг", "und-und a\nb=в|und-und c=г"),
            ("\"a\tб\nno target\ne\"\tд", "und-und \"a=б|und-und no target=-|und-und e\"=д"),
            ("", ""), ("\n\r\n", ""), ("\tonly target", ""),
        ])
    func rowsAreUnits(table: String, expected: String) throws {
        let units = try Self.read(table)
        let found = units.map {
            "\($0.sourceLanguage)-\($0.targetLanguage) \($0.source.plain)=\($0.target?.plain ?? "-")"
        }
        #expect(found.joined(separator: "|") == expected)
    }

    @Test(
        "Where commas are decimal, semicolons separate",
        arguments: [
            ("en;ru\n1,5;\"1;5\"\n", "1,5=1;5"), ("sep=;\r\nen;ru\r\na;б\r\n", "a=б"), ("sep=,\na,б;в\n", "a=б;в"),
            ("a;b,в\n", "a;b=в"), ("\"a,b\";в\n", "a,b=в"), ("\"a;b\"\n", "a;b=-"), ("sep=\ten\tru", ""),
            ("a\tб\n", "a=б"),
        ])
    func semicolonsSeparate(table: String, expected: String) throws {
        let units = try Self.read(table, .comma)
        #expect(units.map { "\($0.source.plain)=\($0.target?.plain ?? "-")" }.joined(separator: "|") == expected)
    }

    @Test func languagesAskedForChooseTheColumns() throws {
        let table = "ru\ten\tuk\nр\te\tу\n"
        let unit = try Self.read(table, from: .ukrainian, to: .russian)[0]
        #expect("\(unit.source.plain)\(unit.target?.plain ?? "")" == "ур")
        #expect(try Self.read(table, from: .english)[0].target?.plain == "р")
        #expect(try Self.read(table, to: .russian)[0].source.plain == "e")
        #expect(throws: TolmachError.self) { try Self.read(table, from: .turkish) }
        #expect(try Self.read("a\tб", from: .english, to: .russian)[0].sourceLanguage == .english)
    }

    @Test func rowsKnowTheirLine() throws {
        let units = try Self.read("source,target\n\"a\nb\",c\n\nd,e", .comma)
        #expect(units.map(\.location?.line) == [2, 5])
    }

    @Test func anUnclosedQuoteIsSaid() {
        let error = #expect(throws: TolmachError.self) { try Self.read("a,b\n\"c,d\n", .comma) }
        #expect(error?.location?.line == 2)
    }

    @Test func markdownKeepsSignsAndCells() {
        var job = SampleJob.job
        job.segments[1].segment.text = "a|b *c* <d>\ne"
        let text = MarkdownTableWriter.write(job, language: .russian)
        #expect(text.contains("## английский → русский"))
        #expect(text.contains(#"a\|b \*c\* \<d\><br>e"#))
        #expect(text.contains("| 1 | Talks in \\<1\\>Antalya\\</1\\> ended"))
        #expect(text.contains("Antalya → Анталья / Анталии"))
    }

    @Test(
        arguments: [
            ("5 views today", "19 views today", "-5 +19 = views today"),
            ("a b c", "a b c", "=a b c"), ("", "new", "+new"), ("old", "", "-old"), ("", "", ""),
            ("no words here", "no names at all here", "=no  -words +names at all = here"),
        ])
    func differencesAreShownByWord(old: String, new: String, expected: String) {
        let parts = WordDifference.parts(from: old, to: new)
        let shown = parts.map { part in
            switch part.operation {
            case .keep: "=" + part.text
            case .delete: "-" + part.text
            case .insert: "+" + part.text
            }
        }
        #expect(shown.joined(separator: " ") == expected)
    }

    @Test func aDifferenceHoldsBothTexts() {
        let words = ["a", "b", "ц", " ", ",", "e\u{301}", "7"]
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let old = (0..<Int.random(in: 0...12, using: &generator)).map { _ in words.randomElement(using: &generator)!
            }
            let new = (0..<Int.random(in: 0...12, using: &generator)).map { _ in words.randomElement(using: &generator)!
            }
            let parts = WordDifference.parts(from: old.joined(), to: new.joined())
            #expect(parts.filter { $0.operation != .insert }.map(\.text).joined() == old.joined())
            #expect(parts.filter { $0.operation != .delete }.map(\.text).joined() == new.joined())
        }
    }
}
