import Glibc
import LocalizationModel

/// Measures what the project claims to be fast, beside named baselines where there are any.
///
/// `Tests/Benchmarks/run` prepares the data and runs it together with its peers.
@main struct TolmachBench {
    static func main() {
        do {
            let options = try BenchmarkOptions(Array(CommandLine.arguments.dropFirst()))
            let known = Benchmark.all.map(\.name)
            if let unknown = options.names.first(where: { !known.contains($0) }) {
                throw TolmachError(
                    .invalidArgument, "no benchmark \(unknown)", advice: "there are: " + known.joined(separator: ", "))
            }
            var report = BenchmarkReport()
            for benchmark in Benchmark.all where options.names.isEmpty || options.names.contains(benchmark.name) {
                report.say("== \(benchmark.name): \(benchmark.summary)")
                try benchmark.run(options, &report)
            }
            if !options.results.isEmpty { try report.write(to: options.results) }
        } catch {
            fflush(nil)
            let message = "tolmach-bench: \(error)\n"
            _ = message.withCString { write(2, $0, strlen($0)) }
            exit(2)
        }
    }
}
