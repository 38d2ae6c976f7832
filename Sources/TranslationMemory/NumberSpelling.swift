import LocalizationModel

/// A number as a language writes it: `1,234.5` in English is `1 234,5` in Russian and `1.234,5` in Turkish.
struct NumberSpelling: Equatable {
    /// Digits before the separator, without the marks of thousands.
    var whole: String
    /// Digits after it, or nil where there are none.
    var fraction: String?
    /// What was written, where it is no plain number (a date, a time, a version).
    var opaque: String?

    init(_ text: String, language: LanguageTag) {
        let marks = Self.marks(language)
        let separators = text.filter { !$0.isASCIIDigit }
        whole = text
        if separators.isEmpty { return }
        let parts = text.split(omittingEmptySubsequences: false) { !$0.isASCIIDigit }.map(String.init)
        let thousands = separators.prefix { $0 == marks.thousands }
        let rest = separators.dropFirst(thousands.count)
        let groups = parts.dropFirst().prefix(thousands.count)
        let areGroups = groups.allSatisfy { $0.utf8.count == 3 } && (parts.first?.utf8.count ?? 0) <= 3
        if areGroups && rest.isEmpty {
            whole = parts.joined()
        } else if areGroups && rest.count == 1 && rest.first == marks.decimal {
            whole = parts.dropLast().joined()
            fraction = parts.last
        } else {
            opaque = text
        }
    }

    /// The number as another language writes it; what is no plain number stays as it is.
    func written(in language: LanguageTag, grouped: Bool) -> String {
        if let opaque { return opaque }
        let marks = Self.marks(language)
        var result = whole
        if grouped && whole.utf8.count > 4 {
            result = ""
            for (index, digit) in whole.enumerated() {
                if index > 0 && (whole.count - index) % 3 == 0 { result.append(marks.thousands) }
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
}
