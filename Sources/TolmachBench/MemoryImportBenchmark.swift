import LocalizationModel

extension Benchmark {
    /// The import of a TMX by the program, beside xmllint that only looks whether it is well formed.
    static let memoryImport = Benchmark(
        name: "memory-import", summary: "the import of a TMX, beside xmllint --stream --noout on the same file"
    ) { options, report in
        report.say(BenchmarkReport.row(["units", "xmllint s", "import s", "times", "CPU times", "resident MB"]))
        for size in options.sizes {
            let file = options.path(size, "tmx")
            guard isReadable(file) else {
                report.say("skipped: \(file) is not there; Tests/Benchmarks/run makes it")
                continue
            }
            let database = options.path(size, "tmdb")
            for ending in ["", "-wal", "-shm"] { removeFile(database + ending) }
            let arguments = [options.program, "memory", "import", file, "--memory", database, "--no-progress"]
            guard let lint = try? ChildProcess(["xmllint", "--stream", "--noout", file]) else {
                report.say("skipped: xmllint is not installed (Debian: libxml2-utils)")
                return
            }
            let ours = try ChildProcess(arguments)
            report.say(
                BenchmarkReport.row(
                    [BenchmarkOptions.sizeName(size)]
                        + [
                            lint.wall, ours.wall, ours.wall / lint.wall, ours.work / lint.work,
                            Double(ours.residentBytes) / 1e6,
                        ].map { BenchmarkReport.figure($0, 2) }))
            report.note("memory-import", size: size, "times-xmllint", ours.work / lint.work)
            report.note("memory-import", size: size, "resident-mb", Double(ours.residentBytes) / 1e6)
        }
    }
}
