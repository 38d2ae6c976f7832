import LocalizationModel

/// What the command line of `tolmach-bench` says.
struct BenchmarkOptions: Sendable {
    /// The benchmarks to run; all where none is named.
    var names: [String] = []
    /// Where the data are and results of preparation are kept.
    var folder = ".build/benchmarks"
    /// The program whose start and import are measured.
    var program = ".build/release/tolmach"
    /// Where figures are added as lines of tab-separated values; nowhere where it is empty.
    var results = ""
    /// Sizes of memories, in units.
    var sizes: [Int] = [10_000, 100_000, 1_000_000]
    var thresholds: [Int] = [50, 70, 85]
    /// Whether memories that are there from another run are asked again instead of being made anew.
    var keepsMemories = false
    /// How many questions the exhaustive comparison asks.
    var questions = 1_000

    static let usage = """
        usage: tolmach-bench [--folder DIR] [--program FILE] [--results FILE] [--sizes N,N] [--thresholds N,N]
                             [--questions N] [--keep yes] [NAME...]
        """

    init(_ arguments: [String]) throws(TolmachError) {
        var rest = arguments.makeIterator()
        while let argument = rest.next() {
            guard argument.hasPrefix("--") else {
                names.append(argument)
                continue
            }
            guard let value = rest.next() else {
                throw TolmachError(.invalidArgument, "\(argument) needs a value", advice: Self.usage)
            }
            switch argument {
            case "--folder": folder = value
            case "--keep": keepsMemories = value == "yes"
            case "--program": program = value
            case "--results": results = value
            case "--sizes": sizes = value.split(separator: ",").compactMap { Int($0) }
            case "--thresholds": thresholds = value.split(separator: ",").compactMap { Int($0) }
            case "--questions": questions = Int(value) ?? questions
            default: throw TolmachError(.invalidArgument, "no option \(argument)", advice: Self.usage)
            }
        }
    }

    /// `10k`, `100k`, `1m`: how a size is called in file names and tables.
    static func sizeName(_ size: Int) -> String {
        if size % 1_000_000 == 0 { return "\(size / 1_000_000)m" }
        return size % 1_000 == 0 ? "\(size / 1_000)k" : "\(size)"
    }

    func path(_ size: Int, _ ending: String) -> String { "\(folder)/memory-\(Self.sizeName(size)).\(ending)" }
}
