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
        var sizes: [Int] = []
        for size in options.sizes {
            guard isThere(size, options, &report) else { continue }
            sizes.append(size)
            let (path, seconds) = try MemoryCorpus.database(size, options)
            let bytes = try MemoryDatabase(path: path).statistics().bytes
            // A line has a tab and an end more than the texts.
            let textBytes = try InputFile.bytes(ofFile: options.path(size, "tsv")).count - 2 * size
            for threshold in options.thresholds {
                let memory = TranslationMemory(name: "m", database: try MemoryDatabase(path: path))
                for question in warming { _ = try ask(question, of: memory, threshold) }
                var found = 0
                var times: [Double] = []
                for question in timed {
                    let start = Stopwatch.work
                    found += try ask(question, of: memory, threshold)
                    times.append(Stopwatch.work - start)
                }
                let total = times.reduce(0, +)
                times.sort()
                let median = Stopwatch.percentile(times, 0.5) * 1e6
                let highest = Stopwatch.percentile(times, 0.99) * 1e6
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
        guard let smallest = sizes.first, let largest = sizes.last, largest > smallest else { return }
        let names = [smallest, largest].map(BenchmarkOptions.sizeName)
        for threshold in options.thresholds {
            let medians = try medians([smallest, largest], threshold, options, warming: warming, timed: timed)
            let exponent = logarithm(medians[1] / medians[0]) / logarithm(Double(largest) / Double(smallest))
            report.say(
                "growth from \(names[0]) to \(names[1]) units at \(threshold), asked by turns:"
                    + " \(BenchmarkReport.figure(medians[0], 1)) to \(BenchmarkReport.figure(medians[1], 1)) µs,"
                    + " exponent \(BenchmarkReport.figure(exponent, 2))")
        }
    }

    /// How many matches a question finds.
    private static func ask(_ question: InlineText, of memory: TranslationMemory, _ threshold: Int) throws -> Int {
        try memory.matches(for: question, from: .english, to: .russian, minimumScore: threshold, limit: 5).count
    }

    /// Questions that are asked one after the other before it is another memory's turn.
    private static let turn = 500

    /// The median time of a question to memories of some sizes, in microseconds. They are asked by turns, so that a machine
    /// whose speed wavers slows all of them down alike.
    private static func medians(
        _ sizes: [Int], _ threshold: Int, _ options: BenchmarkOptions, warming: [InlineText], timed: [InlineText]
    ) throws -> [Double] {
        let memories = try sizes.map {
            TranslationMemory(name: "m", database: try MemoryDatabase(path: options.path($0, "tmdb")))
        }
        for memory in memories {
            for question in warming { _ = try ask(question, of: memory, threshold) }
        }
        var times = memories.map { _ in [Double]() }
        for first in stride(from: 0, to: timed.count, by: turn) {
            for (place, memory) in memories.enumerated() {
                for question in timed[first..<min(first + turn, timed.count)] {
                    let start = Stopwatch.work
                    _ = try ask(question, of: memory, threshold)
                    times[place].append(Stopwatch.work - start)
                }
            }
        }
        return times.map { Stopwatch.percentile($0.sorted(), 0.5) * 1e6 }
    }

    /// Whether the units of a size were prepared; says so where not.
    static func isThere(_ size: Int, _ options: BenchmarkOptions, _ report: inout BenchmarkReport) -> Bool {
        if isReadable(options.path(size, "tsv")) { return true }
        report.say("skipped: \(options.path(size, "tsv")) is not there; Tests/Benchmarks/run makes it")
        return false
    }
}
