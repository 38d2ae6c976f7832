import LocalizationModel
import Testing

@testable import Interchange

/// Glossaries written and read again in every format.
struct GlossaryRoundTripTests {
    private static let person = GlossaryConcept(
        id: "çavuşoğlu", kind: .fullName, gender: .masculine, originLanguage: .turkish, subject: "politics",
        definition: "foreign minister & deputy",
        terms: [
            .init("Mevlüt Çavuşoğlu", language: .turkish, standing: .preferred),
            .init(
                "Мевлют Чавушоглу", language: .russian, standing: .preferred, system: "practical", note: "so in 2022"),
            .init("Чавусоглу", language: .russian, standing: .forbidden),
            .init("Чавушоглы", language: .russian, standing: .deprecated),
            .init("Cavusoglu|Çavuşoğlu \\ <old>", language: .english, standing: .admitted),
        ])

    private static let term = GlossaryConcept(
        id: "2", definition: "end of fighting",
        terms: [
            .init("прекращение огня", language: .russian, standing: .preferred),
            .init("ceasefire", language: .english, standing: .preferred),
        ])

    private func bare(_ concepts: [GlossaryConcept]) -> [GlossaryConcept] {
        concepts.map { concept in
            var concept = concept
            concept.location = nil
            return concept
        }
    }

    @Test(arguments: TBXWriter.Style.allCases)
    func tbxKeepsEverything(style: TBXWriter.Style) throws {
        var writer = TBXWriter(style)
        writer.add(Self.person)
        writer.add(Self.term)
        let bytes = writer.finish()
        var reader = try TBXReader(bytes: bytes, file: "t.tbx")
        var read: [GlossaryConcept] = []
        while let concept = try reader.next() { read.append(concept) }
        #expect(Set(bare(read).flatMap(\.terms)) == Set(Self.person.terms + Self.term.terms))
        var expected = [Self.person, Self.term]
        // The id must be a name in XML; terms stand language by language.
        expected[1].id = "c2"
        for index in read.indices {
            expected[index].terms = read[index].terms
            read[index].location = nil
        }
        #expect(read == expected)
    }

    @Test(arguments: [DelimitedTableWriter.Separator.tab, .comma])
    func tablesKeepEverything(separator: DelimitedTableWriter.Separator) throws {
        let table = GlossaryTableWriter.write([Self.person, Self.term], separator: separator)
        let read = try GlossaryTableReader.read(Array(table.utf8), file: "t", separator: separator)
        #expect(bare(read) == [Self.person, Self.term])
    }

    private static let foreign = """
        <?xml version="1.0" encoding="UTF-8"?>
        <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc>
        <sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="c1">
        <descripGrp><descrip type="definition">a vessel</descrip><admin type="source">harbour guide</admin></descripGrp>
        <transacGrp><transac type="transactionType">origination</transac><date>2020-01-02</date></transacGrp>
        <ref type="crossReference" target="c1">boat</ref><note>first</note><note>second</note>
        <langSec xml:lang="en"><descrip type="context">in English</descrip><termSec><term>ship</term>
        <termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
        <admin type="source">a list</admin></termSec></langSec></conceptEntry></body></text></tbx>
        """

    @Test(arguments: TBXWriter.Style.allCases)
    func whatTheModelHasNoFieldForIsKept(style: TBXWriter.Style) throws {
        var reader = try TBXReader(bytes: Array(Self.foreign.utf8), file: "f.tbx")
        var original = try #require(try reader.next())
        #expect(original.definition == "a vessel")
        #expect(original.terms.first?.standing == .deprecated)
        #expect(original.properties.contains { $0.details.first?.value == "harbour guide" })
        var writer = TBXWriter(style)
        writer.add(original)
        var again = try TBXReader(bytes: writer.finish(), file: "g.tbx")
        var copy = try #require(try again.next())
        copy.location = nil
        original.location = nil
        #expect(copy == original)
    }

    /// What stands around the entries: of the file itself, and of those whom entries refer to.
    @Test(arguments: TBXWriter.Style.allCases)
    func whatStandsAroundEntriesIsKept(style: TBXWriter.Style) throws {
        let text = """
            <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc>
            <publicationStmt><p>at the quay</p></publicationStmt>
            <titleStmt><title>Harbour words</title><note>second edition</note></titleStmt>
            <sourceDesc><p>the harbour office</p><p>a list</p></sourceDesc>
            </fileDesc><encodingDesc><p>by hand</p></encodingDesc>
            <revisionDesc><change><p>begun</p></change><change><p>ended</p></change></revisionDesc></tbxHeader>
            <text><body><conceptEntry id="c1"><transacGrp><transac type="transactionType">origination</transac>
            <transacNote type="responsibility" target="p1">Ann</transacNote></transacGrp>
            <xref type="externalCrossReference" target="http://example.org/quay">quay</xref>
            <langSec xml:lang="en"><termSec><term>quay</term></termSec></langSec></conceptEntry></body>
            <back><refObjectSec type="respPerson"><refObject id="p1"><itemGrp><item type="fn">Ann Lee</item></itemGrp>
            <item type="email">ann@example.org</item></refObject></refObjectSec></back></text></tbx>
            """
        func read(_ bytes: [UInt8]) throws -> ([GlossaryConcept], GlossaryMatter) {
            var reader = try TBXReader(bytes: bytes, file: "g.tbx")
            var concepts: [GlossaryConcept] = []
            while let concept = try reader.next() { concepts.append(concept) }
            return (concepts, reader.matter)
        }
        let (concepts, matter) = try read(Array(text.utf8))
        #expect(
            matter.header.map(\.name) == [
                "publicationStmt", "titleStmt", "sourceDesc", "encodingDesc", "change", "change",
            ])
        #expect(matter.references.first?.items.map(\.text) == ["Ann Lee", "ann@example.org"])
        var writer = TBXWriter(style, matter: matter)
        for concept in concepts { writer.add(concept) }
        let written = writer.finish()
        let copy = try read(written).1
        #expect(Set(copy.header) == Set(matter.header) && copy.references == matter.references)
        #expect(try FormatValidator.validate(bytes: written, file: "w.tbx").isEmpty)
    }

    @Test func referencesOfSeveralFilesAreJoined() {
        func matter(_ name: String, _ ids: [String]) -> GlossaryMatter {
            var matter = GlossaryMatter()
            matter.header = [.init(name: "titleStmt", lines: [.init(element: "title", text: name)])]
            matter.references = ids.map { .init(id: $0, type: "respPerson", items: []) }
            return matter
        }
        var joined = matter("a", ["p", "q"])
        joined.merge(matter("b", ["q", "r"]))
        #expect(joined.references.map(\.id) == ["p", "q", "r"])
        #expect(joined.header.first?.lines.first?.text == "a")
    }

    @Test func genderThatATermHasIsSaidOfTheTermOnly() throws {
        let text = """
            <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
            <conceptEntry id="c1"><langSec xml:lang="ru"><termSec><term>причал</term>
            <termNote type="grammaticalGender">masculine</termNote></termSec></langSec></conceptEntry></body></text></tbx>
            """
        var reader = try TBXReader(bytes: Array(text.utf8), file: "g.tbx")
        let concept = try #require(try reader.next())
        #expect(concept.gender == .masculine)
        var writer = TBXWriter()
        writer.add(concept)
        let written = String(decoding: writer.finish(), as: UTF8.self)
        #expect(written.contains("grammaticalGender") && !written.contains("x-gender"))
    }

    @Test func aGlossaryOfOmegaTMayHaveCommas() throws {
        let text = "# words\nKyiv,Киев,\"a city, the capital\"\n,перемирие\n\"a \"\"b\"\"\",б\n"
        let read = try OmegaTGlossaryTable.read(
            Array(text.utf8), file: "g.csv", separator: .comma, from: .english, to: .russian)
        #expect(read.map { $0.terms.map(\.text) } == [["Kyiv", "Киев"], ["перемирие"], ["a \"b\"", "б"]])
        #expect(read.map(\.definition) == ["a city, the capital", nil, nil])
    }

    @Test func omegaTsGlossary() throws {
        let text = "# a comment\nceasefire\tпрекращение огня\tnoun\r\nno translation\n\ntank\tтанк\n"
        let read = try OmegaTGlossaryTable.read(Array(text.utf8), file: "g.txt", from: .english, to: .russian)
        #expect(
            read.map { $0.terms.map(\.text) } == [
                ["ceasefire", "прекращение огня"], ["no translation"], ["tank", "танк"],
            ])
        #expect(read[0].definition == "noun")
        let written = OmegaTGlossaryTable.write(read, from: .english, to: .russian)
        // A row that has no translation says nothing.
        #expect(written == "ceasefire\tпрекращение огня\tnoun\ntank\tтанк\n")
        #expect(OmegaTGlossaryTable.countOfUntranslated(read, from: .english, to: .russian) == 1)
        let again = try OmegaTGlossaryTable.read(Array(written.utf8), file: "h.txt", from: .english, to: .russian)
        #expect(again.map(\.terms) == [read[0], read[2]].map(\.terms))
    }

    @Test func omegaTsGlossaryHasNoTermsThatAreNotToBeUsed() {
        let concept = GlossaryConcept(
            id: "odesa", kind: .place,
            terms: [
                .init("Odesa", language: .english, standing: .preferred),
                .init("Odessa", language: .english, standing: .deprecated),
                .init("Одесса", language: .russian, standing: .preferred),
                .init("Одеса", language: .russian, standing: .forbidden),
                .init("Адеса", language: .russian, standing: .deprecated),
                .init("Одесса", language: .ukrainian, standing: .forbidden),
            ])
        #expect(OmegaTGlossaryTable.write([concept], from: .english, to: .russian) == "Odesa\tОдесса\n")
        #expect(OmegaTGlossaryTable.countOfUnusable([concept], from: .english, to: .russian) == 3)
    }

    @Test(.enabled(if: Referees.canValidate, "schemas or xmllint are not here"), arguments: TBXWriter.Style.allCases)
    func schemasAgree(style: TBXWriter.Style) throws {
        var reader = try TBXReader(bytes: Array(Self.foreign.utf8), file: "f.tbx")
        let foreign = try #require(try reader.next())
        var writer = TBXWriter(style)
        for concept in [Self.person, Self.term, foreign, Self.term] { writer.add(concept) }
        let bytes = writer.finish()
        switch style {
        case .basicDCT: #expect(try Referees.complaints(about: bytes, schema: "tbx/TBX_core.xsd") == "")
        case .basicDCA:
            #expect(
                try Referees.complaints(about: bytes, option: "--relaxng", "tbx/TBXcoreStructV03.rng") == "")
        case .martif:
            #expect(
                try Referees.complaints(about: bytes, option: "--dtdvalid", "tbx/TBXcoreStructV02.dtd") == "")
        }
    }
}
