import FileAccess
import Foundation
import LocalizationModel
import Testing

@testable import Interchange

struct TMXConformanceTests {
    static func file(_ body: String, header: String = #"srclang="en""#, version: String = "1.4") -> [UInt8] {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="\(version)"><header \(header)/><body>
            \(body)
            </body></tmx>
            """.utf8)
    }

    static func bytes(header: TMXHeader, units: [TMXUnit]) -> [UInt8] {
        var writer = TMXWriter(header: header)
        for unit in units { writer.add(unit) }
        return writer.finish()
    }

    static func units(_ bytes: [UInt8]) throws -> (units: [TMXUnit], report: ReadingReport) {
        var reader = try TMXReader(bytes: bytes, file: "test.tmx")
        var units: [TMXUnit] = []
        while let unit = try reader.nextUnit() { units.append(unit) }
        return (units, reader.report)
    }

    @Test func `A unit keeps all that came with it`() throws {
        let body = """
            <tu tuid="7" creationid="OB" changedate="20220310T101500Z" usagecount="3">
              <note>for the front page</note><prop type="x-client">Daily</prop>
              <prop type="x-context-pre">&lt;seg>Before&lt;/seg></prop><prop type="x-context-post">After</prop>
              <tuv xml:lang="EN_us"><seg>Talks begin</seg></tuv>
              <tuv xml:lang="ru"><prop type="x-half">b</prop><seg>Переговоры начинаются</seg></tuv>
            </tu>
            """
        let unit = try #require(try Self.units(Self.file(body)).units.first)
        #expect(unit.variants.map(\.language.description) == ["en-US", "ru"])
        let pair = try #require(unit.pairs.first)
        #expect(pair.id == "7")
        #expect(pair.origin.createdBy == "OB")
        #expect(pair.origin.changedAt == "20220310T101500Z")
        #expect(pair.origin.usageCount == 3)
        #expect(pair.notes == ["for the front page"])
        #expect(pair.properties.map(\.name) == ["x-client", "x-half"])
        #expect(pair.context == SegmentContext(previous: "Before", next: "After"))
        #expect(pair.location == SourceLocation(file: "test.tmx", line: 3, column: 1))
    }

    @Test func `Inline codes of both levels are read, sub and ut included`() throws {
        let seg = """
            <seg>A <bpt i="1" x="1">&lt;b></bpt>bold<ept i="1">&lt;/b></ept> <ph x="2">&lt;img alt="<sub>cat</sub>"/></ph>\
            <it pos="begin">&lt;i></it>end<ut>{x}</ut><hi type="term">word</hi></seg>
            """
        let body = "<tu><tuv xml:lang='en'>\(seg)</tuv><tuv lang='tr'>\(seg)</tuv></tu>"
        let unit = try #require(try Self.units(Self.file(body, version: "1.1")).units.first)
        #expect(unit.variants[1].language == .turkish)
        #expect(unit.variants[0].text.plain == "A bold endword")
        #expect(unit.variants[0].text.display == "A <1>bold</1> <2/><3>end<4/><5>word</5>")
        #expect(unit.variants[0].text.codes[2].code.original == #"<img alt="cat"/>"#)
    }

    @Test func `A unit of three languages gives every pair`() throws {
        let body = """
            <tu><tuv xml:lang="ru"><seg>Да</seg></tuv><tuv xml:lang="en"><seg>Yes</seg></tuv>\
            <tuv xml:lang="uk"><seg>Так</seg></tuv></tu>
            """
        let unit = try #require(try Self.units(Self.file(body)).units.first)
        #expect(unit.pairs.map { "\($0.sourceLanguage)-\($0.targetLanguage)" } == ["en-ru", "en-uk", "ru-uk"])
    }

    @Test(
        "What can't be used is left out, counted, and said",
        arguments: [
            ("<tu><tuv><seg>A</seg></tuv><tuv xml:lang='ru'><seg>Б</seg></tuv></tu>", "without a language"),
            ("<tu><tuv xml:lang='en'><seg>A</seg></tuv></tu>", "one language"),
            ("<tu></tu>", "without text"),
            ("<tu><tuv xml:lang='e'><seg>A</seg></tuv><tuv xml:lang='ru'><seg>Б</seg></tuv></tu>", "no language"),
            (
                "<tu><tuv xml:lang='English'><seg>A</seg></tuv><tuv xml:lang='ru'><seg>Б</seg></tuv></tu>",
                "“English” is no language"
            ),
            ("<tu><tuv xml:lang='en'><seg/></tuv><tuv xml:lang='ru'><seg>Б</seg></tuv></tu>", "empty text"),
        ])
    func skipped(body: String, reason: String) throws {
        let good = "<tu><tuv xml:lang='en'><seg>A</seg></tuv><tuv xml:lang='ru'><seg>Б</seg></tuv></tu>"
        let (units, report) = try Self.units(Self.file(body + good))
        #expect(units.count == 1)
        #expect(report.omittedCount == 1)
        #expect(report.warnings.contains { $0.message.contains(reason) })
    }

    @Test func `Of two texts in one language the first is taken, and that is said`() throws {
        let body = """
            <tu><tuv xml:lang="en"><seg>A</seg><seg>B</seg></tuv><tuv xml:lang="ru"><seg>Б</seg></tuv></tu>
            """
        let (units, report) = try Self.units(Self.file(body))
        #expect(units.first?.variants.map(\.text.plain) == ["A", "Б"])
        #expect(report.warnings.map(\.message) == ["all but the first <seg> of a <tuv> was left out"])
    }

    @Test(
        "A file that is no TMX is an error with its place",
        arguments: [
            ("<tmx version='1.4'><header/><body><tu><tuv xml:lang='en'><seg>A", 1),
            ("<xliff/>", 1), ("", 1), ("<tmx><header/>\n</tmx>", 2),
            ("<!DOCTYPE tmx [<!ENTITY a 'b'>]>\n<tmx><header/><body>&a;</body></tmx>", 1),
        ])
    func malformed(text: String, line: Int) throws {
        let error = #expect(throws: TolmachError.self) { try Self.units(Array(text.utf8)) }
        #expect(error?.location?.line == line)
    }

    @Test func `What is written is read back the same`() throws {
        var text = InlineText("Press ")
        text.append(InlineCode(.open, id: 1, original: "<b>"))
        text.append("Save & go")
        text.append(InlineCode(.close, id: 1, original: "</b>"))
        text.append(InlineCode(.standalone, id: 2, original: "%1$s"))
        text.append(InlineCode(.close, id: 3, original: "</i>"))
        let unit = TMXUnit(
            id: "a", sourceLanguage: .english,
            variants: [
                .init(language: .english, text: text, properties: [.init(name: "x-a", value: "1 < 2")]),
                .init(language: .russian, text: "Нажмите  дважды", notes: ["to\tcheck"]),
            ],
            origin: UnitOrigin(
                tool: "Test", toolVersion: "1", createdBy: "me", createdAt: "20220310T000000Z", usageCount: 2),
            properties: [.init(name: "x-context-pre", value: "Before")], notes: ["note"])
        var read = try #require(
            try Self.units(Self.bytes(header: TMXHeader(sourceLanguage: .english), units: [unit])).units.first)
        read.location = nil
        read.origin.file = nil
        #expect(read == unit)
    }

    @Test func `Context and status of a unit of ours survive the trip`() throws {
        let unit = TranslationUnit(
            source: "Yes", target: "Да", sourceLanguage: .english, targetLanguage: .russian,
            context: SegmentContext(previous: "Sure?", next: "No", resourceID: "ui.yes"), status: .machine)
        let read = try #require(
            try Self.units(Self.bytes(header: TMXHeader(), units: [TMXUnit(unit)])).units.first?.pairs.first)
        #expect(read.context == unit.context)
        #expect(read.status == .machine)
    }

    /// Every file of the TMX compliance kit that is meant for import, with its units and languages.
    @Test(
        "The compliance kit", .enabled(if: FileManager.default.fileExists(atPath: kitPath)),
        arguments: [
            ("ImportTest1A", 2, 2), ("ImportTest1B", 1, 2), ("ImportTest1C", 3, 5), ("ImportTest1D", 3, 2),
            ("ImportTest1E", 3, 2), ("ImportTest2A", 7, 2), ("ImportTest2A-0index", 7, 2), ("ExportTest1A", 4, 2),
            ("ExportTest2A", 6, 2),
        ])
    func kit(name: String, count: Int, languages: Int) throws {
        let (units, report) = try Self.units(try InputFile.bytes(ofFile: "\(Self.kitPath)/\(name).tmx"))
        #expect(units.count == count)
        #expect(units.allSatisfy { $0.variants.count == languages })
        #expect(report.warningCount == 0)
        let written = try Self.units(Self.bytes(header: TMXHeader(), units: units)).units
        #expect(written.map { $0.variants.map(\.text) } == units.map { $0.variants.map(\.text) })
    }

    static let kitPath = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../shared/conformance/tmx/compliance-kit").standardized.path
}
