import Foundation
import Testing

@testable import Interchange

@Suite("TBX validated") struct TBXRulesTests {
    static func rules(_ entry: String, style: String = "dca") throws -> [String] {
        let text = """
            <tbx type="TBX-Basic" style="\(style)" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
             xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
            <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
            <text><body>\(entry)</body></text></tbx>
            """
        return try FormatValidator.validate(bytes: Array(text.utf8), file: "x.tbx").map(\.rule)
    }

    static func term(_ inside: String) -> String {
        "<conceptEntry id='c'><langSec xml:lang='en'><termSec><term>ferry</term>\(inside)</termSec></langSec></conceptEntry>"
    }

    @Test(
        arguments: [
            ("", ""), ("<termNote type='partOfSpeech'>noun</termNote>", ""),
            ("<termNote type='partOfSpeech'>thing</termNote>", "data-category"),
            ("<descrip type='partOfSpeech'>noun</descrip>", "data-category"),
            ("<termNote type='mood'>good</termNote>", "data-category"), ("<termNote type='x-mood'>good</termNote>", ""),
            ("<termNote>noun</termNote>", "attribute"), ("<descrip type='context'>x</descrip>", ""),
            ("<note>x</note><termNote type='partOfSpeech'>noun</termNote>", "content"),
            ("<min:partOfSpeech>noun</min:partOfSpeech>", "data-category"), ("<tig/>", "content"),
            (
                "<transacGrp><transac type='transactionType'>origination</transac><date>2024-02-30T1</date></transacGrp>",
                "date"
            ),
            (
                "<transacGrp><transac type='transactionType'>birth</transac><date>2024-02-28</date></transacGrp>",
                "data-category"
            ),
            ("<ref type='crossReference' target='nowhere'>x</ref>", "reference"),
            ("<ref type='crossReference' target='c'>x</ref>", ""),
        ])
    func categoriesAreAttributes(inside: String, rule: String) throws {
        let found = try Self.rules(Self.term(inside))
        #expect(rule.isEmpty ? found.isEmpty : found.contains(rule), "\(found)")
    }

    @Test(
        arguments: [
            ("<min:partOfSpeech>noun</min:partOfSpeech>", ""),
            ("<min:partOfSpeech>thing</min:partOfSpeech>", "data-category"),
            ("<basic:termType>acronym</basic:termType>", ""), ("<basic:mood>good</basic:mood>", "unknown-name"),
            ("<termNote type='partOfSpeech'>noun</termNote>", "data-category"),
        ])
    func categoriesAreElements(inside: String, rule: String) throws {
        let found = try Self.rules(Self.term(inside), style: "dct")
        #expect(rule.isEmpty ? found.isEmpty : found.contains(rule), "\(found)")
    }

    @Test func idsAreUniqueInTheWholeFile() throws {
        let entry =
            "<conceptEntry id='c'><langSec xml:lang='en'><termSec><term>a</term></termSec></langSec></conceptEntry>"
        #expect(try Self.rules(entry + entry) == ["id-unique"])
    }

    @Test func olderFilesAreKnown() throws {
        let text = """
            <martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
            <text><body><termEntry id="c"><langSet xml:lang="en"><tig><term>ferry</term></tig></langSet></termEntry>
            <termEntry id="c"><langSet><tig/></langSet></termEntry></body></text></martif>
            """
        let rules = try FormatValidator.validate(bytes: Array(text.utf8), file: "x.tbx").map(\.rule)
        #expect(Set(rules) == ["id-unique", "attribute", "content"])
    }
}
