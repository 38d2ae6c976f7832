import Testing

@testable import TolmachCommand

struct TextLayoutTests {
    @Test(arguments: [
        ("abc", 3), ("Кулеба", 6), ("e\u{301}", 1), ("東京", 4), ("🙂", 2), ("a\u{200B}b", 2),
        ("\u{1B}[31mred\u{1B}[0m", 3),
    ])
    func widthIsCounted(text: String, width: Int) {
        #expect(TextWidth.of(text) == width)
    }

    @Test func linesAreNoWiderThanAsked() {
        let text = "Переговоры в Анталье прошли на полях дипломатического форума"
        let lines = TextLayout.wrap(text, width: 20)
        #expect(lines.allSatisfy { TextWidth.of($0) <= 20 })
        #expect(lines.joined(separator: " ") == text)
        #expect(TextLayout.wrap("непереносимоедлинноеслово", width: 5) == ["непереносимоедлинноеслово"])
    }

    @Test func coloursGoOnAfterABreak() {
        let red = "\u{1B}[31m"
        let off = "\u{1B}[0m"
        #expect(
            TextLayout.wrap("\(red)one two\(off) three", width: 4) == ["\(red)one\(off)", "\(red)two\(off)", "three"])
    }
}
