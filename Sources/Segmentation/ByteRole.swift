/// What a byte of UTF-8 may be to the scanner, which passes over most bytes by this alone.
enum ByteRole: UInt8 {
    case plain
    /// An ASCII terminator.
    case terminator
    /// Begins a character that may be a terminator.
    case lead
    case space

    static let table: [ByteRole] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .terminator
        case 0xE2, 0xE3, 0xEF: .lead
        case 0x20, 0x09...0x0D: .space
        default: .plain
        }
    }
}
