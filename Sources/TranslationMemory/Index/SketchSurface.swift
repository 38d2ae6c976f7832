/// What a sketch says of a text besides its tokens, in 16 bits.
///
///     bits 15...8    a hash of its punctuation: where two differ, the punctuation does
///     bits 7...4     how many tokens deny something, at most 15
///     bits 2...1     its marks: `TextMarks`
///     bit 0          whether it has inline codes
enum SketchSurface {
    static func pack(_ text: AnalyzedText) -> UInt32 {
        UInt32(truncatingIfNeeded: text.punctuation ^ text.punctuation >> 32) & 0xFF << 8
            | UInt32(min(text.negations, 15)) << 4 | (text.codes.isEmpty ? 0 : 1)
    }

    static func marks(_ surface: UInt32) -> TextMarks { TextMarks(rawValue: UInt8(surface >> 1 & 3)) }

    static func adding(_ marks: TextMarks, to surface: UInt32) -> UInt32 { surface | UInt32(marks.rawValue) << 1 }

    /// Whether a text has inline codes.
    static func hasCodes(_ surface: UInt32) -> Bool { surface & 1 != 0 }

    /// Whether punctuation or codes surely differ.
    static func differ(_ left: UInt32, _ right: UInt32) -> Bool { (left ^ right) & 0xFF01 != 0 }

    /// Whether one text surely denies more often than the other.
    static func differInNegation(_ left: UInt32, _ right: UInt32) -> Bool { (left ^ right) & 0xF0 != 0 }
}
