import Foundation
import LocalizationModel
import Testing

@testable import Names

/// CLDR's own test files for the systems that are CLDR's.
struct CLDRTransformTests {
    private static let folder: URL? = {
        let shared = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "../shared/conformance/unicode")
        guard let files = FileManager.default.enumerator(at: shared, includingPropertiesForKeys: nil) else {
            return nil
        }
        for case let file as URL in files where file.lastPathComponent == "uk-Latn-t-uk-m0-bgn.txt" {
            return file.deletingLastPathComponent()
        }
        return nil
    }()

    @Test(
        .enabled(if: folder != nil, "CLDR's test files are not here"),
        arguments: [
            ("ru-Latn-t-ru-m0-bgn", "ru", "en"), ("uk-Latn-t-uk-m0-bgn", "uk", "en"),
            ("ru-t-ru-Latn-m0-bgn", "en", "ru"),
        ])
    func noMismatches(file: String, from: String, to: String) throws {
        let folder = try #require(Self.folder)
        let text = try String(contentsOf: folder.appending(path: file + ".txt"), encoding: .utf8)
        let system = try #require(
            TransliterationSystem.named("bgn-pcgn", from: LanguageTag(from), to: LanguageTag(to)))
        var count = 0
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t").map { String($0) }
            guard fields.count == 2 else { continue }
            count += 1
            #expect(system.transliterate(fields[0]).output == fields[1])
        }
        #expect(count > 20)
    }
}
