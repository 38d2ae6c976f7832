import LocalizationModel

/// The inside of a block while it is being read: text, white space and codes, each with its place in the source.
///
/// When the block ends, what only wraps it (a link around the whole, an icon in front) is left outside,
/// codes are paired and numbered from 1.
struct InlinePieces {
    /// One stretch of the source.
    struct Piece {
        enum Content {
            /// Text that stands in the source as it is.
            case verbatim
            /// Text that the source spells otherwise.
            case spelled([UInt8])
            /// White space that counts as one space.
            case space
            /// A code; opening and closing codes with the same `pair` belong together.
            case code(InlineCode.Kind, pair: Int)
        }

        var content: Content
        var range: Range<Int>
        /// Markup that is left out where it stands at the block's edge, such as a picture.
        var isDroppedAtEdge = false
        /// The name of the element, where the code is a tag.
        var name = ""
        /// What the code is written as when the text beside it changes, where that is not as it stands.
        var spelling: String?
    }

    private(set) var pieces: [Piece] = []
    private var pairs = 0

    var isEmpty: Bool { pieces.isEmpty }

    mutating func removeAll() {
        pieces.removeAll(keepingCapacity: true)
        pairs = 0
    }

    /// Appends text, folding white space.
    mutating func appendFolding(_ range: Range<Int>, of source: [UInt8]) {
        var start = range.lowerBound
        var position = start
        while position < range.upperBound {
            guard Self.isFolded(source[position]) else {
                position += 1
                continue
            }
            var end = position + 1
            while end < range.upperBound, Self.isFolded(source[end]) { end += 1 }
            // One space between words stands as it is.
            let isPlain = end == position + 1 && source[position] == 0x20
            if !isPlain || position == range.lowerBound || end == range.upperBound {
                appendVerbatim(start..<position)
                pieces.append(Piece(content: .space, range: position..<end))
                start = end
            }
            position = end
        }
        appendVerbatim(start..<range.upperBound)
    }

    mutating func appendVerbatim(_ range: Range<Int>) {
        if !range.isEmpty { pieces.append(Piece(content: .verbatim, range: range)) }
    }

    mutating func append(_ text: [UInt8], spelledAt range: Range<Int>) {
        pieces.append(Piece(content: .spelled(text), range: range))
    }

    mutating func appendSpace(_ range: Range<Int>) {
        pieces.append(Piece(content: .space, range: range))
    }

    /// Appends a code that stands alone.
    mutating func appendStandalone(_ range: Range<Int>, name: String = "", isDroppedAtEdge: Bool = false) {
        pairs += 1
        pieces.append(
            Piece(
                content: .code(.standalone, pair: pairs), range: range, isDroppedAtEdge: isDroppedAtEdge, name: name))
    }

    /// Appends an opening code and returns the number that its closing code needs.
    mutating func appendOpening(_ range: Range<Int>, name: String = "") -> Int {
        pairs += 1
        pieces.append(Piece(content: .code(.open, pair: pairs), range: range, name: name))
        return pairs
    }

    /// Appends a closing code.
    ///
    /// - Parameter spelling: What to write for it in a new text, where that is not what stands there. Such a pair
    ///   belongs to the text even where it is around the whole of it.
    mutating func appendClosing(_ range: Range<Int>, pair: Int, name: String = "", spelling: String? = nil) {
        pieces.append(Piece(content: .code(.close, pair: pair), range: range, name: name, spelling: spelling))
    }

    @inline(__always)
    private static func isFolded(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    // MARK: Finishing

    /// The blocks that the pieces make: none where there are neither letters nor digits.
    ///
    /// - Parameters:
    ///   - splitsLinks: Whether elements that stand side by side as strings of their own are blocks of their own.
    ///   - target: The source bytes that new text replaces, where they are not those the text was read from.
    func blocks(
        _ kind: TextBlock.Kind, in source: [UInt8], splitsLinks: Bool = false, writtenTo target: Range<Int>? = nil,
        cursor: inout LocationCursor
    ) -> [TextBlock] {
        let partners = partners()
        let parts =
            splitsLinks ? InlineSplitting(pieces, partners, source).parts() : [0..<pieces.count]
        var blocks: [TextBlock] = []
        for part in parts {
            let inner = target == nil ? trimmed(part, partners) : part
            guard inner.contains(where: { hasWords(pieces[$0], in: source) }) else { continue }
            blocks.append(block(kind, of: inner, partners, in: source, writtenTo: target, cursor: &cursor))
        }
        return blocks
    }

    /// For each opening or closing code the index of the other one, -1 where there is none.
    private func partners() -> [Int] {
        var partners = [Int](repeating: -1, count: pieces.count)
        var openings: [Int: Int] = [:]
        for (index, piece) in pieces.enumerated() {
            switch piece.content {
            case .code(.open, let pair): openings[pair] = index
            case .code(.close, let pair):
                if let opening = openings.removeValue(forKey: pair) {
                    partners[index] = opening
                    partners[opening] = index
                }
            default: break
            }
        }
        return partners
    }

    /// The part without white space, pictures, empty elements and elements around the whole at its edges.
    private func trimmed(_ part: Range<Int>, _ partners: [Int]) -> Range<Int> {
        var low = part.lowerBound
        var high = part.upperBound
        // Looked at already, and found to hold text.
        var full = -1
        while low < high {
            if isEdge(low, partners) {
                low += 1
            } else if isEdge(high - 1, partners) {
                high -= 1
            } else if partners[low] == high - 1, low < high - 1, pieces[high - 1].spelling == nil {
                low += 1
                high -= 1
            } else if low != full, let end = endOfEmptyElement(at: low, partners), end <= high {
                low = end
            } else if partners[high - 1] >= low, endOfEmptyElement(at: partners[high - 1], partners) == high {
                full = low
                high = partners[high - 1]
            } else {
                break
            }
        }
        return low..<high
    }

    private func isEdge(_ index: Int, _ partners: [Int]) -> Bool {
        switch pieces[index].content {
        case .space: true
        case .code(.standalone, _): pieces[index].isDroppedAtEdge
        case .code: partners[index] < 0
        default: false
        }
    }

    /// The end of an element in which there is no text, or nil.
    private func endOfEmptyElement(at index: Int, _ partners: [Int]) -> Int? {
        guard case .code(.open, _) = pieces[index].content, partners[index] > index else { return nil }
        for inner in (index + 1)..<partners[index] where !isEdge(inner, partners) { return nil }
        return partners[index] + 1
    }

    private func hasWords(_ piece: Piece, in source: [UInt8]) -> Bool {
        switch piece.content {
        case .verbatim: Self.hasWords(source[piece.range])
        case .spelled(let text): Self.hasWords(text[...])
        default: false
        }
    }

    private static func hasWords(_ text: ArraySlice<UInt8>) -> Bool {
        if text.contains(where: { $0.isASCIILetter || $0.isASCIIDigit }) { return true }
        guard text.contains(where: { $0 >= 0x80 }) else { return false }
        return String(decoding: text, as: UTF8.self).unicodeScalars.contains {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
    }

    private func block(
        _ kind: TextBlock.Kind, of part: Range<Int>, _ partners: [Int], in source: [UInt8],
        writtenTo target: Range<Int>?, cursor: inout LocationCursor
    ) -> TextBlock {
        var builder = BlockBuilder()
        var numbers: [Int: Int] = [:]
        for index in part {
            let piece = pieces[index]
            switch piece.content {
            case .verbatim where target == nil && part.count == 1:
                builder.append(piece.range, of: source, codingIdentifiers: InterfaceLine.isLikely(source[piece.range]))
            case .verbatim: builder.append(piece.range, of: source)
            case .spelled(let text): builder.append(text, spelledAt: piece.range)
            case .space: builder.append(CollectionOfOne(UInt8(ascii: " ")), spelledAt: piece.range)
            case .code(let codeKind, let pair):
                let number = numbers[pair] ?? numbers.count + 1
                numbers[pair] = number
                let isPaired = part.contains(partners[index])
                builder.append(
                    isPaired ? codeKind : .standalone, id: number, at: piece.range, of: source,
                    spelling: piece.spelling)
            }
        }
        return builder.block(kind, range: target, in: source, cursor: &cursor)
    }
}
