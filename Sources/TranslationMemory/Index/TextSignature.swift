/// A bit for each key of a text, of 32: more of them than a posting has room for, and set otherwise, so that what gets by
/// the signature in a posting is seldom let through by both.
enum TextSignature {
    /// The bit of a key, given the key's `Posting.hash(_:)`.
    static func bit(_ hash: UInt32) -> UInt32 { 1 << ((hash &* 0x85EB_CA6B) >> 27) }
}
