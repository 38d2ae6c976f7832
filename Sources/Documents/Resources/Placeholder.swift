/// What programs put into strings for values to come: `%s`, `%1$@`, `%(name)s`, `{count}`, `{{name}}`, `${x}`, `%1`.
///
/// Sources: printf of POSIX and of Apple's string formatting; Python's `%` and `format`; Qt's `arg`; i18next,
/// ICU MessageFormat (its plain arguments; a plural or select is text), Chrome's `$NAME$`.
enum Placeholder {
    /// The longest that is believed to be one.
    private static let longest = 120
    /// The longest choice of texts.
    private static let longestChoice = 4000

    /// Where the placeholder that begins at an offset ends, or nil where none does.
    static func end(in source: [UInt8], at start: Int, before end: Int) -> Int? {
        let limit = min(end, start + longest)
        switch source[start] {
        case UInt8(ascii: "%"): return percent(source, start, limit)
        case UInt8(ascii: "{"):
            return start + 1 < limit && source[start + 1] == UInt8(ascii: "{")
                ? closed(source, start + 2, limit, by: "}}") : argument(source, start + 1, limit)
        case UInt8(ascii: "$"): return dollar(source, start, limit)
        default: return nil
        }
    }

    /// `%%`, `%(name)s`, `%{name}`, printf, and Qt's `%1`, `%L1`, `%n`.
    private static func percent(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard start + 1 < end else { return nil }
        switch source[start + 1] {
        case UInt8(ascii: "%"): return start + 2
        case UInt8(ascii: "{"): return argument(source, start + 2, end)
        case UInt8(ascii: "("):
            guard let name = closed(source, start + 2, end, by: ")") else { return nil }
            return conversion(source, name, end)
        default: break
        }
        let isAfterNumber = start > 0 && source[start - 1].isASCIIDigit
        if let close = conversion(source, start + 1, end) {
            // `50%discount` is a percentage.
            let isInWord = close < end && source[close].isASCIILetter
            return isAfterNumber && isInWord ? nil : close
        }
        var position = start + 1
        if source[position] == UInt8(ascii: "L") { position += 1 }
        let digits = source[position..<min(position + 2, end)].prefix { $0.isASCIIDigit }.count
        return digits > 0 && !isAfterNumber ? position + digits : nil
    }

    /// Position, flags, width, precision, length and the letter of a printf conversion. A space is no flag here:
    /// `5 % discount`.
    private static func conversion(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
        var position = start
        func skip(_ signs: String.UTF8View) {
            while position < end, signs.contains(source[position]) { position += 1 }
        }
        skip("-+#0'".utf8)
        skip("0123456789*".utf8)
        if position < end, source[position] == UInt8(ascii: "$") { position += 1 }
        skip("-+#0'".utf8)
        skip("0123456789*.".utf8)
        skip("hlqLzjt".utf8)
        guard position < end, "diouxXeEfFgGaAcCsSpn@".utf8.contains(source[position]) else { return nil }
        return position + 1
    }

    /// A name, a number, or both with a format after a comma or colon, up to `}`.
    private static func argument(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard let close = closed(source, start, end, by: "}"), close > start + 1 || source[start] == UInt8(ascii: "}")
        else { return nil }
        let inside = source[start..<(close - 1)]
        guard let first = inside.first(where: { $0 != 0x20 }) else { return close }
        let isName = first.isASCIILetter || first.isASCIIDigit || "_-$@.".utf8.contains(first)
        return isName && !inside.contains(where: { "{\n\"\\".utf8.contains($0) }) ? close : nil
    }

    /// Where `{n, plural, one {...} other {...}}` ends, which holds texts and is left to the translator as a whole.
    static func endOfChoice(in source: [UInt8], at start: Int, before end: Int) -> Int? {
        func word(_ range: Range<Int>) -> Range<Int> {
            var position = range.lowerBound
            while position < range.upperBound, source[position] == 0x20 { position += 1 }
            let first = position
            while position < range.upperBound, source[position].isNamePart { position += 1 }
            return first..<position
        }
        func comma(after position: Int) -> Int? {
            var position = position
            while position < end, source[position] == 0x20 { position += 1 }
            return position < end && source[position] == UInt8(ascii: ",") ? position + 1 : nil
        }
        let limit = min(end, start + 80)
        guard let second = comma(after: word((start + 1)..<limit).upperBound), second < limit else { return nil }
        let kind = word(second..<limit)
        guard comma(after: kind.upperBound) != nil,
            ["plural", "select", "selectordinal"].contains(String(decoding: source[kind], as: UTF8.self))
        else { return nil }
        var depth = 0
        for position in start..<min(end, start + longestChoice) {
            if source[position] == UInt8(ascii: "{") { depth += 1 }
            if source[position] == UInt8(ascii: "}") {
                depth -= 1
                if depth == 0 { return position + 1 }
            }
        }
        return nil
    }

    /// `${x}`, `$(x)`, `$t(key)`, `$NAME$`.
    private static func dollar(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
        guard start + 1 < end else { return nil }
        switch source[start + 1] {
        case UInt8(ascii: "{"): return argument(source, start + 2, end)
        case UInt8(ascii: "("): return closed(source, start + 2, end, by: ")")
        case UInt8(ascii: "t") where start + 2 < end && source[start + 2] == UInt8(ascii: "("):
            return closed(source, start + 3, end, by: ")")
        default:
            let name = source[(start + 1)..<end].prefix {
                $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_")
            }
            guard let first = name.first, first.isASCIILetter, name.endIndex < end,
                source[name.endIndex] == UInt8(ascii: "$")
            else { return nil }
            return name.endIndex + 1
        }
    }

    /// The offset after the closing signs (one or two), on the same line.
    private static func closed(_ source: [UInt8], _ start: Int, _ end: Int, by closing: String) -> Int? {
        let signs = closing.utf8
        guard let first = signs.first, let last = signs.last else { return nil }
        for position in start..<max(start, end - signs.count + 1) {
            let byte = source[position]
            if byte == first, source[position + signs.count - 1] == last { return position + signs.count }
            if byte == UInt8(ascii: "\n") { return nil }
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isNamePart: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "_") }
}
