/// A reference to a character that every document may use: `&lt;`, `&amp;`, `&#38;`, `&#x416;`.
///
/// Source: XML 1.0, sections 4.1 and 4.6.
struct XMLReference {
    /// Its bytes, `&` and `;` included; 0 where it doesn't end within those at hand.
    let length: Int
    private let scalar: UInt32

    private static let longest = 16

    /// Reads a reference; nil where it is another one, or none.
    init?(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) {
        var end = 1
        while end < count, end < Self.longest, bytes[end] != UInt8(ascii: ";") { end += 1 }
        guard end < count else {
            length = 0
            scalar = 0
            return
        }
        guard end < Self.longest, end > 1 else { return nil }
        let name = UnsafeBufferPointer(start: bytes + 1, count: end - 1)
        guard let scalar = name[0] == UInt8(ascii: "#") ? Self.number(name) : Self.named(name) else { return nil }
        self.scalar = scalar
        length = end + 1
    }

    private static func named(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
        if name.elementsEqual("lt".utf8) { return 0x3C }
        if name.elementsEqual("gt".utf8) { return 0x3E }
        if name.elementsEqual("amp".utf8) { return 0x26 }
        if name.elementsEqual("quot".utf8) { return 0x22 }
        if name.elementsEqual("apos".utf8) { return 0x27 }
        return nil
    }

    private static func number(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let isHexadecimal = name.count > 1 && name[1] == UInt8(ascii: "x")
        let digits = name[(isHexadecimal ? 2 : 1)...]
        var value: UInt32 = 0
        for digit in digits {
            guard let digit = Self.value(of: digit), isHexadecimal || digit < 10 else { return nil }
            value = value * (isHexadecimal ? 16 : 10) + digit
            guard value <= 0x10FFFF else { return nil }
        }
        guard !digits.isEmpty else { return nil }
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return value
        default: return nil
        }
    }

    private static func value(of digit: UInt8) -> UInt32? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit) - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(digit) - 0x61 + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(digit) - 0x41 + 10
        default: nil
        }
    }

    /// Writes the character that it stands for, which takes no more bytes than the reference, and tells how many.
    func write(to bytes: UnsafeMutablePointer<UInt8>) -> Int {
        guard let scalar = Unicode.Scalar(scalar), let encoded = UTF8.encode(scalar) else { return 0 }
        var count = 0
        for byte in encoded {
            bytes[count] = byte
            count += 1
        }
        return count
    }
}
