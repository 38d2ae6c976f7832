import Foundation
import LanguageRecognition
import Testing

/// How often sentences of professional translations are recognised, where such data is at hand beside the project.
struct LanguageAccuracyTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/data/dev/parallel").standardized

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: folder.path), "no parallel data beside this folder"),
        arguments: ["ntrex.en-ru-uk-tr.jsonl", "pud.en-ru-tr.jsonl", "wmt22.uk-en.jsonl"])
    func `sentences are recognised`(file: String) throws {
        let recognizer = LanguageRecognizer()
        let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
        var right = 0
        var all = 0
        for line in text.split(separator: "\n").prefix(1000) {
            let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
            for language in ["en", "ru", "uk", "tr"] {
                guard let sentence = row[language] as? String, !sentence.isEmpty else { continue }
                all += 1
                if recognizer.recognize(sentence).language?.description == language { right += 1 }
            }
        }
        #expect(all > 500)
        #expect(Double(right) / Double(all) > 0.995, "\(right) of \(all)")
    }
}
