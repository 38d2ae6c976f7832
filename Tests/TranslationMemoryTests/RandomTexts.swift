import LocalizationModel
import TestSupport

@testable import TranslationMemory

/// Texts of a small vocabulary, so that many are alike: words in several forms, numbers, placeholders, codes.
struct RandomTexts {
    private static let words: [String: [String]] = [
        "en": """
        file files open opened opening save saved the a of to in minister ministers talks not never selected
        select delete window windows Ankara Kyiv agreement agreements sign signed enable disable OK %s {0} {{n}} 5 19 1.5
        """.split { $0 == " " || $0 == "\n" }.map(String.init),
        "ru": """
        файл файла файлы файлов открыть открыт сохранить и в на не без выбранный выбранные удалить удалено
        просмотр просмотра просмотров министр министра переговоры Киев Анкара соглашение соглашения %d 1 2 5 21
        """.split { $0 == " " || $0 == "\n" }.map(String.init),
    ]
    private static let marks = ["", "", "", ".", "?", "…", ","]

    private var generator: SeededGenerator
    private let vocabulary: [String]

    init(language: String, seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        vocabulary = Self.words[language] ?? []
    }

    mutating func text() -> InlineText {
        let count = Int.random(in: 0...9, using: &generator)
        var parts: [String] = []
        for _ in 0..<count {
            var word = vocabulary.randomElement(using: &generator) ?? "x"
            if Int.random(in: 0..<12, using: &generator) == 0 { word = word.uppercased() }
            if Int.random(in: 0..<25, using: &generator) == 0 { word += "x" }
            parts.append(word + (Self.marks.randomElement(using: &generator) ?? ""))
        }
        var text = InlineText(parts.joined(separator: " "))
        if text.isEmpty { text = InlineText(["—", "!", "...", "– –"].randomElement(using: &generator) ?? "") }
        if Int.random(in: 0..<10, using: &generator) == 0 {
            text.append(InlineCode(.standalone, id: 1, original: "<br/>"))
        }
        return text
    }
}
