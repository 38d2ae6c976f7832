import Foundation
import LocalizationModel
import Testing

@testable import TolmachCommand

/// What the library says in English, the program says in the user's language.
struct LibraryMessagesTests {
    static let russian = LibraryMessages(strings: InterfaceStrings(.russian))

    @Test func messageAndAdviceAreTranslated() {
        let error = TolmachError(
            .unreadableFile, "a: b.txt: no such file", advice: "check the spelling and the folder")
        let translated = Self.russian.translated(error)
        #expect(translated.message == "a: b.txt: нет такого файла")
        #expect(translated.advice == "проверьте имя и папку")
    }

    @Test func unknownMessageStays() {
        #expect(Self.russian.translated(TolmachError(.storage, "zzz {0}")).message == "zzz {0}")
    }

    @Test(
        arguments: [
            ("a{x}b", "a1b", ["x": "1"]), ("{x}: {y}", "p: q: r", ["x": "p", "y": "q: r"]), ("{x}!", "a", nil),
            ("plain", "plain", [:]), ("plain", "plain!", nil), ("{x} end", "the end end", ["x": "the end"]),
        ] as [(String, String, [String: String]?)])
    func patternsMatch(pattern: String, text: String, values: [String: String]?) {
        #expect(LibraryMessages.match(text, pattern) == values)
    }

    /// A pattern that the library no longer says would be a translation for nothing.
    @Test func everyPatternIsSaidByTheLibrary() throws {
        let sources = ProgramRun.packageRoot.appendingPathComponent("Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.allObjects as? [URL]
        let code = try (files ?? []).filter {
            $0.pathExtension == "swift" || $0.lastPathComponent == "finding-advice.tsv"
        }
        .map { try String(decoding: Data(contentsOf: $0), as: UTF8.self) }.joined()
        .replacing("\\\"", with: "\"")
        for (key, pattern) in InterfaceStrings(.english).entries where key.hasPrefix("library.") {
            let literal = pattern.split(separator: /\{[a-z]+\}/).max { $0.count < $1.count } ?? ""
            #expect(code.contains(literal), "\(key)")
        }
    }
}
