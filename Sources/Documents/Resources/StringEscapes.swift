/// The backslash escapes of quoted strings, as each format has them.
///
/// Source: RFC 8259, section 7; GNU gettext, `po-lex.c`; Apple, "Old-Style ASCII Property Lists".
package enum StringEscapes {
    case json, gettext, propertyList

    /// What stands for a control character behind the backslash, in all formats.
    private static let controls: [(letter: UInt8, byte: UInt8)] = [
        (UInt8(ascii: "n"), 0x0A), (UInt8(ascii: "t"), 0x09), (UInt8(ascii: "r"), 0x0D), (UInt8(ascii: "b"), 0x08),
        (UInt8(ascii: "f"), 0x0C),
    ]
    /// The same in formats that have the escapes of C.
    private static let controlsOfC = controls + [(UInt8(ascii: "v"), 0x0B), (UInt8(ascii: "a"), 0x07)]

    private var controls: [(letter: UInt8, byte: UInt8)] { self == .json ? Self.controls : Self.controlsOfC }

    /// The escape that begins at an offset (at its backslash): its length and the text it stands for.
    /// An unknown escape stands for the character after the backslash.
    func find(in source: [UInt8], at start: Int, before end: Int) -> (length: Int, text: [UInt8]) {
        guard start + 1 < end else { return (1, [UInt8(ascii: "\\")]) }
        let letter = source[start + 1]
        if let control = controls.first(where: { $0.letter == letter }) { return (2, [control.byte]) }
        if self != .gettext, letter | 0x20 == UInt8(ascii: "u") {
            return Self.unicode(in: source, at: start, before: end)
        }
        if self != .json, let first = byte(in: source, at: start, before: end) {
            // Several may be the bytes of one character.
            var (position, text) = (start + first.length, [first.value])
            while text[0] >= 0x80, let next = byte(in: source, at: position, before: end), next.value >= 0x80 {
                text.append(next.value)
                position += next.length
            }
            return (position - start, Array(String(decoding: text, as: UTF8.self).utf8))
        }
        // The whole character, whatever its length in UTF-8.
        var next = start + 2
        while next < end, source[next] & 0xC0 == 0x80 { next += 1 }
        return (next - start, Array(source[(start + 1)..<next]))
    }

    /// A byte by its number: up to three octal digits, or in gettext `x` and any number of hexadecimal ones, of which the
    /// last two count.
    private func byte(in source: [UInt8], at start: Int, before end: Int) -> (length: Int, value: UInt8)? {
        guard start + 1 < end, source[start] == UInt8(ascii: "\\") else { return nil }
        let isHex = self == .gettext && source[start + 1] == UInt8(ascii: "x")
        var position = start + (isHex ? 2 : 1)
        let limit = isHex ? end : min(end, position + 3)
        var value: UInt8?
        while position < limit, let digit = Character(Unicode.Scalar(source[position])).hexDigitValue,
            isHex || digit < 8
        {
            value = (value ?? 0) << (isHex ? 4 : 3) | UInt8(digit)
            position += 1
        }
        return value.map { (position - start, $0) }
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

    /// Text for the inside of a string between such quotation marks.
    func escaped(_ text: some Sequence<UInt8>, quote: UInt8 = UInt8(ascii: "\"")) -> [UInt8] {
        var result: [UInt8] = []
        for byte in text {
            switch byte {
            case quote, UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
            case ..<0x20:
                if let control = controls.first(where: { $0.byte == byte }) {
                    result += [UInt8(ascii: "\\"), control.letter]
                } else {
                    result += number(of: byte)
                }
            default: result.append(byte)
            }
        }
        return result
    }

    /// An escape that says a character's number.
    private func number(of byte: UInt8) -> [UInt8] {
        let digits = String(byte, radix: self == .gettext ? 8 : 16)
        let zeros = String(repeating: "0", count: (self == .gettext ? 3 : 4) - digits.count)
        let sign =
            switch self {
            case .json: "u"
            case .gettext: ""
            case .propertyList: "U"
            }
        return Array("\\\(sign)\(zeros)\(digits)".utf8)
    }

    /// The end of a quoted string that begins after `start` (at its quotation mark): the offset of the closing
    /// mark, or nil where there is none.
    package static func closingQuote(in source: [UInt8], after start: Int, before end: Int) -> Int? {
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
    package func decoded(_ range: Range<Int>, in source: [UInt8]) -> String {
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
