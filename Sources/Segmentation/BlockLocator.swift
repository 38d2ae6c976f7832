import LocalizationModel

/// Turns offsets into a block into lines and columns, going on from the last one: asked in the order of the text, it
/// is linear however long the block is.
struct BlockLocator {
    private let block: TextBlock
    private let file: String
    private var anchor = 0
    private var offset: Int
    private var column: Int

    init(_ block: TextBlock, file: String) {
        self.block = block
        self.file = file
        offset = block.anchors.first?.offset ?? 0
        column = block.anchors.first?.column ?? 1
    }

    /// - Parameter target: A UTF-8 offset into the block's plain text, not less than the last one.
    mutating func location(of target: Int) -> SourceLocation {
        guard !block.anchors.isEmpty else { return SourceLocation(file: file, line: 1, column: 1) }
        while anchor + 1 < block.anchors.count, block.anchors[anchor + 1].offset <= target {
            anchor += 1
            offset = block.anchors[anchor].offset
            column = block.anchors[anchor].column
        }
        let utf8 = block.text.plain.utf8
        let end = min(max(target, offset), utf8.count)
        let from = utf8.index(utf8.startIndex, offsetBy: min(offset, end))
        column += utf8[from..<utf8.index(from, offsetBy: end - min(offset, end))].count { $0 & 0xC0 != 0x80 }
        offset = end
        return SourceLocation(file: file, line: block.anchors[anchor].line, column: column)
    }
}
