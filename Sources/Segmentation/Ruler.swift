/// A row of signs that parts texts: `****`, `____`, `======`.
enum Ruler {
    /// Whether white space stands beside a ruler, so that a segment ends there; a dash or two are none.
    static func parts(_ text: TextView, before: Int, after: Int) -> Bool {
        isRuler(text, text.token(from: after)) || endsInRuler(text, before)
    }

    private static func isRuler(_ text: TextView, _ token: Range<Int>) -> Bool {
        var end = token.lowerBound
        while end < token.upperBound, text.traits(at: end).contains(.ruler) { end += 1 }
        return isLongEnough(end - token.lowerBound, text.byte(token.lowerBound))
    }

    private static func endsInRuler(_ text: TextView, _ end: Int) -> Bool {
        let start = text.skipBack(.ruler, from: end)
        return isLongEnough(end - start, text.byte(start))
    }

    private static func isLongEnough(_ length: Int, _ sign: UInt8) -> Bool {
        length >= 4 || length == 3 && sign == UInt8(ascii: "*")
    }
}
