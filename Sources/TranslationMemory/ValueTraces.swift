/// Traces that numbers and placeholders leave in a text as it is written: what tells at a glance that two texts have none
/// in common.
///
/// A number leaves the last three digits of each run of digits: `1,234.5` is `1 234,5` in another language and `1234.5`
/// without its marks, and leaves the trace of `234` and that of `5` each time, as thousands come in threes. A placeholder
/// leaves its first character and the letter or digit behind it; its first alone where there is none, and besides where
/// another might stand there when the text is normalised. So values that say the same share a trace; that others may share
/// one too costs time alone.
enum ValueTraces {
    /// Whether a number or placeholder of one text may stand in the other; both are UTF-8, normalised or not.
    static func mayShare(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        let traces = of(one)
        return traces != 0 && traces & of(other) != 0
    }

    /// A bit for each trace, of 64.
    static func of(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var traces: UInt64 = 0
        var index = 0
        while true {
            skipLetters(of: text, from: &index)
            guard index < text.count else { break }
            let byte = text[index]
            index += 1
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                var last = UInt32(byte)
                while index < text.count, isDigit(text[index]) {
                    last = (last << 8 | UInt32(text[index])) & 0xFF_FFFF
                    index += 1
                }
                traces |= bit(last)
            case UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "<"), UInt8(ascii: "&"),
                UInt8(ascii: "\\"):
                traces |= placeholder(byte, in: text, at: index)
            default: break
            }
        }
        return traces
    }

    /// Moves on over bytes of which no trace is left: eight at a time as far as they are letters or blanks.
    @inline(__always)
    private static func skipLetters(of text: UnsafeBufferPointer<UInt8>, from index: inout Int) {
        let bytes = UnsafeRawBufferPointer(text)
        while index + 8 <= bytes.count {
            let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let others = others(of: eight)
            guard others == 0 else {
                index += others.trailingZeroBitCount / 8
                return
            }
            index += 8
        }
    }

    /// Of eight bytes, the high bit of each that is a digit or a sign from `$` to `?`, or `\` or `{`.
    ///
    /// Seven bits of each byte are added to, so that the eighth tells whether they reach a bound.
    @inline(__always)
    private static func others(of eight: UInt64) -> UInt64 {
        let each: UInt64 = 0x0101_0101_0101_0101
        let low = eight & (each &* 0x7F)
        let isSign = (low &+ each &* (0x80 - 0x24)) & ~(low &+ each &* (0x80 - 0x40))
        let isNotBackslash = (low ^ each &* 0x5C) &+ each &* 0x7F
        let isNotBrace = (low ^ each &* 0x7B) &+ each &* 0x7F
        return (isSign | ~isNotBackslash | ~isNotBrace) & ~eight & (each &* 0x80)
    }

    private static func bit(_ trace: UInt32) -> UInt64 { 1 << UInt64((trace &* 0x9E37_79B1) >> 26) }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// What a placeholder leaves that begins with a character and goes on at an index.
    private static func placeholder(_ first: UInt8, in text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
        let alone = bit(UInt32(first) << 8)
        guard index < text.count else { return alone }
        let second = text[index]
        guard isDigit(second) || second | 0x20 >= 0x61 && second | 0x20 <= 0x7A else { return alone }
        let both = bit(UInt32(first) << 8 | UInt32(second))
        // A mark behind a letter may join it, and the sign of the unit kelvin becomes a K.
        let isSteady = second != UInt8(ascii: "K") && (index + 1 == text.count || text[index + 1] < 0x80)
        return isSteady ? both : both | alone
    }
}
