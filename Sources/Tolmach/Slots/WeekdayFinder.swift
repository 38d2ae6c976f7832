import ICUText
import Inflection
import LocalizationModel

/// Finds days of the week in texts of one language, where they say on which day something is, and writes another.
///
///     let russian = WeekdayFinder(language: .russian, names: names)
///     russian.write(2, as: mention) == "во вторник"      // where the mention is "в среду"
struct WeekdayFinder: Sendable {
    /// A day of the week as it stands in a text.
    struct Mention: Hashable, Sendable {
        /// UTF-8 offsets.
        var range: Range<Int>
        var text: String
        /// From 0 for Sunday.
        var day: Int
    }

    /// One of the ways in which a text may write a day.
    private struct Spelling {
        let text: String
        let bytes: [UInt8]
        let day: Int
    }

    private let phrases: [String]
    private let spellings: [Spelling]
    private let isTurkish: Bool

    init(language: LanguageTag, names: CalendarNames) {
        phrases = WeekdayPhrases.phrases(in: language) ?? names.weekdays
        spellings = phrases.enumerated().flatMap { day, phrase in
            Set([phrase, Self.capitalised(phrase)]).map { Spelling(text: $0, bytes: Array($0.utf8), day: day) }
        }
        isTurkish = language.language == "tr"
    }

    /// The days in the order of the text.
    func weekdays(in text: String) -> [Mention] {
        var text = text
        let found = text.withUTF8 { bytes in
            spellings.flatMap { spelling in
                places(of: spelling.bytes, in: bytes).map {
                    Mention(range: $0, text: spelling.text, day: spelling.day)
                }
            }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The day as it is to stand in the place of another.
    func write(_ day: Int, as old: Mention) -> String? {
        guard phrases.indices.contains(day) else { return nil }
        return old.text.first?.isUppercase == true ? Self.capitalised(phrases[day]) : phrases[day]
    }

    private func places(of phrase: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var places: [Range<Int>] = []
        guard let first = phrase.first else { return places }
        var start = 0
        while start + phrase.count <= text.count {
            let end = start + phrase.count
            guard text[start] == first, text[start..<end].elementsEqual(phrase) else {
                start += 1
                continue
            }
            if !isPartOfWord(start..<end, in: text) { places.append(start..<end) }
            start = end
        }
        return places
    }

    private func isPartOfWord(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        // A letter with its marks takes a few bytes.
        let before = String(decoding: text[max(0, range.lowerBound - 4)..<range.lowerBound], as: UTF8.self)
        let after = String(decoding: text[range.upperBound..<min(range.upperBound + 4, text.count)], as: UTF8.self)
        if let next = after.unicodeScalars.first {
            // A Turkish suffix follows the sounds of its day.
            if isTurkish && (next == "'" || next == "’") || next.properties.isGraphemeExtend { return true }
        }
        return [before.unicodeScalars.last, after.unicodeScalars.first].contains {
            $0.map { $0.properties.isAlphabetic || $0 == "-" } ?? false
        }
    }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
