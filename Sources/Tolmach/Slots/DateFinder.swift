import ICUText
import Inflection
import LocalizationModel
import TranslationMemory

/// Finds dates with the name of a month in texts of one language, and writes another date in the place of one.
///
///     let russian = try DateFinder(language: .russian)
///     russian.dates(in: "Встреча 10 марта").first?.month == 3
struct DateFinder: Sendable {
    private let language: LanguageTag
    let names: CalendarNames
    private let months: [String: (month: Int, form: CalendarNames.Form)]
    private let inflector: NameInflector
    private let ordinals: PluralRules?

    /// - Throws: `TolmachError.libraryFailure` where ICU has no calendar for the language.
    init(language: LanguageTag) throws(TolmachError) {
        self.language = LanguageTag(language: language.language)
        names = try CalendarNames(language: self.language)
        inflector = NameInflector(language: self.language)
        ordinals = language.language == "en" ? try? PluralRules(language: self.language, ordinal: true) : nil
        var months: [String: (month: Int, form: CalendarNames.Form)] = [:]
        for form in CalendarNames.Form.allCases {
            for (index, name) in (names.months[form] ?? []).enumerated() {
                // Shortened names end in a full stop in some languages; it is left to stand.
                let bare = name.hasSuffix(".") ? String(name.dropLast()) : name
                for spelling in [bare, Self.capitalised(bare)] where months[spelling] == nil {
                    months[spelling] = (index + 1, form)
                }
            }
        }
        self.months = months
    }

    /// The dates in the order of the text.
    func dates(in text: String) -> [DateMention] {
        let words = Self.words(of: text)
        var found: [DateMention] = []
        var end = 0
        for (index, word) in words.enumerated() {
            guard let known = months[word.text], word.range.lowerBound >= end else { continue }
            let before = index > 0 ? words[index - 1] : nil
            let after = index + 1 < words.count ? words[index + 1] : nil
            let beforeLast = index > 1 ? words[index - 2] : nil
            var day: Word?
            var last = index
            if let before, before.day != nil, word.gap == " " || word.gap == "\u{A0}" {
                day = before
            } else if language.language == "en", let before, before.text == "of", let beforeLast, beforeLast.day != nil,
                word.gap == " ", before.gap == " "
            {
                day = beforeLast
            } else if language.language == "en", let after, after.day != nil, after.gap == " " || after.gap == ". " {
                day = after
                last = index + 1
            }
            let next = last + 1 < words.count ? words[last + 1] : nil
            let isTurkishSuffix = language.language == "tr" && ["'", "’"].contains(next?.gap)
            let suffix = isTurkishSuffix ? next.map { NumberEnding($0.text.utf8).folded } ?? "" : ""
            var year: Word?
            let isShort = known.form == .shortInDate || known.form == .shortAlone
            if let next, next.isYear, [" ", ", ", "\u{A0}"].contains(next.gap) || isShort && next.gap == ". " {
                year = next
            }
            // The suffix of a Turkish year follows its sounds, which can't be told from digits alone.
            let afterYear = last + 2 < words.count ? words[last + 2].gap : nil
            if year != nil, language.language == "tr", afterYear == "'" || afterYear == "’" { continue }
            guard day != nil || year != nil, day.map({ $0.range.lowerBound >= end }) ?? true else { continue }
            let first = [word, day].compactMap { $0?.range.lowerBound }.min() ?? word.range.lowerBound
            var monthEnd = word.range.upperBound
            if isTurkishSuffix, let next { monthEnd = next.range.upperBound }
            let upper = [monthEnd, day?.range.upperBound ?? 0, year?.range.upperBound ?? 0].max() ?? monthEnd
            func inside(_ range: Range<Int>) -> Range<Int> { range.lowerBound - first..<range.upperBound - first }
            let utf8 = text.utf8
            let hasStop = utf8.dropFirst(monthEnd).first == UInt8(ascii: ".")
            let start = utf8.index(utf8.startIndex, offsetBy: first)
            found.append(
                DateMention(
                    range: first..<upper, text: String(text[start..<utf8.index(utf8.startIndex, offsetBy: upper)]),
                    day: day?.day, month: known.month, year: year.flatMap { Int($0.text) },
                    dayRange: (day?.range).map(inside), monthRange: inside(word.range.lowerBound..<monthEnd),
                    yearRange: (year?.range).map(inside), suffix: suffix, hasStop: hasStop, form: known.form))
            end = upper
        }
        return found
    }

    /// The date as it stands in a text of this language, with the values of another; nil where it can't be told how.
    func writing(_ new: DateMention, as old: DateMention) -> String? {
        guard (new.day == nil) == (old.day == nil), (new.year == nil) == (old.year == nil) else { return nil }
        let bytes = Array(old.text.utf8)
        func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        var parts: [(range: Range<Int>, text: String)] = []
        if let range = old.dayRange, let day = new.day { parts.append((range, self.day(day, like: part(range)))) }
        guard let month = month(new.month, like: part(old.monthRange), old) else { return nil }
        var monthRange = old.monthRange
        if old.hasStop && losesStop(new.month, old) {
            // Behind the date the stop may end the sentence too.
            guard monthRange.upperBound < bytes.count else { return nil }
            monthRange = monthRange.lowerBound..<monthRange.upperBound + 1
        }
        parts.append((monthRange, month))
        if let range = old.yearRange, let year = new.year {
            parts.append((range, year == old.year ? part(range) : String(year)))
        }
        var result = ""
        var position = 0
        for (range, text) in parts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            result += part(position..<range.lowerBound) + text
            position = range.upperBound
        }
        return result + part(position..<bytes.count)
    }

    /// `10th` for a date that has an ordinal.
    private func day(_ day: Int, like old: String) -> String {
        guard let ordinals, old.utf8.contains(where: { $0 > 0x39 }) else { return String(day) }
        let ending =
            switch ordinals.category(of: Double(day)) {
            case .one: "st"
            case .two: "nd"
            case .few: "rd"
            default: "th"
            }
        return String(day) + ending
    }

    private func month(_ month: Int, like written: String, _ old: DateMention) -> String? {
        guard month != old.month else { return written }
        guard let forms = names.months[old.form], forms.indices.contains(month - 1) else { return nil }
        var name = forms[month - 1]
        if name.hasSuffix(".") { name.removeLast() }
        if written.contains("'") || written.contains("’") {
            // Turkish: the suffix follows the sounds of the month.
            guard forms.indices.contains(old.month - 1) else { return nil }
            let plain = written.replacing("’", with: "'")
            let was = FullName(forms[old.month - 1], kind: .place, in: inflector)
            let asked = Set(was.cases(of: plain).map { FullName(name, kind: .place, in: inflector).form($0) })
            guard asked.count == 1, let form = asked.first else { return nil }
            return written.contains("’") ? form.replacing("'", with: "’") : form
        }
        return written.first?.isUppercase == true ? Self.capitalised(name) : name
    }

    /// Whether a shortened name gives way to one that is too short to be shortened: `мар.` but `мая`, `Mar.` but `May`.
    private func losesStop(_ month: Int, _ old: DateMention) -> Bool {
        let whole: CalendarNames.Form =
            switch old.form {
            case .shortInDate: .inDate
            case .shortAlone: .alone
            case .inDate, .alone: old.form
            }
        guard old.form != whole, let short = names.months[old.form], let names = names.months[whole],
            short.indices.contains(month - 1), names.indices.contains(month - 1)
        else { return false }
        return short[month - 1] == names[month - 1]
    }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    // MARK: Words

    private struct Word {
        var text: String
        var range: Range<Int>
        /// What stands between it and the word before; nothing more than a few signs is of interest.
        var gap: String

        /// 1 to 31, an English ordinal's ending aside.
        var day: Int? {
            let digits = text.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
            let ending = text.utf8.dropFirst(digits.count)
            guard digits.count == 1 || digits.count == 2, let number = Int(String(decoding: digits, as: UTF8.self)),
                (1...31).contains(number),
                ending.isEmpty || ["st", "nd", "rd", "th"].contains(String(decoding: ending, as: UTF8.self))
            else { return nil }
            return number
        }

        var isYear: Bool { text.utf8.count == 4 && (Int(text).map { (1000...2999).contains($0) } ?? false) }
    }

    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var current = ""
        var gap = ""
        var start = 0
        var offset = 0
        for scalar in text.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if current.isEmpty { start = offset }
                current.unicodeScalars.append(scalar)
            } else {
                if !current.isEmpty {
                    words.append(Word(text: current, range: start..<offset, gap: gap))
                    current = ""
                    gap = ""
                }
                gap.unicodeScalars.append(scalar)
            }
            offset += UTF8.width(scalar)
        }
        if !current.isEmpty { words.append(Word(text: current, range: start..<offset, gap: gap)) }
        return words
    }
}
