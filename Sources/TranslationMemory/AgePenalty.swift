/// Points taken off a translation for each full year since it was last touched.
public struct AgePenalty: Hashable, Sendable {
    /// Points a year.
    public var pointsPerYear: Int
    /// Today, as `YYYYMMDD` or longer, in UTC.
    public var today: String

    /// However old it is, a translation loses no more than this.
    public static let mostPoints = 20

    /// Makes a penalty; nil where the day can't be read or there is nothing to take off.
    public init?(pointsPerYear: Int, today: String) {
        guard pointsPerYear > 0, Self.yearAndDay(today) != nil else { return nil }
        self.pointsPerYear = min(pointsPerYear, Self.mostPoints)
        self.today = today
    }

    /// What a translation of that day loses, and its age in years; nought where its day isn't known or still to come.
    func points(since date: String?) -> (points: Int, years: Int) {
        guard let date, let then = Self.yearAndDay(date), let now = Self.yearAndDay(today) else { return (0, 0) }
        let years = max(0, now.year - then.year - (now.day < then.day ? 1 : 0))
        return (min(years * pointsPerYear, Self.mostPoints), years)
    }

    /// The year, and month and day as one number, of `YYYYMMDD...`.
    private static func yearAndDay(_ date: String) -> (year: Int, day: Int)? {
        let digits = date.utf8.prefix(8)
        guard digits.count == 8, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(Substring(digits))
        else {
            return nil
        }
        return (number / 10_000, number % 10_000)
    }
}
