/// The lines of a text, each as the range of its bytes without white space around it; an empty range for a blank line.
///
/// `\n`, `\r\n` and a lone `\r` end a line. White space is what Unicode calls so, the no-break space and the
/// zero-width signs that editors leave behind too.
struct TextLines: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        let start = position
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        position = end + 1
        if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\r"), bytes[end + 1] == UInt8(ascii: "\n") {
            position = end + 2
        }
        return Self.trimmed(start..<end, in: bytes)
    }

    /// A range without the white space at its ends; where nothing is left, an empty range at its start.
    static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let length = whiteSpace(in: bytes, at: low, before: high)
            guard length > 0 else { break }
            low += length
        }
        while high > low {
            var start = high - 1
            while start > low, bytes[start] & 0xC0 == 0x80 { start -= 1 }
            guard whiteSpace(in: bytes, at: start, before: high) == high - start else { break }
            high = start
        }
        return low == high ? range.lowerBound..<range.lowerBound : low..<high
    }

    /// The length of the white space character at an offset, 0 where there is none.
    @inline(__always)
    static func whiteSpace(in bytes: [UInt8], at position: Int, before end: Int) -> Int {
        switch bytes[position] {
        case 0x09...0x0D, 0x20: return 1
        case 0xC2:
            return position + 1 < end && (bytes[position + 1] == 0xA0 || bytes[position + 1] == 0x85) ? 2 : 0
        case 0xE2:
            guard position + 2 < end, bytes[position + 1] == 0x80 else { return 0 }
            let last = bytes[position + 2]
            // U+2000...U+200D, U+2028, U+2029, U+202F.
            return (0x80...0x8D).contains(last) || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0
        case 0xE3:
            return position + 2 < end && bytes[position + 1] == 0x80 && bytes[position + 2] == 0x80 ? 3 : 0
        case 0xEF:
            return position + 2 < end && bytes[position + 1] == 0xBB && bytes[position + 2] == 0xBF ? 3 : 0
        default: return 0
        }
    }
}
