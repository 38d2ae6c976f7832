import LocalizationModel
import TranslationMemory

extension Benchmark {
    /// What a new process takes to answer one question from a memory in a file, beside one that answers nothing.
    static let memoryColdStart = Benchmark(
        name: "memory-cold-start", summary: "a new process that answers one question, beyond one that only starts"
    ) { options, report in
        report.say(
            BenchmarkReport.row(["units", "start ms", "answer ms", "beyond ms", "beyond CPU", "resident MB"]))
        for size in options.sizes {
            let path = options.path(size, "tmdb")
            guard isReadable(path) else {
                report.say("skipped: \(path) is not there; the benchmark memory-import makes it")
                continue
            }
            let empty = "\(options.folder)/empty.tmdb"
            _ = try MemoryDatabase(path: empty, creating: true)
            var starts: [ChildProcess] = []
            var answers: [ChildProcess] = []
            for round in 0..<21 {
                let segment = "\(options.folder)/segment-\(round).txt"
                starts.append(try ask(segment, empty, options))
                answers.append(try ask(segment, path, options))
            }
            func median(_ values: [Double]) -> Double { Stopwatch.percentile(values.sorted(), 0.5) * 1e3 }
            let start = median(starts.map(\.wall))
            let answer = median(answers.map(\.wall))
            let work = median(answers.map(\.work)) - median(starts.map(\.work))
            let resident = answers.map(\.residentBytes).max() ?? 0
            report.say(
                BenchmarkReport.row(
                    [BenchmarkOptions.sizeName(size)]
                        + [start, answer, answer - start, work, Double(resident) / 1e6].map {
                            BenchmarkReport.figure($0, 1)
                        }))
            report.note("memory-cold-start", size: size, "beyond-ms", answer - start)
            report.note("memory-cold-start", size: size, "resident-mb", Double(resident) / 1e6)
        }
    }

    private static func ask(_ segment: String, _ memory: String, _ options: BenchmarkOptions) throws -> ChildProcess {
        try ChildProcess([
            options.program, "suggest", "--from", "en", "--to", "ru", "--memory", memory, "--input-format", "lines",
            "--format", "json", segment,
        ])
    }
}
