import LocalizationModel

/// A measurement with a name, run by `tolmach-bench NAME`.
struct Benchmark: Sendable {
    var name: String
    /// What it measures, in a line.
    var summary: String
    var run: @Sendable (BenchmarkOptions, inout BenchmarkReport) throws -> Void

    /// Every benchmark there is: one file each, and a line here. Those that start other programs come first: Linux counts
    /// what this process has resident towards theirs.
    static let all: [Benchmark] = [
        .memoryImport, .memoryColdStart, .segmentation, .recognition, .memorySearch, .memoryLossless,
    ]
}
