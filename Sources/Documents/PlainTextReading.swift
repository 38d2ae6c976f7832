import LanguageRecognition
import LocalizationModel

/// One reading of a plain text: lines into paragraphs, paragraphs into blocks.
struct PlainTextReading {
    private let source: [UInt8]
    private var cursor = LocationCursor()
    private(set) var blocks: [TextBlock] = []

    init(source: [UInt8]) {
        self.source = source
    }

    /// Makes every line that is not blank a block.
    mutating func readLines() {
        for line in TextLines(source) where !line.isEmpty { addBlock(of: [line], .paragraph) }
    }

    /// Makes a block of the lines up to a blank one; see `ParagraphLines` for lines that stay on their own.
    mutating func readParagraphs() {
        var lines: [Range<Int>] = []
        for line in TextLines(source) {
            if line.isEmpty {
                addParagraph(of: lines)
                lines.removeAll(keepingCapacity: true)
            } else {
                lines.append(line)
            }
        }
        addParagraph(of: lines)
    }

    private mutating func addParagraph(of lines: [Range<Int>]) {
        guard !lines.isEmpty else { return }
        for group in ParagraphLines(lines, in: source).groups() {
            guard group.lines.count == 1, let line = group.lines.first,
                InterfaceLine.isLikely(source[line])
            else {
                addBlock(of: group.lines, group.isListItem ? .listItem : .paragraph)
                continue
            }
            for part in GluedStrings.parts(of: line, in: source) {
                addBlock(of: [part], group.isListItem ? .listItem : .interfaceString)
            }
        }
    }

    private mutating func addBlock(of lines: [Range<Int>], _ kind: TextBlock.Kind) {
        var builder = BlockBuilder()
        for (index, line) in lines.enumerated() {
            if index > 0 {
                builder.append(
                    CollectionOfOne(UInt8(ascii: " ")), spelledAt: lines[index - 1].upperBound..<line.lowerBound)
            }
            let isString = kind == .interfaceString || kind == .listItem
            builder.append(line, of: source, codingIdentifiers: isString)
        }
        blocks.append(builder.block(kind, in: source, cursor: &cursor))
    }
}
