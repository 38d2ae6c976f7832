import LocalizationModel

/// Walks through normalised UTF-8 and finds words, numbers, placeholders and punctuation.
struct TokenScanner {
    enum Kind {
        case word, number, placeholder, punctuation
    }

    struct Piece {
        var kind: Kind
        var range: Range<Int>
        /// Where the digits of a number end: before the `th` of `5th` and the suffix of `2015'te`.
        var digitsEnd: Int
    }

    /// How a language writes numbers.
    struct NumberStyle: OptionSet {
        let rawValue: UInt8
        /// `1 500 000`
        static let spacedThousands = NumberStyle(rawValue: 1)
        /// `5th`, `1990s`
        static let ordinals = NumberStyle(rawValue: 2)
        /// `2015'te`
        static let suffixes = NumberStyle(rawValue: 4)
        /// `%5`, which elsewhere is a placeholder of Qt's.
        static let percentFirst = NumberStyle(rawValue: 8)

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(language: LanguageTag) {
            self = []
            if NumberSpelling.partsThousandsBySpaces(language) { insert(.spacedThousands) }
            if language.language == "en" { insert(.ordinals) }
            if language.language == "tr" { formUnion([.suffixes, .percentFirst]) }
        }
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private let numbers: NumberStyle
    private let units: Set<UInt64>
    private let breaks: [Int]
    private var position = 0
    /// Where the next of the breaks is, or the end of the text.
    private var limit: Int
    private var breaksPassed = 0

    /// - Parameters:
    ///   - units: hashes of the units of measure that may be set right behind a number (`unitHash`).
    ///   - breaks: where pieces end whatever stands there, in ascending order.
    init(
        bytes: UnsafeBufferPointer<UInt8>, numbers: NumberStyle = [], units: Set<UInt64> = [], breaks: [Int] = []
    ) {
        self.bytes = bytes
        self.numbers = numbers
        self.units = units
        self.breaks = breaks
        limit = min(breaks.first ?? bytes.count, bytes.count)
    }

    mutating func next() -> Piece? {
        while position < bytes.count && bytes[position] == 0x20 { position += 1 }
        guard position < bytes.count else { return nil }
        while limit <= position {
            breaksPassed += 1
            limit = breaksPassed < breaks.count ? min(breaks[breaksPassed], bytes.count) : bytes.count
        }
        let start = position
        let (scalar, length) = Self.decode(bytes, start)
        if scalar < 0x80, let end = placeholderEnd(start) {
            position = end
            return Piece(kind: .placeholder, range: start..<end, digitsEnd: end)
        }
        if Letters.isDigit(scalar) { return number(start) }
        if Letters.isLetter(scalar) { return word(start) }
        position = start + length
        return Piece(kind: .punctuation, range: start..<position, digitsEnd: position)
    }

    private mutating func number(_ start: Int) -> Piece {
        var end = start
        while end < limit {
            let byte = bytes[end]
            let isInner =
                (byte == 0x2E || byte == 0x2C || byte == 0x3A || byte == 0x2F) && end + 1 < limit
                && Letters.isDigit(UInt32(bytes[end + 1]))
            guard Letters.isDigit(UInt32(byte)) || isInner else { break }
            end += 1
            if numbers.contains(.spacedThousands) { end = thousandsEnd(start, end) }
        }
        let digitsEnd = end
        if end < limit {
            let (scalar, length) = Self.decode(bytes, end)
            if Letters.isLetter(scalar) {
                // "3D" and "5x7" are words; "5" and "19.5" are numbers, and so is the one of "5GB".
                if numbers.contains(.ordinals), let ending = ordinalEnd(end) {
                    end = ending
                } else if !isUnit(end) {
                    return word(start)
                }
            } else if numbers.contains(.suffixes), Letters.isApostrophe(scalar) {
                end = lettersEnd(end + length) ?? end
            }
        }
        position = end
        return Piece(kind: .number, range: start..<end, digitsEnd: digitsEnd)
    }

    /// The end of `st`, `nd`, `rd`, `th` or `s`, where nothing more follows.
    private func ordinalEnd(_ start: Int) -> Int? {
        guard let end = lettersEnd(start), end - start <= 2 else { return nil }
        let ending = (start..<end).map { bytes[$0] | 0x20 }
        return Self.ordinals.contains(ending) ? end : nil
    }

    private static let ordinals = ["st", "nd", "rd", "th", "s"].map { Array($0.utf8) }

    /// Whether the letters that begin here are a unit of measure: `5MB`, `$7m`.
    private func isUnit(_ start: Int) -> Bool {
        guard !units.isEmpty else { return false }
        var hash = ByteHash()
        var end = start
        while end < limit {
            let (scalar, length) = Self.decode(bytes, end)
            guard Letters.isLetter(scalar) || Letters.isDigit(scalar) else { break }
            hash.add(scalar: Letters.fold(scalar, turkish: false))
            end += length
        }
        return units.contains(hash.value)
    }

    /// The hash of a unit of measure, whose letters may be small or capital.
    static func unitHash(_ unit: String) -> UInt64 {
        var hash = ByteHash()
        for scalar in unit.unicodeScalars { hash.add(scalar: Letters.fold(scalar.value, turkish: false)) }
        return hash.value
    }

    /// The end of the letters and digits that begin here; nil where there are none, or digits among them.
    private func lettersEnd(_ start: Int) -> Int? {
        var end = start
        while end < limit {
            let (scalar, length) = Self.decode(bytes, end)
            if Letters.isDigit(scalar) { return nil }
            guard Letters.isLetter(scalar) else { break }
            end += length
        }
        return end > start ? end : nil
    }

    /// The end of the groups of three digits behind the first digits of a number, each with a space before it.
    private func thousandsEnd(_ start: Int, _ first: Int) -> Int {
        var end = first
        while end < limit, bytes[end] == 0x20, end > first || isGroup(start..<first, atMost: 3),
            isDigit(end + 1), isDigit(end + 2), isDigit(end + 3), !isDigit(end + 4)
        {
            end += 4
        }
        return end
    }

    /// Whether a range holds so many digits at most, and nothing else.
    private func isGroup(_ range: Range<Int>, atMost count: Int) -> Bool {
        range.count <= count && range.allSatisfy { isDigit($0) }
    }

    private mutating func word(_ start: Int) -> Piece {
        var end = start
        while end < limit {
            // Most letters are these.
            let byte = bytes[end]
            if byte < 0x80 ? Self.isWordByte(byte) : byte == 0xD0 || byte == 0xD1 {
                end += byte < 0x80 ? 1 : 2
                continue
            }
            let (scalar, length) = Self.decode(bytes, end)
            if Letters.standsAlone(scalar) {
                if end == start { end += length }
                break
            }
            if Letters.isLetter(scalar) || Letters.isDigit(scalar) {
                end += length
                continue
            }
            // An apostrophe inside a word, or an accelerator mark inside one ("Sa&ve").
            let next = end + length
            guard Letters.isApostrophe(scalar), next < limit,
                Letters.isLetter(Self.decode(bytes, next).scalar)
            else { break }
            end = next
        }
        position = end
        return Piece(kind: .word, range: start..<end, digitsEnd: end)
    }

    /// Whether an ASCII character is a letter or a digit.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// The end of a placeholder that starts here: `%s`, `%1$d`, `%(name)s`, `{0}`, `{{ name }}`, `${x}`, `<b>`, `<%= x %>`,
    /// `&amp;`, `\n`.
    private func placeholderEnd(_ start: Int) -> Int? {
        switch bytes[start] {
        case UInt8(ascii: "%"): return formatEnd(start)
        case UInt8(ascii: "{"):
            if byte(start + 1) == UInt8(ascii: "{") { return closed(start + 2, by: "}}", within: 64) }
            return closed(start + 1, by: UInt8(ascii: "}"), within: 64, isBraced: true)
        case UInt8(ascii: "$"):
            guard byte(start + 1) == UInt8(ascii: "{") else { return nil }
            return closed(start + 2, by: UInt8(ascii: "}"), within: 64, isBraced: true)
        case UInt8(ascii: "<"):
            if byte(start + 1) == UInt8(ascii: "%") { return closed(start + 2, by: "%>", within: 200) }
            guard Self.isASCIILetter(byte(start + 1)) || byte(start + 1) == UInt8(ascii: "/") else { return nil }
            return closed(start + 1, by: UInt8(ascii: ">"), within: 200, isBraced: false)
        case UInt8(ascii: "&"):
            var end = start + 1
            while Self.isASCIILetter(byte(end)) || byte(end) == UInt8(ascii: "#") || isDigit(end) { end += 1 }
            return byte(end) == UInt8(ascii: ";") && (end - start > 2) && (end - start < 10) ? end + 1 : nil
        case UInt8(ascii: "\\"):
            let escaped = byte(start + 1)
            return escaped == UInt8(ascii: "n") || escaped == UInt8(ascii: "t") ? start + 2 : nil
        default: return nil
        }
    }

    /// The end of a format as C, Qt, Python and Objective-C write it.
    private func formatEnd(_ start: Int) -> Int? {
        if start > 0, isDigit(start - 1) { return nil }
        var end = start + 1
        if byte(end) == UInt8(ascii: "{") { return closed(end + 1, by: UInt8(ascii: "}"), within: 64, isBraced: true) }
        if byte(end) == UInt8(ascii: "(") {
            guard let name = closed(end + 1, by: UInt8(ascii: ")"), within: 64, isBraced: true) else { return nil }
            end = name
        }
        let first = end
        while isDigit(end) { end += 1 }
        if byte(end) == UInt8(ascii: "$") { end += 1 }
        while let flag = byte(end), isDigit(end) || flag == 0x2E || flag == 0x2D || flag == 0x2B || flag == 0x23 {
            end += 1
        }
        while let size = byte(end), size == UInt8(ascii: "l") || size == UInt8(ascii: "h") || size == UInt8(ascii: "z")
        {
            end += 1
        }
        if let conversion = byte(end), Self.conversions.contains(conversion) { return end + 1 }
        // Qt's `%1` and `%n`.
        if numbers.contains(.percentFirst) { return nil }
        var digits = first
        while isDigit(digits) { digits += 1 }
        return digits > first && digits - first <= 2 ? digits : nil
    }

    private static let conversions: [UInt8] = Array("dDiuxXoeEfgGcCsSpaAn@".utf8)

    private func closed(_ start: Int, by end: UInt8, within length: Int, isBraced: Bool) -> Int? {
        var index = start
        while index < limit && index - start <= length {
            let byte = bytes[index]
            if byte == end { return index + 1 }
            if isBraced && (byte <= 0x20 || byte == UInt8(ascii: "{")) { return nil }
            if byte == UInt8(ascii: "<") { return nil }
            index += 1
        }
        return nil
    }

    /// The same by two characters; spaces may stand before them, and no braces.
    private func closed(_ start: Int, by end: StaticString, within length: Int) -> Int? {
        var index = start
        while index + 1 < limit && index - start <= length {
            if bytes[index] == end.utf8Start[0] && bytes[index + 1] == end.utf8Start[1] {
                return index > start ? index + 2 : nil
            }
            if bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "}") { return nil }
            index += 1
        }
        return nil
    }

    private func byte(_ index: Int) -> UInt8? { index < limit ? bytes[index] : nil }

    private func isDigit(_ index: Int) -> Bool { byte(index).map { $0 >= 0x30 && $0 <= 0x39 } ?? false }

    private static func isASCIILetter(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
    }

    /// The scalar at an index of well-formed UTF-8, and its length in bytes.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        let rest = bytes.count - index
        if first < 0xE0 && rest >= 2 { return ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2) }
        if first < 0xF0 && rest >= 3 {
            return (
                (first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), 3
            )
        }
        if rest >= 4 {
            let high = (first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
            return (high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F), 4)
        }
        return (0xFFFD, 1)
    }

    static func encode(_ scalar: UInt32, into bytes: inout [UInt8]) {
        switch scalar {
        case 0..<0x80: bytes.append(UInt8(scalar))
        case 0..<0x800:
            bytes.append(UInt8(0xC0 | scalar >> 6))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        case 0..<0x10000:
            bytes.append(UInt8(0xE0 | scalar >> 12))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        default:
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        }
    }
}
