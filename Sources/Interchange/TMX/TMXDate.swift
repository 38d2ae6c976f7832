/// Dates as TMX writes them, `YYYYMMDDThhmmssZ` in UTC, of which others write varieties.
///
/// Source: TMX 1.4b, section 2.2; ISO 8601.
enum TMXDate {
    /// The date in the form of TMX, or nil where the text is none. Hyphens and colons, small letters, parts of seconds, and a
    /// day or time that ends early are understood: `2020-01-02T03:04:05.678z`.
    static func normalized(_ text: String) -> String? {
        var digits: [UInt8] = []
        var hasTime = false
        var isEnded = false
        var isFraction = false
        for byte in text.utf8 {
            if isEnded { return nil }
            switch byte {
            case 0x30...0x39 where isFraction: break
            case 0x30...0x39: digits.append(byte - 0x30)
            case UInt8(ascii: "-") where digits.count == 4 || digits.count == 6: break
            case UInt8(ascii: ":") where digits.count == 10 || digits.count == 12: break
            case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " "):
                guard !hasTime, digits.count == 8 else { return nil }
                hasTime = true
            case UInt8(ascii: "."), UInt8(ascii: ","):
                guard digits.count == 14, !isFraction else { return nil }
                isFraction = true
            case UInt8(ascii: "Z"), UInt8(ascii: "z"): isEnded = true
            default: return nil
            }
        }
        guard digits.count == 8 && !hasTime || hasTime && (digits.count == 12 || digits.count == 14) else { return nil }
        digits += [UInt8](repeating: 0, count: 14 - digits.count)
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) } }
        guard isDay(number(0..<4), number(4..<6), number(6..<8)), number(8..<10) < 24, number(10..<12) < 60,
            number(12..<14) <= 60
        else { return nil }
        if text.utf8.count == 16, hasTime, isEnded, text.utf8.allSatisfy({ $0 < 0x5B }) { return text }
        let characters = digits.map { $0 + 0x30 }
        return String(decoding: characters[..<8], as: UTF8.self) + "T"
            + String(decoding: characters[8...], as: UTF8.self) + "Z"
    }

    private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let last =
            switch month {
            case 2: isLeap ? 29 : 28
            case 4, 6, 9, 11: 30
            case 1...12: 31
            default: 0
            }
        return year > 0 && day > 0 && day <= last
    }
}
