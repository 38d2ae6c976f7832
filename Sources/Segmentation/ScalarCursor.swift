/// A position in UTF-8 text that steps by Unicode scalars, in both directions.
///
/// The bytes are those of a `String`, so they are well-formed.
struct ScalarCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Byte offset of the scalar that the cursor stands before.
    var offset: Int

    /// The scalar after the cursor, or nil at the end.
    var next: Unicode.Scalar? {
        guard offset < bytes.count else { return nil }
        return Self.scalar(in: bytes, at: offset)
    }

    /// The scalar before the cursor, or nil at the start.
    var previous: Unicode.Scalar? {
        guard offset > 0 else { return nil }
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return Self.scalar(in: bytes, at: start)
    }

    mutating func advance() {
        offset += 1
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }

    mutating func retreat() {
        offset -= 1
        while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    }

    /// Steps on while the condition holds.
    mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
        while let scalar = next, condition(scalar) { advance() }
    }

    /// Steps back while the condition holds.
    mutating func skipBack(while condition: (Unicode.Scalar) -> Bool) {
        while let scalar = previous, condition(scalar) { retreat() }
    }

    private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Unicode.Scalar {
        let first = UInt32(bytes[offset])
        func trail(_ index: Int) -> UInt32 {
            offset + index < bytes.count ? UInt32(bytes[offset + index]) & 0x3F : 0
        }
        let value =
            switch first {
            case 0..<0x80: first
            case 0..<0xE0: (first & 0x1F) << 6 | trail(1)
            case 0..<0xF0: (first & 0x0F) << 12 | trail(1) << 6 | trail(2)
            default: (first & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3)
            }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
