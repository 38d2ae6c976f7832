import LocalizationModel
import TranslationMemory

extension Benchmark {
    /// The index beside comparing each question with every text: the answers must be the same.
    static let memoryLossless = Benchmark(
        name: "memory-lossless", summary: "answers of the index beside those of an exhaustive comparison"
    ) { options, report in
        let size = options.sizes.contains(100_000) ? 100_000 : options.sizes.first ?? 100_000
        guard isThere(size, options, &report) else { return }
        let path = options.path(size, "tmdb")
        if !isReadable(path) { _ = try MemoryCorpus.database(size, options) }
        let questions = try MemoryCorpus.questions(options).prefix(options.questions)
        let database = try MemoryDatabase(path: path)
        let memory = TranslationMemory(name: "m", database: database)
        let exhaustive = try ExhaustiveSearch(database, language: .english)
        var differences: [Int: Int] = [:]
        var oracleTime = 0.0
        for question in questions {
            let start = Stopwatch.work
            let compared = exhaustive.compare(question, threshold: options.thresholds.min() ?? 1)
            oracleTime += Stopwatch.work - start
            for threshold in options.thresholds {
                let expected = try exhaustive.matches(
                    for: question, among: compared, to: .russian, minimumScore: threshold, limit: 5, memory: "m")
                let found = try memory.matches(
                    for: question, from: .english, to: .russian, minimumScore: threshold, limit: 5)
                if found != expected {
                    differences[threshold, default: 0] += 1
                    if differences[threshold, default: 0] <= 3 {
                        report.say("differs at \(threshold): \(question.plain)")
                    }
                }
            }
        }
        for threshold in options.thresholds {
            report.say(
                "\(BenchmarkOptions.sizeName(size)) units, threshold \(threshold): \(differences[threshold, default: 0])"
                    + " of \(questions.count) answers differ")
            report.note(
                "memory-lossless", size: size, threshold: threshold, "differences",
                Double(differences[threshold, default: 0]))
        }
        let each = oracleTime / Double(max(1, questions.count))
        report.say("comparing with every text took \(BenchmarkReport.figure(each * 1e6, 0)) µs a question")
        report.note("memory-lossless", engine: "exhaustive", size: size, "median-us", each * 1e6)
    }
}
