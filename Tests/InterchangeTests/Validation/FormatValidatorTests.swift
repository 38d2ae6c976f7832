import Foundation
import LocalizationModel
import Testing

@testable import Interchange

@Suite("XLIFF 1.2, TMX and SRX validated") struct FormatValidatorTests {
    static func rules(_ text: String) throws -> [String] {
        try FormatValidator.validate(bytes: Array(text.utf8), file: "x").map(\.rule)
    }

    @Test(
        arguments: [
            ("<trans-unit id='1'><source>a</source></trans-unit>", ""),
            (
                "<trans-unit id='1'><source>a</source></trans-unit><trans-unit id='1'><source>a</source></trans-unit>",
                "id-unique"
            ),
            ("<trans-unit><source>a</source></trans-unit>", "attribute"),
            ("<trans-unit id='1'><target>a</target></trans-unit>", "content"),
            ("<trans-unit id='1'><source>a</source><target state='done'>b</target></trans-unit>", "attribute-value"),
            ("<trans-unit id='1'><source>a</source><target state='x-done'>b</target></trans-unit>", ""),
            ("<trans-unit id='1'><source>a<ept id='1'/></source></trans-unit>", "code-pair"),
            ("<trans-unit id='1'><source><bpt id='1' rid='k'/>a<ept id='2' rid='k'/></source></trans-unit>", ""),
            ("<trans-unit id='1'><source>a<bx id='1'/></source></trans-unit>", "code-pair"),
            (
                "<trans-unit id='1'><source>a</source><alt-trans tool-id='t'><target>b</target></alt-trans></trans-unit>",
                "reference"
            ),
            ("<trans-unit id='1' phase-name='p'><source>a</source></trans-unit>", "reference"),
            ("<trans-unit id='1'><source>a<x id='1' xid='9'/></source></trans-unit>", "reference"),
            (
                "<trans-unit id='1'><source>a</source><seg-source><mrk mtype='seg' mid='1'>a</mrk></seg-source>"
                    + "<target><mrk mtype='seg' mid='2'>b</mrk></target></trans-unit>", "segment-id"
            ),
            (
                "<trans-unit id='1'><source>a</source><alt-trans mid='1'><target>b</target></alt-trans></trans-unit>",
                "segment-id"
            ),
        ])
    func version12(body: String, rule: String) throws {
        let rules = try Self.rules(XLIFFReaderTests.wrap12(body))
        #expect(rule.isEmpty ? rules.isEmpty : rules.contains(rule), "\(rules)")
    }

    @Test(arguments: ClientProfile.allCases)
    func whatWeWriteAs12IsValid(profile: ClientProfile) throws {
        let bytes = XLIFF12Writer.write(SampleJob.job, options: ExportOptions(profile: profile))
        #expect(try FormatValidator.validate(bytes: bytes, file: "x") == [])
    }

    @Test(
        .enabled(if: Referees.conformance != nil, "needs ../shared/conformance"),
        arguments: ["Sample_AlmostEverything_1.2_strict.xlf", "Sample_AlmostEverything_1.2_transitional.xlf"])
    func theOfficialSamplesAreValid(name: String) throws {
        let file = try #require(Referees.conformance).appendingPathComponent("xliff12/\(name)").path
        let findings = try FormatValidator.validate(path: file).map { "\($0.location.line): \($0.message)" }
        #expect(findings == [])
    }

    static func tmx(_ body: String, header: String = "") -> String {
        "<!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx version='1.4'><header creationtool='t' creationtoolversion='1' "
            + "segtype='sentence' o-tmf='t' adminlang='en' srclang='en' datatype='plaintext' \(header)/><body>\(body)</body></tmx>"
    }

    @Test(
        arguments: [
            ("<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='ru'><seg>б</seg></tuv></tu>", ""),
            ("<tu><note>n</note><tuv lang='EN_us'><seg>a<ph/></seg></tuv></tu>", ""),
            ("<tu><tuv><seg>a</seg></tuv></tu>", "language"),
            ("<tu><tuv xml:lang='english'><seg>a</seg></tuv></tu>", ""),
            ("<tu><tuv xml:lang='e'><seg>a</seg></tuv></tu>", "language"),
            ("<tu><tuv xml:lang='en'><seg><bpt i='1'/>a</seg></tuv></tu>", "code-pair"),
            ("<tu><tuv xml:lang='en'><seg>a<ept i='1'/></seg></tuv></tu>", "code-pair"),
            ("<tu><tuv xml:lang='en'><seg>a<ut/></seg></tuv></tu>", "deprecated"),
            ("<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='EN'><seg>b</seg></tuv></tu>", "language"),
            ("<tu creationdate='2024-01-01'><tuv xml:lang='en'><seg>a</seg></tuv></tu>", "attribute-value"),
            ("<tu><tuv xml:lang='en'><note>n</note></tuv></tu>", "content"),
            ("<tu/>", "content"),
        ])
    func memories(body: String, rule: String) throws {
        let rules = try Self.rules(Self.tmx(body))
        #expect(rule.isEmpty ? rules.isEmpty : rules.contains(rule), "\(rules)")
    }

    @Test(
        arguments: [
            (#"<rule break="no"><beforebreak>\bMr\.</beforebreak><afterbreak>\s</afterbreak></rule>"#, "en.*", "A", ""),
            (#"<rule break="no"><beforebreak>(</beforebreak></rule>"#, "en", "A", "expression"),
            (#"<rule break="maybe"><beforebreak>a</beforebreak></rule>"#, "en", "A", "attribute-value"),
            (#"<rule break="no"/>"#, "en", "A", "rule"),
            (#"<rule><beforebreak>a</beforebreak></rule>"#, "[", "A", "expression"),
            (#"<rule><beforebreak>a</beforebreak></rule>"#, "en", "B", "reference"),
        ])
    func segmentationRules(body: String, pattern: String, name: String, rule: String) throws {
        let rules = try Self.rules(
            "<srx xmlns='http://www.lisa.org/srx20' version='2.0'><header segmentsubflows='yes' cascade='no'/><body>"
                + "<languagerules><languagerule languagerulename='A'>\(body)</languagerule></languagerules><maprules>"
                + "<languagemap languagepattern='\(pattern)' languagerulename='\(name)'/></maprules></body></srx>")
        #expect(rule.isEmpty ? rules.isEmpty : rules.contains(rule), "\(rules)")
    }

    @Test func aWrongNamespaceIsSaid() throws {
        #expect(try Self.rules("<srx xmlns='urn:x' version='2.0'/>") == ["namespace"])
        #expect(try Self.rules("<xliff version='1.2'/>").contains("namespace"))
    }
}
