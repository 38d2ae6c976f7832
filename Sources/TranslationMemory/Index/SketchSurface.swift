/// What a sketch says of a text besides its tokens, in 16 bits.
///
///     bits 15...8    a hash of its punctuation: where two differ, the punctuation does
///     bits 7...4     how many tokens deny something, at most 15
///     bit 0          whether it has inline codes
enum SketchSurface {
    static func pack(_ text: AnalyzedText) -> UInt32 {
        UInt32(truncatingIfNeeded: text.punctuation ^ text.punctuation >> 32) & 0xFF << 8
            | UInt32(min(text.negations, 15)) << 4 | (text.codes.isEmpty ? 0 : 1)
    }

    /// Whether punctuation or codes surely differ.
    static func differ(_ left: UInt32, _ right: UInt32) -> Bool { (left ^ right) & 0xFF01 != 0 }

    /// Whether one text surely denies more often than the other.
    static func differInNegation(_ left: UInt32, _ right: UInt32) -> Bool { (left ^ right) & 0xF0 != 0 }
}
