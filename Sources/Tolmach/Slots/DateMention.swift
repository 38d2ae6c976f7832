import ICUText

/// A date with the name of its month, as it stands in a text.
struct DateMention: Hashable, Sendable {
    /// UTF-8 offsets of the whole date into the text, and of its parts into the date.
    var range: Range<Int>
    var text: String
    var day: Int?
    /// From 1.
    var month: Int
    var year: Int?
    var dayRange: Range<Int>?
    var monthRange: Range<Int>
    var yearRange: Range<Int>?
    /// The Turkish suffix behind the month, its vowels and consonants as after any month: `de`, `e`, `den`; else empty.
    var suffix: String
    /// Whether a full stop is right behind the month.
    var hasStop: Bool
    /// How the month is written.
    var form: CalendarNames.Form

    /// Whether both are the same day, month and year.
    func isSame(as other: DateMention) -> Bool { day == other.day && month == other.month && year == other.year }
}
