import LocalizationModel

/// The inside of a quoted string of a resource file: escapes decoded, placeholders and tags as codes.
enum ResourceText {
    /// The longest tag that is believed to be one.
    private static let longestTag = 500

    /// Appends the inside of a quoted string.
    static func append(
        _ range: Range<Int>, of source: [UInt8], _ escapes: StringEscapes, to pieces: inout InlinePieces,
        tags: inout [Tag]
    ) {
        var start = range.lowerBound
        var position = start
        while position < range.upperBound {
            let end: Int
            switch source[position] {
            case UInt8(ascii: "\\"):
                pieces.appendVerbatim(start..<position)
                let escape = escapes.find(in: source, at: position, before: range.upperBound)
                end = position + escape.length
                pieces.append(escape.text, spelledAt: position..<end)
            case UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "$"):
                guard let close = Placeholder.end(in: source, at: position, before: range.upperBound) else {
                    let isBrace = source[position] == UInt8(ascii: "{")
                    let choice =
                        isBrace ? Placeholder.endOfChoice(in: source, at: position, before: range.upperBound) : nil
                    position = choice ?? position + 1
                    continue
                }
                end = close
                pieces.appendVerbatim(start..<position)
                pieces.appendStandalone(position..<end)
            case UInt8(ascii: "<"):
                guard let close = endOfTag(in: source, at: position, before: range.upperBound) else {
                    position += 1
                    continue
                }
                end = close
                pieces.appendVerbatim(start..<position)
                appendTag(position..<end, of: source, to: &pieces, tags: &tags)
            default:
                position += 1
                continue
            }
            position = end
            start = end
        }
        pieces.appendVerbatim(start..<range.upperBound)
    }

    /// The blocks of a string that is one quoted stretch.
    static func pieces(of range: Range<Int>, in source: [UInt8], _ escapes: StringEscapes) -> InlinePieces {
        var pieces = InlinePieces()
        var tags: [Tag] = []
        append(range, of: source, escapes, to: &pieces, tags: &tags)
        return pieces
    }

    /// Text for the inside of a string between such quotation marks.
    static func spelled(
        _ text: InlineText, _ escapes: StringEscapes, quote: UInt8 = UInt8(ascii: "\"")
    ) -> [UInt8] {
        var result: [UInt8] = []
        text.forEachPart(
            text: { result += escapes.escaped($0.utf8, quote: quote) }, code: { result += $0.original.utf8 })
        return result
    }

    // MARK: Tags

    /// A tag that is open.
    struct Tag {
        var name: ArraySlice<UInt8>
        var pair: Int
    }

    private static func endOfTag(in source: [UInt8], at start: Int, before end: Int) -> Int? {
        let first = start + 1
        guard first < end, source[first].isASCIILetter || source[first] == UInt8(ascii: "/") else { return nil }
        for index in (first + 1)..<max(first + 1, min(end, start + longestTag)) {
            if source[index] == UInt8(ascii: ">") { return index + 1 }
            if source[index] == UInt8(ascii: "<") { return nil }
        }
        return nil
    }

    private static func appendTag(
        _ range: Range<Int>, of source: [UInt8], to pieces: inout InlinePieces, tags: inout [Tag]
    ) {
        let isEnd = source[range.lowerBound + 1] == UInt8(ascii: "/")
        let name = source[(range.lowerBound + (isEnd ? 2 : 1))...].prefix { $0.isASCIILetter || $0.isASCIIDigit }
        if isEnd {
            guard let tag = tags.last, tag.name.elementsEqual(name) else { return pieces.appendStandalone(range) }
            tags.removeLast()
            pieces.appendClosing(range, pair: tag.pair)
        } else if source[range.upperBound - 2] == UInt8(ascii: "/")
            || HTMLElements.void.contains(String(decoding: name, as: UTF8.self).lowercased())
        {
            pieces.appendStandalone(range)
        } else {
            tags.append(Tag(name: name, pair: pieces.appendOpening(range)))
        }
    }
}
