/// Finds elements inside a block that are strings of their own: the links of a menu, counters side by side.
struct InlineSplitting {
    private let pieces: [InlinePieces.Piece]
    private let partners: [Int]
    private let source: [UInt8]

    init(_ pieces: [InlinePieces.Piece], _ partners: [Int], _ source: [UInt8]) {
        self.pieces = pieces
        self.partners = partners
        self.source = source
    }

    /// The ranges of pieces that are blocks of their own; one range where nothing comes apart.
    func parts() -> [Range<Int>] {
        let items = topLevelItems()
        guard items.count > 1 else { return [0..<pieces.count] }
        if isMenu(items) { return items }
        var parts: [Range<Int>] = []
        var start = 0
        for (left, right) in zip(items, items.dropFirst()) where isGlued(left, right) {
            parts.append(start..<right.lowerBound)
            start = right.lowerBound
        }
        parts.append(start..<pieces.count)
        return parts
    }

    /// Elements with all they hold, and single pieces, that are inside no other element.
    private func topLevelItems() -> [Range<Int>] {
        var items: [Range<Int>] = []
        var index = 0
        while index < pieces.count {
            let end = max(partners[index], index) + 1
            items.append(index..<end)
            index = end
        }
        return items
    }

    /// Links, with nothing but white space and separators between them.
    private func isMenu(_ items: [Range<Int>]) -> Bool {
        var links = 0
        for item in items {
            let piece = pieces[item.lowerBound]
            switch piece.content {
            case .space: break
            case .code where piece.name == "a" && item.count > 1: links += 1
            case .code where item.count > 1: return false
            case .code: break
            case .verbatim:
                let text = String(decoding: source[piece.range], as: UTF8.self)
                guard text.unicodeScalars.allSatisfy({ " |·•/›»→".unicodeScalars.contains($0) }) else { return false }
            case .spelled: return false
            }
        }
        return links > 1
    }

    /// Two elements of one name touch, and the second begins with a capital or a digit after a letter or digit.
    private func isGlued(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard left.count > 1, right.count > 1, pieces[left.lowerBound].name == pieces[right.lowerBound].name,
            let last = scalars(in: left)?.last, let first = scalars(in: right)?.first
        else { return false }
        return (last.properties.isAlphabetic || last.properties.numericType != nil)
            && (first.properties.isUppercase || first.properties.numericType != nil)
    }

    /// The text of an element, unless it begins or ends with white space.
    private func scalars(in item: Range<Int>) -> [Unicode.Scalar]? {
        var scalars: [Unicode.Scalar] = []
        for piece in pieces[item] {
            switch piece.content {
            case .verbatim: scalars += String(decoding: source[piece.range], as: UTF8.self).unicodeScalars
            case .spelled(let text): scalars += String(decoding: text, as: UTF8.self).unicodeScalars
            case .space: scalars.append(" ")
            case .code: break
            }
        }
        // One letter is a drop cap rather than a string.
        return scalars.count > 1 ? scalars : nil
    }
}
