import LocalizationModel
import Testing

/// Parts of a text with codes are replaced, and the codes stay with the words around.
struct InlineTextReplacingTests {
    private static func text() -> InlineText {
        var text = InlineText("See ")
        text.append(InlineCode(.open, id: 1, original: "<b>"))
        text.append("Anna")
        text.append(InlineCode(.close, id: 1, original: "</b>"))
        text.append(" and ")
        text.append(InlineCode(.standalone, id: 2, original: "%s"))
        text.append(".")
        return text
    }

    @Test func wordsBetweenCodes() {
        let replaced = Self.text().replacing([.init(range: 4..<8, new: "Мария")])
        #expect(replaced.display == "See <1>Мария</1> and <2/>.")
    }

    @Test func aCodeByWordsAndWordsByACode() {
        #expect(
            Self.text().replacing([.init(range: 13..<13, code: 2, new: "Max")]).display == "See <1>Anna</1> and Max.")
        var code = InlineText()
        code.append(InlineCode(.standalone, id: 9, original: "{0}"))
        #expect(Self.text().replacing([.init(range: 4..<8, new: code)]).display == "See <1><9/></1> and <2/>.")
    }

    @Test func severalAtOnceInAnyOrder() {
        let replaced = Self.text().replacing([
            .init(range: 13..<13, code: 2, new: "Max"), .init(range: 0..<3, new: "Смотри"),
            .init(range: 4..<8, new: ""),
        ])
        #expect(replaced.display == "Смотри <1></1> and Max.")
    }

    @Test func whatOverlapsOrLiesOutsideIsLeftOut() {
        #expect(
            Self.text().replacing([.init(range: 0..<3, new: "Go"), .init(range: 2..<5, new: "x")]).plain
                == "Go Anna and .")
        #expect(Self.text().replacing([.init(range: 10..<99, new: "x")]) == Self.text())
        #expect(InlineText().replacing([.init(range: 0..<0, new: "x")]).plain == "x")
    }
}
