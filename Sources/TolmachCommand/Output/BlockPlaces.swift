import LocalizationModel

/// Finds line and column of places in a block that are asked for in rising order, in one pass over its text.
struct BlockPlaces {
    private let utf8: [UInt8]
    private let anchors: [TextBlock.Anchor]
    private var scalar = 0
    private var offset = 0
    /// The last anchor at or before the place, and the scalar it stands at.
    private var anchor = 0
    private var anchorScalar = 0

    init(_ block: TextBlock) {
        anchors = block.anchors
        // From a single anchor characters are counted alone.
        utf8 = anchors.count > 1 ? Array(block.text.plain.utf8) : []
    }

    /// Line and column, both from 1, of a Unicode scalar of the block's plain text.
    mutating func place(ofScalar wanted: Int) -> (line: Int, column: Int) {
        if anchors.count == 1 { return (anchors[0].line, anchors[0].column + wanted) }
        if wanted < scalar { (scalar, offset, anchor, anchorScalar) = (0, 0, 0, 0) }
        passAnchors()
        while scalar < wanted, offset < utf8.count {
            offset += 1
            while offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset += 1 }
            scalar += 1
            passAnchors()
        }
        guard anchors.indices.contains(anchor) else { return (1, 1) }
        return (anchors[anchor].line, anchors[anchor].column + scalar - anchorScalar)
    }

    private mutating func passAnchors() {
        while anchor + 1 < anchors.count, anchors[anchor + 1].offset <= offset {
            anchor += 1
            anchorScalar = scalar
        }
    }
}
