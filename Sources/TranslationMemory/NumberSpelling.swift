import LocalizationModel

/// A number as a language writes it: `1,234.5` in English is `1 234,5` in Russian and `1.234,5` in Turkish.
struct NumberSpelling: Equatable {
    /// Digits before the separator, without the marks of thousands.
    var whole: String
    /// Digits after it, or nil where there are none.
    var fraction: String?
    /// What was written, where it is no plain number (a date, a time, a version).
    var opaque: String?
    /// The mark that parts the thousands, or nil where they aren't parted.
    private(set) var thousands: Character?

    /// Whether both are the same number, however they are written.
    static func == (one: NumberSpelling, other: NumberSpelling) -> Bool {
        one.whole == other.whole && one.fraction == other.fraction && one.opaque == other.opaque
    }

    init(_ text: String, language: LanguageTag) {
        whole = text
        // Most numbers are digits alone, and each text that is mended is asked for all of its numbers.
        guard text.utf8.contains(where: { $0 < 0x30 || $0 > 0x39 }) else { return }
        let marks = Self.marks(language)
        guard Self.mayBePlain(text, marks) else {
            opaque = text
            return
        }
        let separators = text.filter { !$0.isASCIIDigit }
        let parts = text.split(omittingEmptySubsequences: false) { !$0.isASCIIDigit }.map(String.init)
        let groupMarks = separators.prefix { $0 == marks.thousands || marks.thousands == "\u{A0}" && $0.isSpace }
        let rest = separators.dropFirst(groupMarks.count)
        let groups = parts.dropFirst().prefix(groupMarks.count)
        let areGroups =
            groupMarks.isEmpty || groups.allSatisfy { $0.utf8.count == 3 } && (parts.first?.utf8.count ?? 0) <= 3
        if areGroups && rest.isEmpty {
            whole = parts.joined()
            thousands = groupMarks.first
        } else if areGroups && rest.count == 1 && rest.first == marks.decimal {
            whole = parts.dropLast().joined()
            fraction = parts.last
            thousands = groupMarks.first
        } else {
            opaque = text
        }
    }

    /// Whether nothing but digits and marks stands there, and one decimal mark at most: versions and dates, which are many, need
    /// not be taken apart.
    private static func mayBePlain(_ text: String, _ marks: (thousands: Character, decimal: Character)) -> Bool {
        var decimals = 0
        for scalar in text.unicodeScalars where !("0"..."9" ~= scalar) {
            let character = Character(scalar)
            if character == marks.decimal {
                decimals += 1
            } else if character != marks.thousands && !(marks.thousands == "\u{A0}" && character.isSpace) {
                return false
            }
        }
        return decimals <= 1
    }

    /// The number as another language writes it; what is no plain number stays as it is.
    ///
    /// - Parameter model: a number in the text that it goes to, whose thousands are parted or not.
    func written(in language: LanguageTag, like model: NumberSpelling) -> String {
        if let opaque { return opaque }
        let marks = Self.marks(language)
        var result = whole
        // Languages that part thousands by spaces leave four digits together.
        let isFourAlone =
            whole.utf8.count == 4 && model.thousands == nil
            && (model.whole.utf8.count >= 4 || marks.thousands == "\u{A0}")
        if thousands != nil && whole.utf8.count > 3 && !isFourAlone {
            let mark = model.thousands ?? marks.thousands
            result = ""
            for (index, digit) in whole.enumerated() {
                if index > 0 && (whole.count - index) % 3 == 0 { result.append(mark) }
                result.append(digit)
            }
        }
        if let fraction { result += String(marks.decimal) + fraction }
        return result
    }

    /// The value that plural rules ask for, or nil where it is no plain number.
    var value: Double? {
        guard opaque == nil else { return nil }
        return Double(fraction.map { "\(whole).\($0)" } ?? whole)
    }

    /// The number that is read out first: the hour of a time, the day of a date.
    var first: Double? { value ?? Double(String(whole.prefix { $0.isASCIIDigit })) }

    /// Whether it may be a year: of four digits, up to 2999.
    var isLikeYear: Bool {
        opaque == nil && fraction == nil && thousands == nil && whole.utf8.count == 4
            && (whole.hasPrefix("1") || whole.hasPrefix("2"))
    }

    /// Whether a language parts thousands by spaces.
    static func partsThousandsBySpaces(_ language: LanguageTag) -> Bool { marks(language).thousands == "\u{A0}" }

    /// Whether a point between two digits may part versions as well as decimals in a language.
    static func hasAmbiguousPoint(_ language: LanguageTag) -> Bool { marks(language).decimal == "." }

    private static func marks(_ language: LanguageTag) -> (thousands: Character, decimal: Character) {
        switch language.language {
        case "en": (",", ".")
        case "tr": (".", ",")
        default: ("\u{A0}", ",")
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { self >= "0" && self <= "9" }
    fileprivate var isSpace: Bool { self == " " || self == "\u{A0}" || self == "\u{202F}" }
}
