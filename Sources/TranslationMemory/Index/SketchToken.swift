/// A token in 24 bits: enough to bound what two texts share, as equal tokens have equal sketches.
///
///     bits 23...10   the key, low bits
///     bits 9...5     the form, low bits
///     bits 4...0     the weight
enum SketchToken {
    static func pack(_ token: Token) -> UInt32 {
        key(ofToken: token.key) << 10 | UInt32(truncatingIfNeeded: token.form & 31) << 5
            | UInt32(min(max(token.weight, 0), 31))
    }

    /// What a sketch has of a token's key.
    static func key(ofToken key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key & 0x3FFF) }

    static func key(_ token: UInt32) -> UInt32 { token >> 10 }
    static func form(_ token: UInt32) -> UInt32 { token >> 5 & 31 }
    static func weight(_ token: UInt32) -> Int32 { Int32(token & 31) }
}
