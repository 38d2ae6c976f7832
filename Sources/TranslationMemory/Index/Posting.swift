/// One place of a key in the index: the text that holds it, and a signature of its keys.
///
///     bits 47...24   the text's rank
///     bits 23...0    signature: a bit for each key that is at least as common as this one, by `level(of:)`
///
/// A segment's lists are read rarest first, and what a text shares of the rarer keys is known not to matter by then: the
/// signature leaves them out, and says the more of the rest.
struct Posting {
    let packed: UInt64

    init(packed: UInt64) { self.packed = packed & 0xFFFF_FFFF_FFFF }

    init(rank: Int, signature: UInt32) {
        packed = UInt64(rank & 0xFF_FFFF) << 24 | UInt64(signature & 0xFF_FFFF)
    }

    var rank: Int { Int(packed >> 24) }
    var signature: UInt32 { UInt32(truncatingIfNeeded: packed) & 0xFF_FFFF }

    static let size = 6

    /// The bit of a key in a signature, given the key's `hash(_:)`.
    static func signatureBit(_ hash: UInt32) -> Int { Int((UInt64(hash &* 0x9E37_79B1) * 24) >> 32) }

    /// How many levels there are.
    static let levels = 4

    /// How common a key is in a part, from how many texts there have it.
    static func level(of count: Int) -> Int {
        switch count {
        case ..<512: 0
        case ..<4096: 1
        case ..<32_768: 2
        default: 3
        }
    }

    /// The key under which texts without any token are found.
    static let emptyKey: UInt64 = 1

    /// What the index keeps of a key. Keys that meet in it share a list, which then has more than is needed.
    static func hash(_ key: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: key >> 32) ^ UInt32(truncatingIfNeeded: key)
    }
}
