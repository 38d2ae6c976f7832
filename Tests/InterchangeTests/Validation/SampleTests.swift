import Foundation
import Testing

@testable import Interchange

/// The samples hold every element and attribute of their format. `Tests/Referees/damage.py` damages them at every
/// place and compares what the standards' schemas say.
@Suite("Samples with everything in them") struct SampleTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Samples")
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    @Test(arguments: names) func eachIsValid(name: String) throws {
        let findings = try FormatValidator.validate(path: Self.folder.appendingPathComponent(name).path)
        #expect(findings.map { "\($0.location): \($0.message)" } == [])
    }

    @Test func noneIsMissing() {
        #expect(Set(Self.names.map { ($0 as NSString).pathExtension }) == ["xlf", "tmx", "tbx", "srx"])
    }

    @Test func strictSchemaAllowsNoExtension() throws {
        let file = Self.folder.appendingPathComponent("everything-1.2.xlf")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(try FormatValidator.validate(bytes: Array(text.utf8), file: "x", isStrict: true) == [])
        let extended = Array(
            text.replacingOccurrences(of: "<trans-unit id=\"u4\"", with: "<trans-unit id=\"u4\" ts=\"1\"").utf8)
        #expect(try FormatValidator.validate(bytes: extended, file: "x") == [])
        let findings = try FormatValidator.validate(bytes: extended, file: "x", isStrict: true)
        #expect(findings.map(\.rule) == ["attribute"])
    }
}
