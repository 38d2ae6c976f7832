import LocalizationModel
import Testing

@testable import Interchange

@Suite struct TBXReaderTests {
    private func read(_ text: String) throws -> [GlossaryConcept] {
        var reader = try TBXReader(bytes: Array(text.utf8), file: "g.tbx")
        var concepts: [GlossaryConcept] = []
        while let concept = try reader.next() { concepts.append(concept) }
        return concepts
    }

    /// The same concept in the three shapes that are in use.
    static let shapes = [
        """
        <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
          <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
          <text><body><conceptEntry id="c1">
            <descrip type="subjectField">diplomacy</descrip>
            <langSec xml:lang="en">
              <descripGrp><descrip type="definition">a stop of
                fighting</descrip></descripGrp>
              <termSec><term>ceasefire</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
              </termSec>
              <termSec><term>cease-fire</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
              </termSec>
            </langSec>
            <langSec xml:lang="ru"><termSec><term>перемирие</term><note>short</note></termSec></langSec>
          </conceptEntry></body></text>
        </tbx>
        """,
        """
        <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
            xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
          <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
          <text><body><conceptEntry id="c1">
            <min:subjectField>diplomacy</min:subjectField>
            <langSec xml:lang="en">
              <descripGrp><basic:definition>a stop of fighting</basic:definition></descripGrp>
              <termSec><term>ceasefire</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
              </termSec>
              <termSec><term>cease-fire</term>
                <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
            </langSec>
            <langSec xml:lang="ru"><termSec><term>перемирие</term><note>short</note></termSec></langSec>
          </conceptEntry></body></text>
        </tbx>
        """,
        """
        <martif type="TBX" xml:lang="en">
          <martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
          <text><body><termEntry id="c1">
            <descrip type="subjectField">diplomacy</descrip>
            <langSet xml:lang="en">
              <descrip type="definition">a stop of fighting</descrip>
              <tig><term>ceasefire</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
              <ntig><termGrp><term>cease-fire</term>
                <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
            </langSet>
            <langSet xml:lang="ru"><tig><term>перемирие</term><note>short</note></tig></langSet>
          </termEntry></body></text>
        </martif>
        """,
    ]

    @Test(arguments: shapes)
    func everyShapeSaysTheSame(text: String) throws {
        let concepts = try read(text)
        let concept = try #require(concepts.first)
        #expect(concepts.count == 1)
        #expect(concept.id == "c1" && concept.subject == "diplomacy" && concept.definition == "a stop of fighting")
        #expect(concept.terms.map(\.text) == ["ceasefire", "cease-fire", "перемирие"])
        #expect(concept.terms.map(\.standing) == [.preferred, .deprecated, .admitted])
        #expect(concept.terms.map(\.language) == [.english, .english, .russian])
        #expect(concept.terms.last?.note == "short")
    }

    @Test func nameHasAllThatIsKnownOfIt() throws {
        let concept = try #require(
            try read(
                """
                <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
                <conceptEntry id="c"><descrip type="x-nameKind">familyName</descrip>
                <descrip type="x-gender">masculine</descrip><descrip type="x-originLanguage">tr</descrip>
                <langSec xml:lang="ru"><termSec><term>Чавушоглу</term>
                <termNote type="x-system">practical transcription</termNote></termSec></langSec>
                </conceptEntry></body></text></tbx>
                """
            ).first)
        #expect(concept.kind == .familyName && concept.gender == .masculine && concept.originLanguage == .turkish)
        #expect(concept.terms.first?.system == "practical transcription")
    }

    @Test func otherFilesAndDamageAreRefused() throws {
        #expect(throws: TolmachError.self) { try read("<tmx version=\"1.4\"/>") }
        #expect(throws: TolmachError.self) { try read("") }
        let error = #expect(throws: TolmachError.self) { try read(String(Self.shapes[0].dropLast(40))) }
        #expect(error?.code == .malformedInput && error?.location != nil)
    }

    @Test(arguments: [
        // Lines and tabs of its own.
        ("first\nsecond", "first\nsecond"), ("first&#13;\nsecond", "first\nsecond"), ("a\tb", "a\tb"),
        ("first\n\nthird\n", "first\n\nthird"),
        // What indentation makes.
        ("first\n        second\n    ", "first second"), ("\n    first\n\n    second", "first second"),
        ("a  b", "a b"), ("\n\tfirst\n\t\tsecond", "first second"), (" \n ", ""),
    ])
    func aNoteKeepsItsLines(written: String, note: String) throws {
        let text = """
            <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
              <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
              <text><body><conceptEntry id="c1"><note>\(written)</note>
                <langSec xml:lang="en"><termSec><term>bank</term></termSec></langSec></conceptEntry></body></text>
            </tbx>
            """
        let concept = try #require(try read(text).first)
        #expect(concept.properties.first { $0.element == "note" }?.value == note)
    }
}
