import FileAccess
import LocalizationModel

/// The memories and questions of the memory's benchmarks, as `Tests/Benchmarks/run` prepares them: `memory-100k.tmx`, the
/// same as `memory-100k.tsv` with a source and a target on each line, and `questions.txt` with a segment on each.
enum MemoryCorpus {
    static func questions(_ options: BenchmarkOptions) throws(TolmachError) -> [InlineText] {
        try lines("\(options.folder)/questions.txt").map { InlineText(String($0)) }
    }

    /// A memory file of so many units, made by the program, so that this process keeps nothing of it; and the processor
    /// time that it took. One that is there from another run is kept where that was asked for.
    static func database(_ size: Int, _ options: BenchmarkOptions) throws(TolmachError) -> (
        path: String, seconds: Double
    ) {
        let path = options.path(size, "tmdb")
        if options.keepsMemories && isReadable(path) { return (path, 0) }
        for ending in ["", "-wal", "-shm"] { removeFile(path + ending) }
        let file = options.path(size, "tmx")
        let run = try ChildProcess([options.program, "memory", "import", file, "--memory", path, "--no-progress"])
        return (path, run.work)
    }

    static func lines(_ path: String) throws(TolmachError) -> [Substring] {
        String(decoding: try InputFile.bytes(ofFile: path), as: UTF8.self).split(separator: "\n")
    }
}
