import LocalizationModel
import Testing

@testable import Interchange

/// Heads that others give the columns of their glossaries, and what comes of them in TBX.
struct GlossaryColumnTests {
    private static func concepts(_ table: String) throws -> [GlossaryConcept] {
        try GlossaryTableReader.read(Array(table.utf8), file: "g.csv", separator: .comma)
    }

    private static func tbx(_ concepts: [GlossaryConcept], _ style: TBXWriter.Style = .basicDCA) -> [UInt8] {
        var writer = TBXWriter(style)
        for concept in concepts { writer.add(concept) }
        return writer.finish()
    }

    private static func read(_ bytes: [UInt8]) throws -> [GlossaryConcept] {
        var reader = try TBXReader(bytes: bytes, file: "g.tbx")
        var concepts: [GlossaryConcept] = []
        while let concept = try reader.next() { concepts.append(concept) }
        return concepts
    }

    @Test(arguments: [
        ("en", GlossaryColumn.language(.english)), ("crh", .language(LanguageTag(language: "crh"))),
        ("POS", .category("partOfSpeech", head: "POS")),
        ("Part of Speech", .category("partOfSpeech", head: "Part of Speech")),
        ("Часть речи", .category("partOfSpeech", head: "Часть речи")), ("Comments", .note), ("subject-field", .subject),
        ("Domain", .subject), ("Example", .category("context", head: "Example")),
        ("URL", .category("externalCrossReference", head: "URL")), ("Ref", .other("Ref")), ("Src", .other("Src")),
        ("ru:note", .detail(.russian, "note")), ("x:note", .other("x:note")),
    ])
    func aHeadHasItsMeaning(head: String, column: GlossaryColumn) {
        #expect(GlossaryColumn(head) == column)
    }

    @Test(arguments: TBXWriter.Style.allCases)
    func whateverStandsInTheColumnsTheFileIsValid(style: TBXWriter.Style) throws {
        let concepts = try Self.concepts(
            """
            en,ru,POS,URL,Ref,Comments,Example,Gender,Status,Image,transactionType,crossReference,responsibility,x-shelf
            pier,пирс,сущ.,http://example.org/pier,p. 7,of wood,The pier is long.,m,superseded,pier.png,origination,quay,Ann,3
            quay,причал,phrasal,none,,,,common,approved,http://example.org/q.png,done,,,

            """)
        #expect(concepts.map { $0.terms.map(\.text) } == [["pier", "пирс"], ["quay", "причал"]])
        let bytes = Self.tbx(concepts, style)
        #expect(try FormatValidator.validate(bytes: bytes, file: "g.tbx").map(\.message) == [])
        let text = String(decoding: bytes, as: UTF8.self)
        for said in [
            "http://example.org/pier", ">noun<", "Ref: p. 7", "POS: phrasal", "gender: common", "Status: approved",
        ] {
            #expect(text.contains(said), "\(said)")
        }
        #expect(concepts[0].terms.map(\.standing) == [.deprecated, .deprecated])
        #expect(concepts[0].gender == .masculine)
    }

    /// All that a glossary in TBX says and a table has columns for.
    private static let whole = """
        <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
        <conceptEntry id="c1"><transacGrp><transac type="transactionType">origination</transac></transacGrp>
        <xref type="externalCrossReference" target="http://example.org/quay">the quay</xref>
        <xref type="xGraphic" target="http://example.org/quay.png">http://example.org/quay.png</xref>
        <ref type="crossReference" target="c1">itself</ref><note>one | two</note><note>three</note>
        <langSec xml:lang="en"><descrip type="definition">where ships lie</descrip><note>of English</note>
        <termSec><term>quay</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
        <termNote type="partOfSpeech">noun</termNote></termSec>
        <termSec><term>wharf</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec></langSec>
        <langSec xml:lang="ru"><descrip type="definition">место для судов</descrip><termSec><term>причал</term>
        <termNote type="termType">fullForm</termNote><note>so</note></termSec></langSec></conceptEntry></body></text></tbx>
        """

    @Test(arguments: DelimitedTableWriter.Separator.allCases)
    func aTableKeepsWhatItHasColumnsFor(separator: DelimitedTableWriter.Separator) throws {
        let concepts = try Self.read(Array(Self.whole.utf8))
        #expect(GlossaryTableWriter.losses(concepts).categories == [])
        let table = Array(GlossaryTableWriter.write(concepts, separator: separator).utf8)
        let back = try GlossaryTableReader.read(table, file: "g", separator: separator)
        let bytes = Self.tbx(back)
        #expect(try FormatValidator.validate(bytes: bytes, file: "g.tbx").map(\.message) == [])
        #expect(Set(GlossaryFact.all(in: try Self.read(bytes)[0])) == Set(GlossaryFact.all(in: concepts[0])))
    }

    @Test func whatATableLosesIsNamed() throws {
        let text = Self.whole.replacing(
            "<transac type=\"transactionType\">origination</transac>",
            with: "<transac type=\"transactionType\">origination</transac><date>2020-01-02</date>"
        ).replacing("<note>so</note>", with: "<note>so</note><note>and so</note>")
        let losses = GlossaryTableWriter.losses(try Self.read(Array(text.utf8)))
        #expect(losses.concepts == 1 && losses.categories == ["date", "note"])
    }

    @Test func spacesAroundTermsAreNoPartOfThem() throws {
        let concepts = try Self.concepts("en , ru\n\" trim me \",\"foo| bar \"\n")
        #expect(concepts.map { $0.terms.map(\.text) } == [["trim me", "foo", "bar"]])
    }

    @Test(arguments: [("\t", DelimitedTableWriter.Separator.tab), (";", .semicolon), (",", .comma)])
    func theFirstRowTellsWhatPartsTheColumns(sign: String, separator: DelimitedTableWriter.Separator) throws {
        let table = ["en", "ru"].joined(separator: sign) + "\n" + ["pier", "пирс"].joined(separator: sign) + "\n"
        #expect(try Self.concepts(table).first?.terms.map(\.text) == ["pier", "пирс"])
        #expect(DelimitedTableWriter.Separator.found(in: Array(table.utf8), usual: .comma) == separator)
    }

    @Test(arguments: TBXWriter.Style.allCases)
    func theNotesOfATermKeepTheirOrder(style: TBXWriter.Style) throws {
        var term = GlossaryConcept.Term("pier", language: .english, note: "first")
        term.properties = ["second", "third"].map { GlossaryProperty(element: "note", category: "", value: $0) }
        let concept = GlossaryConcept(id: "c1", terms: [term])
        #expect(try Self.read(Self.tbx([concept], style)).first?.terms == [term])
    }

    @Test func aTermWhoseNotesStandInGroupsIsAnNtig() throws {
        var term = GlossaryConcept.Term("pier", language: .english, note: "of wood")
        term.properties = [
            GlossaryProperty(
                element: "termNote", category: "partOfSpeech", value: "noun",
                details: [GlossaryProperty(element: "admin", category: "source", value: "a list")])
        ]
        let bytes = Self.tbx([GlossaryConcept(id: "c1", terms: [term])], .martif)
        #expect(String(decoding: bytes, as: UTF8.self).contains("<ntig>"))
        #expect(try Self.read(bytes).first?.terms == [term])
        #expect(try FormatValidator.validate(bytes: bytes, file: "g.tbx").map(\.message) == [])
        if Referees.canValidate {
            #expect(try Referees.complaints(about: bytes, option: "--dtdvalid", "tbx/TBXcoreStructV02.dtd") == "")
        }
    }
}
