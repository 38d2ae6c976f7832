import LocalizationModel
import Testing

@Suite struct InlineTextTests {
    /// "Press <b>Save</b> now.<br>"
    static var sample: InlineText {
        var text = InlineText("Press ")
        text.append(InlineCode(.open, id: 1, original: "<b>"))
        text.append("Save")
        text.append(InlineCode(.close, id: 1, original: "</b>"))
        text.append(" now.")
        text.append(InlineCode(.standalone, id: 2, original: "<br>", equivalent: "\n"))
        return text
    }

    @Test func codesStandBesideTheWords() {
        #expect(Self.sample.plain == "Press Save now.")
        #expect(Self.sample.display == "Press <1>Save</1> now.<2/>")
        #expect(Self.sample.original == "Press <b>Save</b> now.<br>")
    }

    @Test func appendingMovesTheCodesAlong() {
        var text = InlineText("Да! ")
        text.append(Self.sample)
        #expect(text.display == "Да! Press <1>Save</1> now.<2/>")
    }

    @Test func aCodeOutsideTheTextIsMovedToItsEnd() {
        let code = InlineCode(.standalone, id: 1, original: "%s")
        #expect(InlineText(plain: "ab", codes: [.init(offset: 99, code: code)]).display == "ab<1/>")
        #expect(InlineText(plain: "ab", codes: [.init(offset: -1, code: code)]).display == "<1/>ab")
    }

    @Test func aSliceTakesItsCodes() {
        #expect(Self.sample[0..<10].display == "Press <1>Save</1>")
        #expect(Self.sample[10..<15].display == " now.<2/>")
    }

    /// Whatever the cuts, the pieces together hold every word and every code once, in order.
    @Test(arguments: 0...15)
    func consecutiveSlicesShareOutEverything(cut: Int) {
        var text = InlineText()
        text.append(InlineCode(.standalone, id: 3, original: "<img>"))
        text.append(Self.sample)
        let pieces = text[0..<cut].display + text[cut..<15].display
        #expect(pieces == text.display)
    }
}
