/// A smiley, which belongs to the sentence it follows: `:)`, `;-)`, `:D`, `=(`.
enum Smiley {
    /// The end of the smiley at an offset, if one stands there alone.
    static func end(in text: TextView, at offset: Int) -> Int? {
        switch text.byte(offset) {
        case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="): break
        default: return nil
        }
        var end = offset + 1
        if text.byte(end) == UInt8(ascii: "-") { end += 1 }
        let mouth = end
        while isMouth(text.byte(end)) { end += 1 }
        guard end > mouth else { return nil }
        return end == text.count || text.traits(at: end).contains(.space) ? end : nil
    }

    /// Whether a smiley ends at an offset.
    static func ends(in text: TextView, at offset: Int) -> Bool {
        guard isMouth(text.byte(offset - 1)) else { return false }
        let token = text.token(before: offset, limit: 8)
        return end(in: text, at: token.lowerBound) == offset
    }

    private static func isMouth(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "D"), UInt8(ascii: "P"), UInt8(ascii: "]"): true
        default: false
        }
    }
}
