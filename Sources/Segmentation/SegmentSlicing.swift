import LocalizationModel

/// Takes a text apart at its sentences: the words of each without the white space around them, and its inline codes.
struct SegmentSlicing {
    /// UTF-8 ranges of the segments, in order; none is empty, unless the text is all codes.
    private(set) var pieces: [Range<Int>] = []
    private(set) var texts: [InlineText] = []

    /// - Parameters:
    ///   - ranges: What to cut the text into, in order; together they are the whole text.
    ///   - handling: To which side codes go that stand at a break; nil leaves each where it stands.
    init(of text: InlineText, at ranges: [Range<Int>], _ handling: SegmentationRules.FormatHandling?) {
        var plain = text.plain
        let count = plain.utf8.count
        var first = 0
        plain.withUTF8 { bytes in
            let view = TextView(bytes: bytes, table: .shared)
            for range in ranges {
                while first < text.codes.count, text.codes[first].offset < range.lowerBound { first += 1 }
                let piece = Self.trimmed(range, in: view, text.codes[first...], isLast: range.upperBound == count)
                if !piece.isEmpty { pieces.append(piece) }
            }
        }
        if pieces.isEmpty, !text.isEmpty { pieces = [0..<count] }
        texts = Self.texts(of: text, pieces, handling)
    }

    /// The range without the white space at its ends, but for white space before or behind a code that stands for text.
    private static func trimmed(
        _ range: Range<Int>, in view: TextView, _ codes: ArraySlice<InlineText.PlacedCode>, isLast: Bool
    ) -> Range<Int> {
        var start = min(view.skip(.space, from: range.lowerBound), range.upperBound)
        var end = max(start, view.skipBack(.space, from: range.upperBound, limit: range.upperBound - start))
        for placed in codes {
            guard placed.offset < range.upperBound || isLast && placed.offset == range.upperBound else { break }
            guard placed.code.kind == .standalone else { continue }
            start = min(start, placed.offset)
            end = max(end, placed.offset)
        }
        return start..<end
    }

    /// The words of each piece with its codes; a code outside the words moves to their nearer end.
    private static func texts(
        of text: InlineText, _ pieces: [Range<Int>], _ handling: SegmentationRules.FormatHandling?
    ) -> [InlineText] {
        let utf8 = text.plain.utf8
        var code = 0
        return pieces.indices.map { index in
            let piece = pieces[index]
            let lower = utf8.index(utf8.startIndex, offsetBy: piece.lowerBound)
            let upper = utf8.index(lower, offsetBy: piece.count)
            var codes: [InlineText.PlacedCode] = []
            while code < text.codes.count {
                let placed = text.codes[code]
                let next = index + 1 < pieces.count ? pieces[index + 1] : nil
                if let next, !staysInFront(placed, of: next, behind: piece, handling) { break }
                codes.append(.init(offset: placed.offset - piece.lowerBound, code: placed.code))
                code += 1
            }
            let words = String(text.plain[lower..<upper])
            return codes.isEmpty ? InlineText(words) : InlineText(plain: words, codes: codes)
        }
    }

    /// Whether a code belongs to a piece and not to the one that follows.
    private static func staysInFront(
        _ placed: InlineText.PlacedCode, of next: Range<Int>, behind piece: Range<Int>,
        _ handling: SegmentationRules.FormatHandling?
    ) -> Bool {
        if placed.offset > next.lowerBound { return false }
        guard let handling, placed.offset >= piece.upperBound else {
            return placed.offset < next.lowerBound || placed.code.kind == .close
        }
        return switch placed.code.kind {
        case .open: handling.includesStart
        case .close: handling.includesEnd
        default: handling.includesIsolated
        }
    }
}
