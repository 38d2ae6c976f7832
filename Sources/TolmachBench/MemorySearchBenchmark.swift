import FileAccess
import LocalizationModel
import TranslationMemory

extension Benchmark {
    /// Queries a second, percentiles, size and growth of memories in files.
    static let memorySearch = Benchmark(
        name: "memory-search", summary: "time of a question to a memory in a file, warm, one thread, best five"
    ) { options, report in
        let questions = try MemoryCorpus.questions(options)
        // Each question is asked once: the first half warms the memory up, the second is timed.
        let warming = questions.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
        let timed = questions.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        report.say(
            BenchmarkReport.row([
                "units", "threshold", "median µs", "p99 µs", "mean µs", "queries/s", "found", "resident MB",
            ]))
        var medians: [Int: [(size: Int, median: Double)]] = [:]
        for size in options.sizes {
            guard isThere(size, options, &report) else { continue }
            let (path, seconds) = try MemoryCorpus.database(size, options)
            let bytes = try MemoryDatabase(path: path).statistics().bytes
            // A line has a tab and an end more than the texts.
            let textBytes = try InputFile.bytes(ofFile: options.path(size, "tsv")).count - 2 * size
            for threshold in options.thresholds {
                let memory = TranslationMemory(name: "m", database: try MemoryDatabase(path: path))
                var found = 0
                func ask(_ question: InlineText) throws {
                    found += try memory.matches(
                        for: question, from: .english, to: .russian, minimumScore: threshold, limit: 5
                    ).count
                }
                for question in warming { try ask(question) }
                found = 0
                var times: [Double] = []
                for question in timed {
                    let start = Stopwatch.work
                    try ask(question)
                    times.append(Stopwatch.work - start)
                }
                let total = times.reduce(0, +)
                times.sort()
                let median = Stopwatch.percentile(times, 0.5) * 1e6
                let highest = Stopwatch.percentile(times, 0.99) * 1e6
                medians[threshold, default: []].append((size, median))
                let resident = Double(ChildProcess.ownResidentBytes) / 1e6
                report.say(
                    BenchmarkReport.row([
                        BenchmarkOptions.sizeName(size), "\(threshold)", BenchmarkReport.figure(median, 1),
                        BenchmarkReport.figure(highest, 1),
                        BenchmarkReport.figure(total / Double(times.count) * 1e6, 1),
                        BenchmarkReport.figure(Double(times.count) / total, 0), "\(found)",
                        BenchmarkReport.figure(resident, 0),
                    ]))
                report.note("memory-search", size: size, threshold: threshold, "median-us", median)
                report.note("memory-search", size: size, threshold: threshold, "p99-us", highest)
            }
            report.say(
                "\(BenchmarkOptions.sizeName(size)): \(bytes / size) bytes a unit,"
                    + " \(BenchmarkReport.figure(Double(bytes) / Double(textBytes), 2)) times the text"
                    + (seconds > 0
                        ? "; imported at \(BenchmarkReport.figure(Double(size) / seconds, 0)) units/s of processor time"
                        : ""))
        }
        for (threshold, points) in medians.sorted(by: { $0.key < $1.key }) {
            guard let first = points.first, let last = points.last, last.size > first.size else { continue }
            let exponent = logarithm(last.median / first.median) / logarithm(Double(last.size) / Double(first.size))
            report.say(
                "growth from \(BenchmarkOptions.sizeName(first.size)) to \(BenchmarkOptions.sizeName(last.size)) units at"
                    + " \(threshold): exponent \(BenchmarkReport.figure(exponent, 2))")
        }
    }

    /// Whether the units of a size were prepared; says so where not.
    static func isThere(_ size: Int, _ options: BenchmarkOptions, _ report: inout BenchmarkReport) -> Bool {
        if isReadable(options.path(size, "tsv")) { return true }
        report.say("skipped: \(options.path(size, "tsv")) is not there; Tests/Benchmarks/run makes it")
        return false
    }
}
