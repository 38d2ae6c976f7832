/// Text between tags and in attributes: references decoded, white space folded, template placeholders as codes.
enum HTMLText {
    static func append(_ range: Range<Int>, of source: [UInt8], to pieces: inout InlinePieces) {
        var start = range.lowerBound
        var position = start
        while position < range.upperBound {
            switch source[position] {
            case UInt8(ascii: "&"):
                guard let reference = CharacterReference.find(in: source, at: position, before: range.upperBound) else {
                    break
                }
                pieces.appendFolding(start..<position, of: source)
                pieces.append(reference.text, spelledAt: position..<(position + reference.length))
                start = position + reference.length
                position = start
                continue
            case UInt8(ascii: "{"):
                guard let end = endOfTemplate(in: source, at: position, before: range.upperBound) else { break }
                pieces.appendFolding(start..<position, of: source)
                // A statement, unlike a value, says nothing at the edge of a sentence.
                pieces.appendStandalone(position..<end, isDroppedAtEdge: source[position + 1] == UInt8(ascii: "%"))
                start = end
                position = end
                continue
            default: break
            }
            position += 1
        }
        pieces.appendFolding(start..<range.upperBound, of: source)
    }

    /// The end of `{{name}}` or `{% tag %}` at an offset, on one line and of sensible length.
    static func endOfTemplate(in source: [UInt8], at start: Int, before end: Int) -> Int? {
        guard start + 4 <= end else { return nil }
        let closing: UInt8
        switch source[start + 1] {
        case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
        case UInt8(ascii: "%"): closing = UInt8(ascii: "%")
        default: return nil
        }
        for index in (start + 2)..<min(end - 1, start + 200) {
            if source[index] == UInt8(ascii: "\n") { return nil }
            if source[index] == closing, source[index + 1] == UInt8(ascii: "}") { return index + 2 }
        }
        return nil
    }

    /// Text as HTML spells it; inside an attribute the quotation mark around the value is spelled out too.
    static func escaped(_ text: some Sequence<UInt8>, quote: UInt8? = nil) -> [UInt8] {
        var result: [UInt8] = []
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            case UInt8(ascii: "\"") where quote == byte: result += "&quot;".utf8
            case UInt8(ascii: "'") where quote == byte: result += "&#39;".utf8
            default: result.append(byte)
            }
        }
        return result
    }
}
