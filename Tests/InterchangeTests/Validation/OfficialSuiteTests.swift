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

    @Test(arguments: files("invalid"))
    func invalidFilesAreRejected(file: String) throws {
        do {
            let errors = try Self.findings(file)
            #expect(!errors.isEmpty)
        } catch {
            // Not well-formed: rejected too.
        }
    }
}
