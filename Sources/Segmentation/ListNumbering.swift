/// Follows the numbers or letters of a list that was put into one paragraph: "1) … 2) …", "a. … b. …".
struct ListNumbering {
    /// What stands between the number and the item: ".", ")" or ".)".
    private let mark: Range<Int>
    private let isLetter: Bool
    private let hasBullet: Bool
    /// The number, or the letter, that the next item has.
    private var expected: Int

    /// The list whose first item begins at an offset; nil where none does.
    init?(in text: TextView, at offset: Int) {
        let start = text.skip([.bullet, .space], from: offset)
        let digits = text.skip(.digit, from: start)
        if digits > start, digits - start <= 2 {
            isLetter = false
            expected = Self.number(text, start..<digits) + 1
            mark = digits..<Self.markEnd(text, digits)
        } else {
            guard text.byte(start) == UInt8(ascii: "a") else { return nil }
            isLetter = true
            expected = Int(UInt8(ascii: "b"))
            mark = start + 1..<Self.markEnd(text, start + 1)
        }
        hasBullet = start > offset && !text.traits(at: offset).contains(.space)
        guard !mark.isEmpty, Self.itemFollows(text, mark.upperBound) else { return nil }
    }

    /// Whether the next item begins at an offset; if so, the one after it is expected from then on.
    mutating func hasItem(in text: TextView, at offset: Int) -> Bool {
        let start = text.skip([.bullet, .space], from: offset)
        guard start > offset || !hasBullet else { return false }
        let end: Int
        if isLetter {
            guard text.byte(start) == UInt8(expected) else { return false }
            end = start + 1
        } else {
            end = text.skip(.digit, from: start)
            guard end > start, end - start <= 2, Self.number(text, start..<end) == expected else { return false }
        }
        let markEnd = Self.markEnd(text, end)
        guard markEnd - end == mark.count, Self.itemFollows(text, markEnd) else { return false }
        for index in 0..<mark.count where text.bytes[end + index] != text.bytes[mark.lowerBound + index] {
            return false
        }
        expected += 1
        return !isLetter || expected <= Int(UInt8(ascii: "z"))
    }

    private static func markEnd(_ text: TextView, _ offset: Int) -> Int {
        var end = offset
        if text.byte(end) == UInt8(ascii: ".") { end += 1 }
        if text.byte(end) == UInt8(ascii: ")") { end += 1 }
        return end
    }

    private static func itemFollows(_ text: TextView, _ offset: Int) -> Bool {
        let next = text.skip(.space, from: offset)
        return next > offset && !text.traits(at: next).isDisjoint(with: [.letter, .opener])
    }

    private static func number(_ text: TextView, _ range: Range<Int>) -> Int {
        range.reduce(0) { $0 * 10 + Int(text.bytes[$1] & 0x0F) }
    }
}
