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
        while index < text.count {
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
