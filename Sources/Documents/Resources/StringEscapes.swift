/// The backslash escapes of quoted strings, as C, JSON, gettext and Apple's property lists have them.
enum StringEscapes {
    /// The escape that begins at an offset (at its backslash): its length and the text it stands for.
    /// An unknown escape stands for the character after the backslash.
    static func find(in source: [UInt8], at start: Int, before end: Int) -> (length: Int, text: [UInt8]) {
        guard start + 1 < end else { return (1, [UInt8(ascii: "\\")]) }
        switch source[start + 1] {
        case UInt8(ascii: "n"): return (2, [0x0A])
        case UInt8(ascii: "t"): return (2, [0x09])
        case UInt8(ascii: "r"): return (2, [0x0D])
        case UInt8(ascii: "b"): return (2, [0x08])
        case UInt8(ascii: "f"): return (2, [0x0C])
        case UInt8(ascii: "v"): return (2, [0x0B])
        case UInt8(ascii: "a"): return (2, [0x07])
        case UInt8(ascii: "u"), UInt8(ascii: "U"): return unicode(in: source, at: start, before: end)
        default:
            // The whole character, whatever its length in UTF-8.
            var next = start + 2
            while next < end, source[next] & 0xC0 == 0x80 { next += 1 }
            return (next - start, Array(source[(start + 1)..<next]))
        }
    }

    /// Four hexadecimal digits, or twice four for a surrogate pair.
    private static func unicode(in source: [UInt8], at start: Int, before end: Int) -> (length: Int, text: [UInt8]) {
        guard let first = hex(source, start + 2, end) else { return (2, [source[start + 1]]) }
        var scalar = first
        var length = 6
        if (0xD800...0xDBFF).contains(first), start + 7 < end, source[start + 6] == UInt8(ascii: "\\"),
            source[start + 7] | 0x20 == UInt8(ascii: "u"), let second = hex(source, start + 8, end),
            (0xDC00...0xDFFF).contains(second)
        {
            scalar = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
            length = 12
        }
        return (length, Array(String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")).utf8))
    }

    private static func hex(_ source: [UInt8], _ start: Int, _ end: Int) -> UInt32? {
        guard start + 4 <= end else { return nil }
        var value: UInt32 = 0
        for byte in source[start..<(start + 4)] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    /// Text for the inside of a quoted string.
    static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
            case 0x0A: result += "\\n".utf8
            case 0x09: result += "\\t".utf8
            case 0x0D: result += "\\r".utf8
            case 0x08: result += "\\b".utf8
            case 0x0C: result += "\\f".utf8
            case ..<0x20:
                let digits = String(byte, radix: 16)
                result += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
            default: result.append(byte)
            }
        }
        return result
    }

    /// The end of a quoted string that begins after `start` (at its quotation mark): the offset of the closing
    /// mark, or nil where there is none.
    static func closingQuote(in source: [UInt8], after start: Int, before end: Int) -> Int? {
        let quote = source[start]
        var position = start + 1
        while position < end {
            if source[position] == UInt8(ascii: "\\") {
                position += 2
            } else if source[position] == quote {
                return position
            } else {
                position += 1
            }
        }
        return nil
    }

    /// The text of a quoted string's inside.
    static func decoded(_ range: Range<Int>, in source: [UInt8]) -> String {
        guard source[range].contains(UInt8(ascii: "\\")) else { return String(decoding: source[range], as: UTF8.self) }
        var text: [UInt8] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if source[position] == UInt8(ascii: "\\") {
                let escape = find(in: source, at: position, before: range.upperBound)
                text += escape.text
                position += escape.length
            } else {
                text.append(source[position])
                position += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
