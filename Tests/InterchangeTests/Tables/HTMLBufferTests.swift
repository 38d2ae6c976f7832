import Testing

@testable import Interchange

@Suite("Text in a page") struct HTMLBufferTests {
    /// The same one character after the other.
    static func escaped(_ text: String, lineEnd: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += lineEnd
            case "\t": result += "\t"
            case "\u{0}"..<"\u{20}": break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    @Test func isEscapedAsCharacterByCharacter() {
        let parts = [
            "a", "порт", "&", "<", ">", "\"", "\n", "\t", "\u{1}", "\u{FFFD}", "\u{FEFF}", "𝄞", " ", "1234567",
        ]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0...20)).compactMap { _ in parts.randomElement() }.joined()
            var page = HTMLBuffer()
            page.text(text)
            page.markup("|")
            page.attribute(text)
            #expect(
                page.string == Self.escaped(text, lineEnd: "<br>") + "|" + Self.escaped(text, lineEnd: "&#10;"))
        }
    }
}
