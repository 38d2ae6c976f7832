import FileAccess
import Glibc
import LocalizationModel

/// Figures on their way to the screen and to a file that other programs' figures go to too.
struct BenchmarkReport {
    private var lines: [String] = []

    /// Prints a line at once.
    mutating func say(_ line: String) {
        print(line)
        fflush(nil)
    }

    /// Notes a figure: `benchmark  engine  size  threshold  measure  value`.
    mutating func note(
        _ benchmark: String, engine: String = "tolmach", size: Int, threshold: Int = 0, _ measure: String,
        _ value: Double
    ) {
        lines.append("\(benchmark)\t\(engine)\t\(size)\t\(threshold)\t\(measure)\t\(Self.figure(value, 4))")
    }

    /// Writes the figures noted.
    func write(to path: String) throws(TolmachError) {
        var file = try AtomicOutputFile(path: path)
        for line in lines { try file.write(line + "\n") }
        try file.commit()
    }

    /// A number with so many digits behind the point.
    static func figure(_ value: Double, _ digits: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((abs(value) * scale).rounded())
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard digits > 0 else { return sign + "\(scaled)" }
        let fraction = "\(scaled % Int(scale))"
        return sign + "\(scaled / Int(scale))." + String(repeating: "0", count: digits - fraction.count) + fraction
    }

    /// Text set to the right of a column.
    static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// Cells set to the right of columns of twelve.
    static func row(_ cells: [String]) -> String { cells.map { right($0, 12) }.joined() }
}
