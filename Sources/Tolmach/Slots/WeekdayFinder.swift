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

    private let phrases: [String]
    private let isTurkish: Bool

    init(language: LanguageTag, names: CalendarNames) {
        phrases = WeekdayPhrases.phrases(in: language) ?? names.weekdays
        isTurkish = language.language == "tr"
    }

    /// The days in the order of the text.
    func weekdays(in text: String) -> [Mention] {
        var found: [Mention] = []
        for (day, phrase) in phrases.enumerated() {
            for spelling in Set([phrase, Self.capitalised(phrase)]) {
                found += places(of: spelling, in: text).map { Mention(range: $0, text: spelling, day: day) }
            }
        }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The day as it is to stand in the place of another.
    func write(_ day: Int, as old: Mention) -> String? {
        guard phrases.indices.contains(day) else { return nil }
        return old.text.first?.isUppercase == true ? Self.capitalised(phrases[day]) : phrases[day]
    }

    private func places(of phrase: String, in text: String) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var rest = text[...]
        while let found = rest.firstRange(of: phrase) {
            rest = rest[found.upperBound...]
            let before = text[..<found.lowerBound].unicodeScalars.last
            let after = text[found.upperBound...].unicodeScalars.first
            let isInWord = [before, after].contains { $0.map { $0.properties.isAlphabetic || $0 == "-" } ?? false }
            // A Turkish suffix follows the sounds of its day.
            let isSuffixed = isTurkish && (after == "'" || after == "’")
            guard !isInWord, !isSuffixed else { continue }
            let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
            places.append(start..<start + phrase.utf8.count)
        }
        return places
    }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
