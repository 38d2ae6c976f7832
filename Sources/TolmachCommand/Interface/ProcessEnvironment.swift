import Glibc

/// The environment variables; the one place that reads them.
struct ProcessEnvironment: Sendable {
    subscript(name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// The time now in UTC, as TMX writes it: `20260131T235959Z`.
    var date: String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        func padded(_ number: Int32, _ width: Int = 2) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return padded(parts.tm_year + 1900, 4) + padded(parts.tm_mon + 1) + padded(parts.tm_mday) + "T"
            + padded(parts.tm_hour) + padded(parts.tm_min) + padded(parts.tm_sec) + "Z"
    }
}
