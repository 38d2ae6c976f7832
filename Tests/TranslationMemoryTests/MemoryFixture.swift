import Foundation
import LocalizationModel

@testable import TranslationMemory

/// Memories of a few units, and questions to them in one line.
enum MemoryFixture {
    static func memory(
        _ pairs: [(String, String)], from source: LanguageTag = .english, to target: LanguageTag = .russian
    ) -> TranslationMemory {
        TranslationMemory(
            name: "test",
            units: pairs.map {
                TranslationUnit(
                    source: InlineText($0.0), target: InlineText($0.1), sourceLanguage: source, targetLanguage: target)
            })
    }

    /// The score of two texts by the sources alone.
    static func score(_ left: String, _ right: String, language: LanguageTag = .english) -> Comparison {
        let analyzer = TextAnalyzer(language: language)
        return MatchScorer(analyzer: analyzer)
            .compare(analyzer.analyze(InlineText(left)), analyzer.analyze(InlineText(right)))
    }

    /// A path in a new folder of its own.
    static func temporaryPath() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appendingPathComponent("test.tmdb").path
    }

    /// Removes a path's folder.
    static func remove(_ path: String) {
        try? FileManager.default.removeItem(at: URL(fileURLWithPath: path).deletingLastPathComponent())
    }

    /// Calls `body` with a path in a folder of its own, which is then removed.
    static func withPath(_ body: (String) throws -> Void) throws {
        let path = try temporaryPath()
        defer { remove(path) }
        try body(path)
    }
}
