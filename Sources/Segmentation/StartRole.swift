/// Whether a sentence may start at a byte behind white space though nothing ended before it.
enum StartRole {
    @inline(__always)
    static func mayStart(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        switch bytes[offset] {
        // Capitals, digits, rulers, and what begins an address or an item's letter.
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            bytes[offset] == UInt8(ascii: "h") || bytes[offset] == UInt8(ascii: "w")
                || offset + 1 < bytes.count && (bytes[offset + 1] == 0x2E || bytes[offset + 1] == 0x29)
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "~"),
            UInt8(ascii: "#"), UInt8(ascii: "("):
            true
        // Latin letters with marks, a bullet, Cyrillic capitals.
        case 0xC3, 0xC4, 0xC5, 0xE2, 0xD2: true
        case 0xD0: offset + 1 < bytes.count && bytes[offset + 1] <= 0xAF
        default: false
        }
    }
}
