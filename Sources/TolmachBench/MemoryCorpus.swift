import FileAccess
import LocalizationModel
import TranslationMemory

/// The memories and questions of the memory's benchmarks, as `Tests/Benchmarks/run` prepares them: `memory-100k.tsv` with a
/// source and a target on each line, and `questions.txt` with a segment on each.
enum MemoryCorpus {
    static func units(_ size: Int, _ options: BenchmarkOptions) throws(TolmachError) -> [TranslationUnit] {
        try lines(options.path(size, "tsv")).compactMap { line in
            let fields = line.split(separator: "\t", maxSplits: 1)
            guard fields.count == 2 else { return nil }
            return TranslationUnit(
                source: InlineText(String(fields[0])), target: InlineText(String(fields[1])), sourceLanguage: .english,
                targetLanguage: .russian)
        }
    }

    static func questions(_ options: BenchmarkOptions) throws(TolmachError) -> [InlineText] {
        try lines("\(options.folder)/questions.txt").map { InlineText(String($0)) }
    }

    /// A memory file of so many units, made once and kept while the units it was made of are the same.
    static func database(_ size: Int, _ options: BenchmarkOptions) throws(TolmachError) -> (
        path: String, seconds: Double
    ) {
        let path = options.path(size, "tmdb")
        if options.keepsMemories && isReadable(path) { return (path, 0) }
        for ending in ["", "-wal", "-shm"] { removeFile(path + ending) }
        let units = try units(size, options)
        let database = try MemoryDatabase(path: path, creating: true)
        let start = Stopwatch.work
        _ = try database.importUnits(units, from: "benchmark")
        return (path, Stopwatch.work - start)
    }

    static func lines(_ path: String) throws(TolmachError) -> [Substring] {
        String(decoding: try InputFile.bytes(ofFile: path), as: UTF8.self).split(separator: "\n")
    }
}
