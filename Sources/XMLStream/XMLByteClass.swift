/// What a byte of XML is to one who looks for the end of a text.
enum XMLByteClass: UInt8 {
    /// A character as any other.
    case plain
    case tab, newline, carriageReturn
    case tagStart, ampersand, bracket
    /// The first byte of a character of several.
    case lead
    /// A byte that XML forbids, or that begins no character.
    case other

    /// The classes of all bytes; to be let go by who asked for them.
    static func table() -> UnsafeMutablePointer<XMLByteClass> {
        let table = UnsafeMutablePointer<XMLByteClass>.allocate(capacity: 256)
        for byte in 0..<256 {
            (table + byte).initialize(to: of(UInt8(truncatingIfNeeded: byte)))
        }
        return table
    }

    private static func of(_ byte: UInt8) -> XMLByteClass {
        switch byte {
        case UInt8(ascii: "\t"): .tab
        case UInt8(ascii: "\n"): .newline
        case UInt8(ascii: "\r"): .carriageReturn
        case UInt8(ascii: "<"): .tagStart
        case UInt8(ascii: "&"): .ampersand
        case UInt8(ascii: "]"): .bracket
        case 0x20..<0x80: .plain
        case 0xC2..<0xF5: .lead
        default: .other
        }
    }

    /// The bytes of the character that begins with a `lead`; 0 where these are no UTF-8 or XML forbids the character,
    /// -1 where it doesn't end within `count` bytes.
    @inline(__always)
    static func scalarLength(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
        let lead = bytes[0]
        guard count > 1 else { return -1 }
        let second = bytes[1]
        guard second & 0xC0 == 0x80 else { return 0 }
        if lead < 0xE0 { return 2 }
        guard count > 2 else { return -1 }
        guard bytes[2] & 0xC0 == 0x80 else { return 0 }
        if lead < 0xF0 {
            switch lead {
            case 0xE0: return second >= 0xA0 ? 3 : 0
            case 0xED: return second < 0xA0 ? 3 : 0
            // U+FFFE and U+FFFF are no characters.
            case 0xEF: return second == 0xBF && bytes[2] >= 0xBE ? 0 : 3
            default: return 3
            }
        }
        guard count > 3 else { return -1 }
        guard bytes[3] & 0xC0 == 0x80 else { return 0 }
        switch lead {
        case 0xF0: return second >= 0x90 ? 4 : 0
        case 0xF4: return second < 0x90 ? 4 : 0
        default: return 4
        }
    }
}
