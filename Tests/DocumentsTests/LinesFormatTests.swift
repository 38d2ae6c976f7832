import Documents
import LocalizationModel
import Testing

extension FormatSample {
    static let lines = FormatSample(
        format: "lines", source: "Save\n\n  Отменить  \nA file. And another.\n",
        texts: ["Save", "Отменить", "A file. And another."], repeatable: "Сохранить всё и выйти ")
}

struct LinesFormatTests {
    private func blocks(_ text: String, _ language: LanguageTag?) throws -> [TextBlock] {
        try DocumentReader(options: .init(formatName: "lines", declaredLanguage: language))
            .read(bytes: Array(text.utf8), path: "strings.txt").blocks
    }

    @Test func `nothing in a line is taken apart`() throws {
        #expect(
            try blocks("3 views12 comments\n• Post: Blog_7 %s\n", nil).map(\.text.display) == [
                "3 views12 comments", "• Post: Blog_7 %s",
            ])
    }

    @Test func `with a declared language every line with letters is text`() throws {
        #expect(try blocks("Re_target\n42\nСохранить", .english).map(\.language) == [.english, nil, .russian])
        #expect(try blocks("Re_target\n42", nil).map(\.isTranslatable) == [false, false])
    }
}
