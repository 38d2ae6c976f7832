import FileAccess
import LocalizationModel
import Segmentation

extension Benchmark {
    /// Sentences of a text, line by line, on one core. The peers cut the same files: `Tests/Benchmarks/peers`.
    static let segmentation = Benchmark(
        name: "segmentation", summary: "text cut into sentences, paragraph by paragraph, on one core"
    ) { options, report in
        let segmenter = Segmenter()
        report.say(BenchmarkReport.row(["language", "MB", "sentences", "MB/s"]))
        for language in [LanguageTag.english, .russian, .ukrainian, .turkish] {
            let path = "\(options.folder)/text-\(language).txt"
            guard isReadable(path) else {
                report.say("skipped: \(path) is not there; Tests/Benchmarks/run makes it")
                continue
            }
            let bytes = try InputFile.bytes(ofFile: path)
            // The best of a few runs: what else the machine does can only slow one down.
            var best = Double.infinity
            var count = 0
            for _ in 0..<5 {
                let start = Stopwatch.work
                count = sentences(of: bytes, language, segmenter)
                best = min(best, Stopwatch.work - start)
            }
            let size = Double(bytes.count) / 1e6
            report.say(
                BenchmarkReport.row([
                    "\(language)", BenchmarkReport.figure(size, 1), "\(count)", BenchmarkReport.figure(size / best, 1),
                ]))
            report.note("segmentation", size: bytes.count, "\(language)-mb-per-s", size / best)
        }
    }

    private static func sentences(of bytes: [UInt8], _ language: LanguageTag, _ segmenter: Segmenter) -> Int {
        var count = 0
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count {
                let end = lineEnd(in: bytes, from: start)
                segmenter.forEachEnd(in: UnsafeBufferPointer(rebasing: bytes[start..<end]), language: language) { _ in
                    count += 1
                }
                start = end + 1
            }
        }
        return count
    }
}
