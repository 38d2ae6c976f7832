internal import CICU
import LocalizationModel

/// What a language calls the months and the days of the week, as CLDR has them.
///
///     let russian = try CalendarNames(language: .russian)
///     russian.months[.inDate]?[2] == "марта"
///     russian.months[.alone]?[2] == "март"
///
/// Source: UTS 35, part 4, Calendar Elements.
public struct CalendarNames: Sendable {
    /// The way a name is written.
    public enum Form: CaseIterable, Sendable {
        /// Beside a day: `10 марта`.
        case inDate
        /// By itself: `март`.
        case alone
        /// The same, shortened.
        case shortInDate, shortAlone
    }

    /// Twelve names for each way of writing, January first, in small and capital letters as within a sentence.
    public let months: [Form: [String]]
    /// Seven names, Sunday first.
    public let weekdays: [String]

    /// Reads the names of a language; of one that CLDR doesn't know they are `M01` to `M12`.
    ///
    /// - Throws: `TolmachError.libraryFailure` where ICU has no data.
    public init(language: LanguageTag) throws(TolmachError) {
        var status: cicu_status = 0
        let opened = cicu_calendar_open(language.language, &status)
        try ICUStatus.check(status, "open the calendar of \(language)")
        guard let opened else { throw TolmachError(.libraryFailure, "ICU can't open the calendar") }
        defer { cicu_calendar_close(opened) }
        let kinds: [(Form, cicu_calendar_kind)] = [
            (.inDate, cicu_calendar_months), (.alone, cicu_calendar_months_alone),
            (.shortInDate, cicu_calendar_months_short), (.shortAlone, cicu_calendar_months_short_alone),
        ]
        var months: [Form: [String]] = [:]
        for (form, kind) in kinds {
            var names: [String] = []
            for month in 0..<12 { names.append(try Self.name(opened, kind, month)) }
            months[form] = names
        }
        self.months = months
        var weekdays: [String] = []
        for day in 0..<7 { weekdays.append(try Self.name(opened, cicu_calendar_weekdays, day)) }
        self.weekdays = weekdays
    }

    private static func name(
        _ calendar: OpaquePointer, _ kind: cicu_calendar_kind, _ index: Int
    ) throws(TolmachError) -> String {
        var buffer = UTF16Buffer(capacity: 32)
        try buffer.fill(atLeast: 32) { target, capacity throws(TolmachError) in
            var status: cicu_status = 0
            let length = cicu_calendar_name(calendar, kind, Int32(index), target, capacity, &status)
            try ICUStatus.check(status, "name a month")
            return length
        }
        return buffer.string
    }
}
