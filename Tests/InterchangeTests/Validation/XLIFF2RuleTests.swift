import Foundation
import LocalizationModel
import Testing

@testable import Interchange

/// A line of the case file: the rule that must speak, and a document.
struct RuleCase: Sendable, CustomTestStringConvertible {
    /// The group of rules, from 1 to 35; 0 is structure.
    var group: Int
    var rule: String
    var version: String
    var attributes: String
    /// What stands in the file element.
    var content: String
    var document: String { Self.document(content, version: version, attributes: attributes) }
    var testDescription: String { "\(rule): \(document.suffix(90))" }

    static let all: [RuleCase] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "xliff-2-cases.tsv")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.filter { !$0.hasPrefix("#") }.map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let unit = "<unit id=\"u\"><segment><source>a</source></segment></unit>"
            return RuleCase(
                group: Int(fields[0]) ?? -1, rule: fields[1], version: fields[2], attributes: fields[3],
                content: fields[4].replacing("{unit}", with: unit))
        }
    }()

    static func document(_ content: String, version: String, attributes: String) -> String {
        let grammar = version == "2.2" ? DataFile.xliff22Grammar : DataFile.xliff21Grammar
        let namespaces = grammar.prefixes.sorted { $0.value < $1.value }
            .map { "xmlns\($0.value.isEmpty ? "" : ":" + $0.value)=\"\($0.key)\"" }.joined(separator: " ")
        let language = attributes.contains("srcLang") ? "" : "srcLang=\"en\""
        return "<xliff version=\"\(version)\" \(language) \(attributes) \(namespaces)>"
            + "<file id=\"f\">\(content)</file></xliff>"
    }

    /// The rules that speak about a document.
    static func rules(_ document: String) throws -> [String] {
        try FormatValidator.validate(bytes: Array(document.utf8), file: "x.xlf").map(\.rule)
    }
}

@Suite("What XLIFF 2 asks beyond its schemas") struct XLIFF2RuleTests {
    @Test(arguments: RuleCase.all)
    func eachRuleSpeaks(test: RuleCase) throws {
        let rules = try RuleCase.rules(test.document)
        if test.rule.isEmpty {
            #expect(rules == [])
        } else {
            #expect(rules.contains(test.rule), "\(rules)")
        }
    }

    @Test(arguments: 1...35)
    func eachGroupHasSoundAndUnsoundCases(group: Int) {
        let cases = RuleCase.all.filter { $0.group == group }
        #expect(cases.contains { $0.rule.isEmpty })
        #expect(cases.contains { !$0.rule.isEmpty })
    }

    @Test(arguments: RuleCase.all)
    func eachFindingSaysWhatToDo(test: RuleCase) throws {
        for finding in try FormatValidator.validate(bytes: Array(test.document.utf8), file: "x.xlf") {
            #expect(finding.advice?.isEmpty == false, "\(finding)")
            #expect(finding.location.line == 1 && finding.location.column > 0)
        }
    }

    /// What schemas and Schematron see of the sound cases is sound to them too, so that no case is a misreading.
    @Test(.enabled(if: Referees.canValidate, "needs xmllint and ../shared/conformance"), arguments: ["2.1", "2.2"])
    func theSchemaAcceptsTheSoundCases(version: String) throws {
        for test in RuleCase.all where test.rule.isEmpty && test.version == version && test.group != 35 {
            let complaints = try Referees.complaints(
                about: Array(test.document.utf8),
                schema: version == "2.1" ? "drivers/xliff21-all.xsd" : "drivers/xliff22-all.xsd")
            #expect(complaints == "", "\(test.document)")
        }
    }

    /// A unit that is like a sound one is not looked at again, so another must never pass for it: in one file with
    /// sound units, each is judged as it is alone.
    @Test func eachUnitIsJudgedByItself() throws {
        let single = RuleCase.all.filter {
            $0.version == "2.1" && $0.content.hasPrefix("<unit id=\"u\"") && $0.content.count(of: "<unit") == 1
                && !$0.content.contains("u=u/") && !$0.content.contains("#its=")
        }
        for (attributes, cases) in Dictionary(grouping: single, by: \.attributes) {
            func rules(_ contents: [String]) throws -> [String] {
                let units = contents.enumerated().map { number, content in
                    "<unit id=\"u\(number)\"" + content.dropFirst("<unit id=\"u\"".count)
                }
                return try RuleCase.rules(
                    RuleCase.document(units.joined(), version: "2.1", attributes: attributes)
                ).sorted()
            }
            let sound = cases.filter { $0.rule.isEmpty }.map(\.content)
            // What is wrong with the root speaks once.
            let base = try rules(["<unit id=\"u\"><segment><source>a</source></segment></unit>"])
            for test in cases {
                let alone = try rules([test.content])
                let own = alone.filter { !base.contains($0) }
                let among = try rules(sound + [test.content] + sound + [test.content])
                #expect(among.filter { !base.contains($0) } == (own + own).sorted(), "\(test.content)")
            }
        }
    }

    @Test(
        arguments: [
            ("u=u1/n=n1", nil), ("/f=f/g=g/u=u/t=1", nil), ("m1", nil), ("gls=g1", nil), ("", "\"\" is no id"),
            ("/", "\"\" is no id"), ("u=", "\"\" is no id"), ("f=a/f=b", "twice"), ("q=a", "too short"),
            ("n=1/d=2", "only one"), ("a b", "is no id"),
        ])
    func fragmentIdentifiersAreRead(fragment: String, fault: String?) {
        let found = XLIFF2FragmentRule.fault(in: fragment[...])
        if let fault {
            #expect(found?.contains(fault) == true)
        } else {
            #expect(found == nil)
        }
    }

    @Test func findingsHaveTheirPlace() throws {
        let text = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en">
             <file id="f">
              <unit id="u"><segment state="final"><source>a</source></segment></unit>
             </file>
            </xliff>
            """
        let findings = try FormatValidator.validate(bytes: Array(text.utf8), file: "x.xlf")
        #expect(findings.map(\.location.description) == ["x.xlf:3:16"])
    }

    @Test func aWrongNamespaceIsSaid() throws {
        let text = #"<xliff xmlns="urn:x" version="2.1" srcLang="en"/>"#
        #expect(try FormatValidator.validate(bytes: Array(text.utf8), file: "x").first?.rule == "namespace")
    }

    @Test(arguments: ["<html/>", "", "<xliff version='2.1'>", "<xliff/>"])
    func otherFilesAreRefused(text: String) {
        #expect(throws: TolmachError.self) { try FormatValidator.validate(bytes: Array(text.utf8), file: "x") }
    }

    @Test(arguments: [XLIFFVersion.version20, .version21, .version22])
    func whatWeWriteIsValid(version: XLIFFVersion) throws {
        for profile in ClientProfile.allCases {
            let options = ExportOptions(profile: profile)
            for document in XLIFF2Writer.write(SampleJob.job, version: version, options: options) {
                let findings = try FormatValidator.validate(bytes: document.bytes, file: "x.xlf")
                #expect(findings == [])
            }
        }
    }
}

extension String {
    fileprivate func count(of other: String) -> Int {
        split(separator: other, omittingEmptySubsequences: false).count - 1
    }
}
