/// The date and time that mail programs put into the heads of forwarded letters: `03/29/2001 09:01 AM`.
enum DateStamp {
    /// Whether a stamp begins at an offset that is no part of a sentence.
    static func begins(in text: TextView, at offset: Int, behind space: Int) -> Bool {
        guard end(in: text, at: offset) != nil else { return false }
        // "on 03/29/2001 09:01 AM": a stamp in a sentence.
        let word = text.token(before: space)
        return text.traits(at: word.lowerBound).isDisjoint(with: .lowercase) || Address.isAddress(word, in: text)
    }

    /// The end of the stamp that begins at an offset, if one does.
    static func end(in text: TextView, at offset: Int) -> Int? {
        guard text.byte(offset) &- 0x30 < 10, let month = number(text, offset, 1...2),
            text.byte(month) == UInt8(ascii: "/"),
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
