import LocalizationModel
import TestSupport
import Testing

@testable import TranslationMemory

struct ValueTracesTests {
    private static func mayShare(_ one: String, _ other: String) -> Bool {
        Array(one.utf8).withUnsafeBufferPointer { one in
            Array(other.utf8).withUnsafeBufferPointer { ValueTraces.mayShare(one, $0) }
        }
    }

    @Test func `Numbers that say the same in their languages share a trace`() {
        var generator = SeededGenerator(seed: 8)
        let languages: [LanguageTag] = [.english, .russian, .ukrainian, .turkish]
        var said: [(NumberSpelling, String)] = []
        for _ in 0..<300 {
            let whole = String(
                Int.random(in: 0...20_000_000, using: &generator) >> Int.random(in: 0...24, using: &generator))
            for language in languages {
                let fraction = Bool.random(using: &generator) ? "5" : nil
                let point = language == .english ? "." : ","
                for model in ["1", "1,234", "1 234", "1.234", "1\u{A0}234"] {
                    let spelling = NumberSpelling(model, language: language)
                    let number = NumberSpelling(fraction.map { whole + point + $0 } ?? whole, language: language)
                    let written = number.written(in: language, like: spelling)
                    said.append((NumberSpelling(written, language: language), written))
                }
            }
        }
        var alike = 0
        for (index, one) in said.enumerated() {
            for other in said[index...].prefix(40) where one.0 == other.0 {
                alike += 1
                #expect(Self.mayShare("(\(one.1))", "ab \(other.1) c"), "\(one.1), \(other.1)")
            }
        }
        #expect(alike > 3000)
    }

    @Test(arguments: [
        "%s", "%1$d", "%(name)s", "{0}", "{e\u{301}}", "${x}", "<b>", "</b>", "&amp;", "\\n", "{\u{212A}}",
        "{{name}}", "{{ name }}", "<%= name %>",
    ])
    func `A placeholder shares a trace with itself, normalised or not`(_ placeholder: String) {
        let normal = TextAnalyzer(language: .english).analyze(InlineText("a \(placeholder) b"))
        let spelled = normal.string(0..<normal.bytes.count)
        #expect(Self.mayShare("a \(placeholder) b", spelled))
        // Whatever stands around it.
        for other in [spelled.dropFirst(2).dropLast(2).description, "«\(placeholder)»", "я\(placeholder)я"] {
            #expect(Self.mayShare(other, spelled) && Self.mayShare(spelled, other), "\(other)")
        }
    }

    @Test func `What may begin a value is seen wherever it stands, and no letter or blank hides it`() {
        for byte in [
            UInt8(ascii: "0"), UInt8(ascii: "9"), UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "$"),
            UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"),
        ] {
            for place in 0..<20 {
                for letter in [UInt8(ascii: "a"), UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "Z"), 0xA4, 0xFB] {
                    var text = [UInt8](repeating: letter, count: 20)
                    #expect(text.withUnsafeBufferPointer(ValueTraces.of) == 0)
                    text[place] = byte
                    #expect(text.withUnsafeBufferPointer(ValueTraces.of) != 0, "\(byte) at \(place)")
                }
            }
        }
    }

    @Test func `Other values leave other traces, and words none`() {
        for (one, other) in [
            ("5 views", "6 просмотров"), ("page %s", "страница %d"), ("1,234", "2 235"), ("5 views", "пять просмотров"),
            ("views", "просмотры"), ("", ""), ("version 2.10.17", "версия 38"),
        ] {
            #expect(!Self.mayShare(one, other), "\(one), \(other)")
        }
    }
}
