/// A token in 32 bits: enough to bound what two texts share, as equal tokens have equal sketches.
///
///     bits 31...12   the key, low bits
///     bits 11...5    the form, low bits
///     bits 4...0     the weight
enum SketchToken {
    static func pack(_ token: Token) -> UInt32 {
        UInt32(truncatingIfNeeded: token.key) << 12 | UInt32(truncatingIfNeeded: token.form & 0x7F) << 5
            | UInt32(min(max(token.weight, 0), 31))
    }

    static func key(_ token: UInt32) -> UInt32 { token >> 12 }
    static func form(_ token: UInt32) -> UInt32 { token >> 5 & 0x7F }
    static func weight(_ token: UInt32) -> Int32 { Int32(token & 31) }
}
