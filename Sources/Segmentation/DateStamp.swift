/// The date and time that mail programs put into the heads of forwarded letters: `03/29/2001 09:01 AM`.
enum DateStamp {
    /// Whether white space stands in front of such a stamp or behind it.
    static func parts(_ text: TextView, before: Int, after: Int, in start: Int) -> Bool {
        if text.traits(at: after).contains(.digit), end(text, after) != nil {
            // "on 03/29/2001 09:01 AM": a stamp in a sentence.
            let word = text.token(before: before)
            return text.traits(at: word.lowerBound).isDisjoint(with: .lowercase) || Address.isAddress(word, in: text)
        }
        guard !text.traits(before: before).isDisjoint(with: [.digit, .letter]) else { return false }
        let last = text.byte(before - 1)
        guard last == UInt8(ascii: "M") || text.traits(before: before).contains(.digit) else { return false }
        // A stamp has at most three words.
        var begin = before
        for _ in 0..<3 {
            begin = text.token(before: begin).lowerBound
            if begin >= start, end(text, begin) == before { return true }
            if begin <= start { return false }
            begin = text.skipBack(.space, from: begin)
        }
        return false
    }

    /// The end of the stamp that begins at an offset.
    private static func end(_ text: TextView, _ offset: Int) -> Int? {
        guard let month = number(text, offset, 1...2), text.byte(month) == UInt8(ascii: "/"),
            let day = number(text, month + 1, 1...2), text.byte(day) == UInt8(ascii: "/"),
            let year = number(text, day + 1, 2...4)
        else { return nil }
        let time = text.skip(.space, from: year)
        guard time > year, let hour = number(text, time, 1...2), text.byte(hour) == UInt8(ascii: ":"),
            var end = number(text, hour + 1, 2...2)
        else { return nil }
        if text.byte(end) == UInt8(ascii: ":"), let second = number(text, end + 1, 2...2) { end = second }
        if text.has(" AM", at: end) || text.has(" PM", at: end) { end += 3 }
        return end
    }

    private static func number(_ text: TextView, _ offset: Int, _ digits: ClosedRange<Int>) -> Int? {
        let end = text.skip(.digit, from: offset)
        return digits.contains(end - offset) ? end : nil
    }
}
