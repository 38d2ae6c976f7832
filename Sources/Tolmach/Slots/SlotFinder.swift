import Inflection
import LocalizationModel
import Terminology
import TranslationMemory

/// Finds the values in texts of one language: the glossary's names, dates with the name of a month, days of
/// the week, placeholders.
struct SlotFinder: Sendable {
    let language: LanguageTag
    /// Finds the glossary's names in the language; nil where there are none.
    var names: TermRecognizer?
    let dates: DateFinder?
    let weekdays: WeekdayFinder?
    let inflector: NameInflector

    /// - Parameter names: finds the glossary's names in the language; nil where there are none.
    init(language: LanguageTag, names: TermRecognizer?) {
        self.language = language
        self.names = names
        dates = try? DateFinder(language: language)
        weekdays = dates.map { WeekdayFinder(language: language, names: $0.names) }
        inflector = NameInflector(language: language)
    }

    /// The values in the order of the text, none overlapping another.
    ///
    /// - Parameter placeholders: those of the text's other version, which are placeholders in this one too.
    func slots(in text: InlineText, placeholders: Set<String> = []) -> [Slot] {
        let plain = text.plain
        var slots: [Slot] = []
        for (index, placed) in text.codes.enumerated() where placed.code.standsForValue {
            slots.append(Slot(range: placed.offset..<placed.offset, code: index, value: .code(placed.code)))
        }
        let utf8 = Array(plain.utf8)
        for range in PlaceholderTokens.ranges(in: plain, language: language, known: placeholders) {
            slots.append(Slot(range: range, value: .placeholder(String(decoding: utf8[range], as: UTF8.self))))
        }
        if let names {
            let mentions = names.mentions(in: plain).filter(\.concept.isName)
            let offsets = ScalarOffsets(plain)
            slots += mentions.map { Slot(range: offsets.utf8($0.scalars), value: .name($0)) }
        }
        if let dates { slots += dates.dates(in: plain).map { Slot(range: $0.range, value: .date($0)) } }
        if let weekdays {
            slots += weekdays.weekdays(in: plain).map { Slot(range: $0.range, value: .weekday($0)) }
        }
        slots.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        var end = 0
        return slots.filter { slot in
            let holdsCode = text.codes.contains {
                slot.range.lowerBound < $0.offset && $0.offset < slot.range.upperBound
            }
            guard slot.range.lowerBound >= end, !holdsCode else { return false }
            end = slot.range.upperBound
            return true
        }
    }

    /// Whether two names may stand in one grammatical case, each in the form that its text has.
    func mayShareCase(_ one: TermMention, _ other: TermMention) -> Bool {
        let cases = [one, other].map { FullName($0.term, of: $0.concept, in: inflector).cases(of: $0.text) }
        if cases[0].isEmpty || cases[1].isEmpty { return cases[0].isEmpty && cases[1].isEmpty }
        return cases[0].contains { cases[1].contains($0) }
    }
}

extension InlineCode {
    /// Whether the code stands for a value to come, or for a word that is not translated: `%s`, `{count}`, `Blog2_Post`,
    /// `<code>x</code>`; but not for a line break or a picture.
    fileprivate var standsForValue: Bool {
        guard kind == .standalone, let first = original.utf8.first else { return false }
        if first != UInt8(ascii: "<") {
            return first > 0x20 && first != UInt8(ascii: "\\") && first != UInt8(ascii: "&")
        }
        // An element with something in it.
        return original.utf8.dropLast().contains(UInt8(ascii: ">")) && !original.utf8.suffix(2).elementsEqual("/>".utf8)
    }
}

/// From Unicode scalars to bytes of one text.
private struct ScalarOffsets {
    private var offsets: [Int] = [0]

    init(_ text: String) {
        var offset = 0
        for scalar in text.unicodeScalars {
            offset += UTF8.width(scalar)
            offsets.append(offset)
        }
    }

    func utf8(_ range: Range<Int>) -> Range<Int> {
        let last = offsets.count - 1
        return offsets[min(range.lowerBound, last)]..<offsets[min(range.upperBound, last)]
    }
}
