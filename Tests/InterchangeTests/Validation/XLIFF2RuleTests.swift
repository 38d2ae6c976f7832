import Foundation
import LocalizationModel
import Testing

@testable import Interchange

/// A line of the case file: the rule that must speak, and a document.
struct RuleCase: Sendable, CustomTestStringConvertible {
    var rule: String
    var document: String
    var testDescription: String { "\(rule): \(document.suffix(90))" }

    static let all: [RuleCase] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "xliff-2-cases.tsv")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.filter { !$0.hasPrefix("#") }.map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let grammar = fields[1] == "2.2" ? DataFile.xliff22Grammar : DataFile.xliff21Grammar
            let namespaces = grammar.prefixes.sorted { $0.value < $1.value }
                .map { "xmlns\($0.value.isEmpty ? "" : ":" + $0.value)=\"\($0.key)\"" }.joined(separator: " ")
            return RuleCase(
                rule: fields[0],
                document: "<xliff version=\"\(fields[1])\" srcLang=\"en\" \(fields[2]) \(namespaces)>"
                    + "<file id=\"f\">\(fields[3])</file></xliff>")
        }
    }()
}

@Suite("What XLIFF 2 asks beyond its schemas") struct XLIFF2RuleTests {
    @Test(arguments: RuleCase.all)
    func eachRuleSpeaks(test: RuleCase) throws {
        let rules = try FormatValidator.validate(bytes: Array(test.document.utf8), file: "x.xlf").map(\.rule)
        if test.rule.isEmpty {
            #expect(rules == [])
        } else {
            #expect(rules.contains(test.rule), "\(rules)")
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
