import FileAccess
import LocalizationModel
import Terminology

extension Benchmark {
    /// The terms of a glossary of ten thousand entries in running text, line by line, on one core.
    static let recognition = Benchmark(
        name: "recognition", summary: "terms of a glossary of 10,000 entries found in text, on one core"
    ) { options, report in
        report.say(BenchmarkReport.row(["language", "MB", "terms", "mentions", "MB/s"]))
        for language in [LanguageTag.english, .russian, .ukrainian, .turkish] {
            let (text, list) = (
                "\(options.folder)/text-\(language).txt", "\(options.folder)/terms-\(language).txt"
            )
            guard isReadable(text), isReadable(list) else {
                report.say("skipped: \(text) or \(list) is not there; Tests/Benchmarks/run makes them")
                continue
            }
            let terms = lines(of: try InputFile.bytes(ofFile: list))
            let glossary = Glossary(
                terms.enumerated().map { number, term in
                    GlossaryConcept(id: "\(number)", terms: [.init(term, language: language)])
                })
            let recognizer = TermRecognizer(glossary, language: language)
            let bytes = try InputFile.bytes(ofFile: text)
            let paragraphs = lines(of: bytes)
            // The best of a few runs: what else the machine does can only slow one down.
            var best = Double.infinity
            var count = 0
            for _ in 0..<3 {
                let start = Stopwatch.work
                var search = TermSearch(recognizer)
                count = paragraphs.reduce(0) { $0 + search.occurrences(in: $1, overlaps: .all).count }
                best = min(best, Stopwatch.work - start)
            }
            let size = Double(bytes.count) / 1e6
            report.say(
                BenchmarkReport.row([
                    "\(language)", BenchmarkReport.figure(size, 1), "\(terms.count)", "\(count)",
                    BenchmarkReport.figure(size / best, 1),
                ]))
            report.note("recognition", size: bytes.count, "\(language)-mb-per-s", size / best)
        }
    }

    private static func lines(of bytes: [UInt8]) -> [String] {
        bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
}
