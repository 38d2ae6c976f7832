import FileAccess
import LocalizationModel
import Tolmach
import TranslationMemory

extension CommandSpecification {
    /// The memory that a command keeps: a database.
    static let database = CommandOption.memory.once().required()

    static let memory = CommandSpecification(
        "memory",
        subcommands: [
            memoryImport, memoryExport, memorySearch, memoryAdd, memoryRemove, memoryStats, memoryVerify, memoryCompact,
        ])

    /// The name of that database. A penalty behind it would be taken for a part of the name, unless a file is called so.
    static func databasePath(_ session: CommandSession) throws(TolmachError) -> String {
        let path = session.invocation.value(database) ?? ""
        let reference = MemoryReference(path)
        guard reference.path != path, FileIdentity(path: path) == nil else { return path }
        throw TolmachError(
            .invalidArgument, session.strings.text("error.penalty-here", ["value": path]),
            advice: session.strings.text("error.penalty-here.advice", ["file": reference.path]))
    }

    private static let exportFormat = CommandOption.format.offering(BilingualOutput.Format.allCases.map(\.rawValue))

    private static let memoryExport = CommandSpecification(
        "memory", "export", options: [database, exportFormat, .from, .to, .output],
        examples: ["tolmach memory export --memory my.tmdb -o my.tmx"]
    ) { session throws(TolmachError) in
        let path = session.invocation.value(.output)
        let format = try session.unitFormat(named: session.invocation.value(exportFormat), output: path) ?? .tmx
        let memory = try MemoryDatabase(path: try databasePath(session))
        let output = try OutputSink.named(path)
        let languages = try session.unitLanguages()
        var writer = BilingualOutput(format: format)
        var count = 0
        var others = 0
        try memory.forEachUnit { unit throws(TolmachError) in
            guard languages.fit(unit) else {
                others += 1
                return
            }
            try writer.add(unit)
            count += 1
            if count % 256 == 0 { try output.write(bytes: writer.takeBytes()) }
        }
        try output.write(bytes: writer.finish())
        try output.finish()
        ConversionSummary(session).note(writer, format, count: count, others: others)
        return .success
    }

    private static let memoryStats = CommandSpecification(
        "memory", "stats", options: [database, .format.offering(["table", "json"], defaultValue: "table")],
        examples: ["tolmach memory stats --memory my.tmdb"]
    ) { session throws(TolmachError) in
        let path = try databasePath(session)
        let statistics = try MemoryDatabase(path: path).statistics()
        let output = OutputSink.standardOutput()
        if session.invocation.value(.format) == "json" {
            var line = JSONLine()
            line.begin()
            line.field("file", path)
            line.fields(of: statistics)
            line.end()
            try output.write(bytes: line.bytes)
        } else {
            try output.write(MemoryStatisticsView(session).text(of: statistics))
        }
        try output.finish()
        return .success
    }

    private static let memoryVerify = CommandSpecification(
        "memory", "verify", options: [database], reportsFindings: true,
        examples: ["tolmach memory verify --memory my.tmdb"]
    ) { session throws(TolmachError) in
        let path = try databasePath(session)
        let problems = try MemoryDatabase(path: path).verify()
        let output = OutputSink.standardOutput()
        for problem in problems { try output.write(line: "\(path): \(problem)") }
        try output.finish()
        return problems.isEmpty ? .success : .findings
    }

    private static let memoryCompact = CommandSpecification(
        "memory", "compact", options: [database], examples: ["tolmach memory compact --memory my.tmdb"]
    ) { session throws(TolmachError) in
        let path = try databasePath(session)
        let size = try MemoryDatabase(path: path).compact()
        session.messages.note(
            session.strings.text(
                "memory.compacted",
                [
                    "file": path, "before": MemoryStatisticsView.size(size.before),
                    "after": MemoryStatisticsView.size(size.after),
                ]))
        return .success
    }
}

extension JSONLine {
    fileprivate mutating func fields(of statistics: MemoryStatistics) {
        field("units", statistics.units)
        field("texts", statistics.texts)
        field("bytes", statistics.bytes)
        objects("directions", of: statistics.directions) { item, direction in
            item.field("source", direction.source)
            item.field("target", direction.target)
            item.field("units", direction.units)
        }
        objects("imports", of: statistics.imports) { item, run in
            item.field("id", run.id)
            item.field("file", run.file)
            item.field("finishedAt", run.finishedAt)
            item.field("units", run.units)
        }
    }
}
