/// One place of a key in the index: where the text that holds it has its sketch, and a signature of all of its keys.
///
///     bits 47...23   the sketch's first word
///     bits 22...0    signature: a bit for each key's hash
struct Posting {
    let packed: UInt64

    init(packed: UInt64) { self.packed = packed & 0xFFFF_FFFF_FFFF }

    init(place: Int, signature: UInt32) {
        packed = UInt64(UInt32(truncatingIfNeeded: place)) << 23 | UInt64(signature & 0x7F_FFFF)
    }

    var place: Int { Int(packed >> 23) }
    var signature: UInt32 { UInt32(truncatingIfNeeded: packed) & 0x7F_FFFF }

    static let size = 6

    static func signatureBit(_ key: UInt64) -> Int { Int((key >> 40) % 23) }

    static func signature(_ tokens: [Token]) -> UInt32 {
        tokens.reduce(0) { $0 | 1 << UInt32(signatureBit($1.key)) }
    }

    /// The key under which texts without any token are found.
    static let emptyKey: UInt64 = 1

    /// What the index keeps of a key. Keys that meet in it share a list, which then has more than is needed.
    static func hash(_ key: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: key >> 32) ^ UInt32(truncatingIfNeeded: key)
    }
}
