/// What can be seen of a token without knowing any language: how letters, digits and signs follow each other.
struct TokenShape {
    var letters = 0
    var digits = 0
    var slashes = 0
    var backslashes = 0
    /// A letter beyond ASCII, so that the token is no technical name.
    var hasOtherLetters = false
    /// `://` after a letter.
    var hasAuthority = false
    /// `a_b`.
    var hasInnerUnderscore = false
    /// A capital after a small letter: `readMore`. One such place at the second letter (`iPhone`) or with
    /// capitals at both parts (`YouTube`) is enough: such a token is a name, not a word.
    var hasHump = false
    /// `2b`, as in `h2o` and `a1b2`; `COVID19` and `5th` don't have it.
    var digitBeforeLetter = false
    /// A full stop and two to five small letters or digits at the end, with two characters in front: `page.html`.
    var hasEnding = false

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var previous: UInt8 = 0
        var beforePrevious: UInt8 = 0
        var lastDot = -1
        var firstLetter = -1
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A:
                letters += 1
                if firstLetter < 0 { firstLetter = index }
                if previous.isASCIIDigit, firstLetter < index, firstLetter >= 0 { digitBeforeLetter = true }
                if byte < 0x5B, previous >= 0x61, previous <= 0x7A { hasHump = true }
                if previous == UInt8(ascii: "_"), beforePrevious.isASCIILetterOrDigit { hasInnerUnderscore = true }
            case 0x30...0x39:
                digits += 1
                if previous == UInt8(ascii: "_"), beforePrevious.isASCIILetterOrDigit { hasInnerUnderscore = true }
            case UInt8(ascii: "."): lastDot = index
            case UInt8(ascii: "/"):
                slashes += 1
                if previous == UInt8(ascii: "/"), beforePrevious == UInt8(ascii: ":") { hasAuthority = true }
                if slashes == 1, lastDot > 1 { hasEnding = Self.isEnding(bytes, from: lastDot, to: index) }
            case UInt8(ascii: "\\"): backslashes += 1
            case 0x80...:
                // General punctuation (U+2000...U+206F) and the Latin-1 signs are no letters.
                let isSign = byte == 0xC2 || (byte == 0xE2 && index + 1 < bytes.count && bytes[index + 1] <= 0x84)
                if byte >= 0xC2, !isSign { hasOtherLetters = true }
                if byte >= 0xC2, !isSign { letters += 1 }
            default: break
            }
            beforePrevious = previous
            previous = byte
        }
        if slashes == 0 { hasEnding = Self.isEnding(bytes, from: lastDot, to: bytes.count) }
    }

    private static func isEnding(_ bytes: UnsafeBufferPointer<UInt8>, from dot: Int, to end: Int) -> Bool {
        guard dot >= 2, (3...6).contains(end - dot), bytes[dot - 1].isASCIILetterOrDigit else { return false }
        // `U.S.A` and `p.m` are abbreviations.
        guard bytes[dot - 2] != UInt8(ascii: ".") else { return false }
        let ending = bytes[(dot + 1)..<end]
        return ending.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || $0.isASCIIDigit }
            && ending.contains { $0 >= 0x61 }
    }
}

extension UInt8 {
    @inline(__always)
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

    @inline(__always)
    var isASCIILetterOrDigit: Bool {
        isASCIIDigit || (self >= 0x41 && self <= 0x5A) || (self >= 0x61 && self <= 0x7A)
    }
}
