/// Where text has bytes that XML or HTML may have to spell otherwise. Most texts have none, and are copied whole.
public enum MarkupBytes {
    /// The place of the first byte, from `start` on, that needs a closer look: a control character, `&`, `<`, `>`, `"`,
    /// or 0xEF, with which the spelling of U+FFFE begins; the number of bytes where there is none.
    ///
    ///     MarkupBytes.firstSpecial(in: text, from: 0)     // of "R&D": 1
    public static func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(text)
        var position = start
        while position + 8 <= text.count {
            guard areOrdinary(raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)) else { break }
            position += 8
        }
        while position < text.count, !isSpecial(text[position]) { position += 1 }
        return position
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: true
        default: false
        }
    }

    /// Whether none of eight bytes is special; of ordinary bytes behind a special one it may say no as well.
    private static func areOrdinary(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        func has(_ byte: UInt8) -> UInt64 {
            let difference = word ^ (ones &* UInt64(byte))
            return (difference &- ones) & ~difference
        }
        let isControl = (word &- ones &* 0x20) & ~word
        let isSign = has(UInt8(ascii: "&")) | has(UInt8(ascii: "<")) | has(UInt8(ascii: ">")) | has(UInt8(ascii: "\""))
        return (isControl | isSign | has(0xEF)) & (ones &* 0x80) == 0
    }
}
