import Foundation
import Testing

@testable import Interchange

/// The official test suites of XLIFF 2.1 and 2.2, where they are at hand.
@Suite(
    "The official XLIFF suites",
    .enabled(if: Referees.conformance != nil, "needs the suites in ../shared/conformance"))
struct OfficialSuiteTests {
    /// Files that say the wrong thing about themselves: the change tracking module was taken out of the
    /// standard, one follows an older rule on white space, three of 2.2 are damaged.
    static let excepted: Set<String> = [
        "Bad-ctr-property-not-legit-category.xlf", "Bad-ctr_appliesTo-not-using-ref-to-resolvableID.xlf",
        "Bad-ctr_property-not-content-or-valid-attribute-ref.xlf", "Bad-ctr_ref-not-pointed-to-resolvableID.xlf",
        "Bad-ctr_revisions-not-using-ref-to-resolvableID.xlf", "bad_DifferentXmlSpace.xlf",
    ]
    static let damaged: Set<String> = [
        "xliff-22/Good-pgs_plural.xlf", "xliff-22/Good-mda_top-level.xlf", "xliff-22/Good-itsm_text-analytics.xlf",
    ]

    static func files(_ kind: String) -> [String] {
        guard let root = Referees.conformance else { return [] }
        var files: [String] = []
        for version in ["xliff-21", "xliff-22"] {
            for part in ["core", "modules"] {
                let folder = "xliff2-oasis/\(version)/test-suite/\(part)/\(kind)"
                let names =
                    (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path))
                for name in (names ?? []).sorted() where name.hasSuffix(".xlf") && !excepted.contains(name) {
                    if !damaged.contains("\(version)/\(name)") { files.append("\(folder)/\(name)") }
                }
            }
        }
        return files
    }

    static func findings(_ file: String) throws -> [FormatFinding] {
        let path = try #require(Referees.conformance).appendingPathComponent(file).path
        return try FormatValidator.validate(path: path)
    }

    @Test(arguments: files("valid"))
    func validFilesAreAccepted(file: String) throws {
        let errors = try Self.findings(file).filter { $0.severity == .error }
        #expect(errors.map { "\($0.location.line): \($0.rule): \($0.message)" } == [])
    }

    /// The rule that names the fault of each invalid file.
    static let faults: [String: String] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "official-suite.tsv")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
        return Dictionary(
            uniqueKeysWithValues: lines.filter { !$0.hasPrefix("#") }.map { line in
                let fields = line.split(separator: "\t").map(String.init)
                return (fields[0], fields[1])
            })
    }()

    @Test(arguments: files("invalid"))
    func invalidFilesAreRejectedByTheRuleThatNamesTheirFault(file: String) throws {
        let rules = Set(try Self.findings(file).filter { $0.severity == .error }.map(\.rule))
        let fault = try #require(Self.faults[file.split(separator: "/").last.map(String.init) ?? ""])
        #expect(rules.contains(fault), "\(rules.sorted())")
    }

    /// Each file with its count, so that none is left out unseen.
    @Test func everyFileIsThere() {
        #expect(Self.files("valid").count == 117)
        #expect(Self.files("invalid").count == 312)
    }
}
