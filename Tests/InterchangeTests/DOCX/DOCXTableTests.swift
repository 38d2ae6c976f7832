import Foundation
import LocalizationModel
import Testing
import ZipArchive

@testable import Interchange

@Suite("A review table in Word") struct DOCXTableTests {
    static func read(
        _ bytes: [UInt8], from: LanguageTag? = nil, to: LanguageTag? = nil
    ) throws(TolmachError) -> [TranslationUnit] {
        var reader = try DOCXTableReader(bytes: bytes, file: "r.docx", from: from, to: to)
        var units: [TranslationUnit] = []
        while let unit = try reader.next() { units.append(unit) }
        return units
    }

    /// A document whose body is this.
    static func document(_ body: String) throws(TolmachError) -> [UInt8] {
        var archive = try ZipWriter()
        let xml =
            "<w:document xmlns:w=\"\(DOCXParts.namespace)\" xmlns:m=\"urn:m\"><w:body>\(body)</w:body></w:document>"
        try archive.add("word/document.xml", Array(xml.utf8))
        return try archive.finish()
    }

    static func row(_ cells: String...) -> String {
        "<w:tr>" + cells.map { "<w:tc><w:tcPr/>\($0)</w:tc>" }.joined() + "</w:tr>"
    }

    static func text(_ text: String) -> String { "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>" }

    @Test(arguments: TableLanguage.allCases) func whatIsWrittenIsReadBack(language: TableLanguage) throws {
        var job = SampleJob.job
        job.segments[1].segment.text = "Two\tcolumns\nand a line "
        let table = BilingualTable(job)
        let units = try Self.read(DOCXTableWriter.write(table, language: language))
        expect(units, areRowsOf: table)
        // Names and scores stand in the table for the reader, and are no remark.
        #expect(units.map(\.notes) == table.directions.flatMap { table.rows(in: $0).map(\.notes) })
    }

    @Test func theSameTableMakesTheSameBytes() throws {
        let table = BilingualTable(SampleJob.job)
        #expect(try DOCXTableWriter.write(table) == DOCXTableWriter.write(table))
    }

    @Test func changesTrackedAndRemarksCount() throws {
        let head = Self.row(
            Self.text("ID"), Self.text("Source (en)"), Self.text("Translation (uk-UA)"), Self.text("Status"),
            Self.text("Comment"))
        let target =
            "<w:p><w:r><w:t>Пере</w:t></w:r><w:del><w:r><w:delText>мовини</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>говори</w:t></w:r></w:ins><w:r><w:br/><w:t>далі</w:t></w:r></w:p>"
        let comment =
            "<w:p><w:pPr><w:pStyle w:val=\"RowNote\"/></w:pPr><w:r><w:t>a → b</w:t></w:r></w:p>" + Self.text("Check")
            + "<w:p/>"
        let row = Self.row(Self.text("b7.s2"), Self.text("Talks"), target, Self.text("approved"), comment)
        let unit = try #require(Self.read(Self.document("<w:tbl>\(head)\(row)</w:tbl>")).first)
        #expect(unit.id == "b7.s2" && unit.target?.plain == "Переговори\nдалі" && unit.notes == ["Check"])
        #expect(unit.status == .reviewed && unit.targetLanguage.description == "uk-UA")
    }

    @Test func aTableThatAPersonMadeIsTwoColumns() throws {
        let table =
            "<w:p/><w:tbl>\(Self.row(Self.text("Hello"), Self.text("Привет")))</w:tbl>"
            + "<w:tbl>\(Self.row(Self.text("en"), Self.text("ru")))\(Self.row(Self.text("Yes"), Self.text("Да")))"
            + "\(Self.row(Self.text("No"), "<w:p/>"))\(Self.row("<w:p/>", Self.text("?")))</w:tbl>"
        let units = try Self.read(Self.document(table), from: .english, to: .russian)
        #expect(units.map(\.source.plain) == ["Hello", "Yes", "No"])
        #expect(units.map(\.target?.plain) == ["Привет", "Да", nil])
        #expect(Set(units.map(\.targetLanguage)) == [.russian])
    }

    @Test func aTableInACellIsItsText() throws {
        let inner = "<w:tbl>\(Self.row(Self.text("x"), Self.text("y")))</w:tbl>"
        let table = "<w:tbl>\(Self.row(Self.text("a") + inner, Self.text("b")))</w:tbl>"
        #expect(try Self.read(Self.document(table)).map(\.source.plain) == ["a\nx\ny"])
    }

    @Test func aTextBoxTakesNothingFromTheParagraphAroundIt() throws {
        let box = "<w:r><w:pict><w:txbxContent>\(Self.text("in"))</w:txbxContent></w:pict></w:r>"
        let cell = "<w:p><w:r><w:t>be</w:t></w:r>\(box)<w:r><w:tab/><w:t>fore</w:t></w:r></w:p>"
        let table = "<w:tbl>\(Self.row(cell, Self.text("b")))</w:tbl>"
        #expect(try Self.read(Self.document(table)).map(\.source.plain) == ["in\nbe\tfore"])
    }

    @Test func whatIsNoDocumentIsSaid() throws {
        var archive = try ZipWriter()
        try archive.add("a.txt", [1])
        let other = try archive.finish()
        let broken = try Self.document("<w:tbl><w:tr>")
        let plain = try Self.document(Self.text("No table here"))
        for bytes in [[], Array("PK".utf8), other, broken, plain] {
            #expect(throws: TolmachError.self) { try Self.read(bytes) }
        }
        let cut = Array(try DOCXTableWriter.write(BilingualTable(SampleJob.job)).dropLast(40))
        #expect(throws: TolmachError.self) { try Self.read(cut) }
    }

    @Test(.enabled(if: Referees.program("soffice") != nil, "needs libreoffice-writer"))
    func libreOfficeKeepsTheTable() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-docx-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let table = BilingualTable(SampleJob.job)
        let file = folder.appendingPathComponent("review.docx")
        try Data(DOCXTableWriter.write(table)).write(to: file)
        _ = try Referees.run(
            "soffice",
            [
                "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
                "docx:MS Word 2007 XML", "--outdir", "\(folder.path)/out", file.path,
            ])
        let again = try Self.read([UInt8](Data(contentsOf: folder.appendingPathComponent("out/review.docx"))))
        let before = try Self.read([UInt8](Data(contentsOf: file)))
        #expect(again.map(\.id) == before.map(\.id))
        #expect(again.map(\.source) == before.map(\.source) && again.map(\.target) == before.map(\.target))
        #expect(again.map(\.status) == before.map(\.status))
        #expect(again.map(\.targetLanguage) == before.map(\.targetLanguage))
    }
}
