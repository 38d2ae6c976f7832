import LocalizationModel
import Testing

@Suite struct TextBlockTests {
    /// A paragraph written over two lines: the second line's text starts at offset 11 of the joined text.
    static let block = TextBlock(
        kind: .paragraph, text: "Çay içtik. Kahve de.",
        anchors: [.init(offset: 0, line: 3, column: 2), .init(offset: 13, line: 4, column: 1)], sourceRange: 0..<22)

    @Test(arguments: [(0, 3, 2), (2, 3, 3), (13, 4, 1), (15, 4, 3)])
    func anOffsetIsLedBackToItsLine(offset: Int, line: Int, column: Int) {
        let place = Self.block.location(atOffset: offset, file: "a.txt")
        #expect(place == SourceLocation(file: "a.txt", line: line, column: column))
    }

    @Test func anOffsetPastTheEndGivesTheEnd() {
        #expect(Self.block.location(atOffset: 1000, file: "a.txt").line == 4)
    }
}
