/// Strict checking of UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
///
/// Source: The Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences).
public enum UTF8Validation {
    /// The offset of the first byte that begins no well-formed sequence, or nil where all is well.
    public static func firstError(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var position = 0
        while position < bytes.count {
            position = endOfASCII(in: bytes, from: position)
            guard position < bytes.count else { return nil }
            let length = sequenceLength(in: bytes, at: position)
            guard length > 0 else { return position }
            position += length
        }
        return nil
    }

    /// The length of the well-formed sequence at an offset, 0 where there is none.
    @inline(__always)
    static func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        let first = bytes[position]
        let left = bytes.count - position
        func continues(_ offset: Int) -> Bool { bytes[position + offset] & 0xC0 == 0x80 }
        switch first {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: return left > 1 && continues(1) ? 2 : 0
        case 0xE0...0xEF:
            guard left > 2, continues(1), continues(2) else { return 0 }
            let second = bytes[position + 1]
            return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ? 0 : 3
        case 0xF0...0xF4:
            guard left > 3, continues(1), continues(2), continues(3) else { return 0 }
            let second = bytes[position + 1]
            return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) ? 0 : 4
        default: return 0
        }
    }

    @inline(__always)
    private static func endOfASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var position = start
        let raw = UnsafeRawBufferPointer(bytes)
        while position + 8 <= raw.count,
            raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            position += 8
        }
        while position < raw.count, raw[position] < 0x80 { position += 1 }
        return position
    }
}
