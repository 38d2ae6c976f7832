import LocalizationModel
import Tolmach
import TranslationMemory

extension CommandSpecification {
    /// The memory that a command keeps: a database.
    static let database = CommandOption.memory.once().required()

    static let memory = CommandSpecification(
        "memory", subcommands: [memoryImport, memoryExport, memorySearch, memoryAdd, memoryStats, memoryVerify])

    private static let memoryImport = CommandSpecification(
        "memory", "import", operands: [.some(.file)],
        options: [
            database, .from, .to, .inputFormat.offering(BilingualFile.Format.allCases.map(\.rawValue)),
        ],
        examples: [
            "tolmach memory import Memory/news.en-ru.tmx --memory my.tmdb",
            "tolmach memory import pairs.tsv --from en --to ru --memory my.tmdb",
        ]
    ) { session throws(TolmachError) in
        let database = try MemoryDatabase(path: session.invocation.value(database) ?? "", creating: true)
        for path in session.invocation.operands {
            let progress = session.progress(total: 0)
            var units = try session.bilingualFile(path).reader()
            let report = try database.importUnits(from: path, date: session.environment.date) {
                () throws(TolmachError) in
                progress.advance(1, label: path)
                return try units.next()
            }
            progress.finish()
            let strings = session.strings
            var parts = [strings.count("count.units-stored", report.stored)]
            if report.merged > 0 { parts.append(strings.count("count.units-known", report.merged)) }
            let skipped = report.skipped + units.skipped
            if skipped > 0 { parts.append(strings.count("count.units-skipped", skipped)) }
            session.messages.note("\(path): " + parts.joined(separator: ", "))
        }
        return .success
    }

    private static let exportFormat = CommandOption.format.offering(BilingualOutput.Format.allCases.map(\.rawValue))

    private static let memoryExport = CommandSpecification(
        "memory", "export", options: [database, exportFormat, .output],
        examples: ["tolmach memory export --memory my.tmdb -o my.tmx"]
    ) { session throws(TolmachError) in
        let path = session.invocation.value(.output)
        let format =
            session.invocation.value(exportFormat).flatMap { BilingualOutput.Format(rawValue: $0) }
            ?? path.flatMap { BilingualOutput.Format(path: $0) } ?? .tmx
        let memory = try MemoryDatabase(path: session.invocation.value(database) ?? "")
        let output = try OutputSink.named(path)
        var writer = BilingualOutput(format: format)
        var count = 0
        try memory.forEachUnit { unit throws(TolmachError) in
            writer.add(unit)
            count += 1
            if count % 256 == 0 { try output.write(bytes: writer.takeBytes()) }
        }
        try output.write(bytes: writer.finish())
        try output.finish()
        session.messages.note(session.strings.count("count.units-written", count))
        return .success
    }

    private static let memorySearch = CommandSpecification(
        "memory", "search", operands: [.one(.text)],
        options: [.memory, .from, CommandOption.limit.offering([], defaultValue: "20")],
        examples: ["tolmach memory search ceasefire"]
    ) { session throws(TolmachError) in
        let output = OutputSink.standardOutput()
        let view = ConcordanceView(session)
        let limit = try session.number(.limit, in: 1...1_000_000) ?? 20
        let search = Concordance(words: session.invocation.operands[0], language: try session.language(.from))
        var shown = 0
        for memory in session.memoryReferences() {
            try memory.forEachUnit { unit throws(TolmachError) in
                guard shown < limit, let found = search.find(in: unit) else { return }
                shown += 1
                try output.write(view.text(of: found, memory: memory.name))
            }
        }
        try output.finish()
        return .success
    }

    private static let memoryAdd = CommandSpecification(
        "memory", "add", operands: [.one(.text), .one(.text)],
        options: [database, .from.required(), .to.required()],
        examples: ["tolmach memory add --memory my.tmdb --from en --to ru Home Главная"]
    ) { session throws(TolmachError) in
        guard let from = try session.language(.from), let to = try session.language(.to) else { return .failure }
        let texts = session.invocation.operands
        let database = try MemoryDatabase(path: session.invocation.value(database) ?? "", creating: true)
        let unit = TranslationUnit(
            source: InlineText(texts[0]), target: InlineText(texts[1]), sourceLanguage: from, targetLanguage: to,
            origin: UnitOrigin(createdAt: session.environment.date))
        let report = try database.importUnits([unit], from: "memory add", date: session.environment.date)
        session.messages.note(
            report.stored > 0
                ? session.strings.count("count.units-stored", 1) : session.strings.count("count.units-known", 1))
        return .success
    }

    private static let memoryStats = CommandSpecification(
        "memory", "stats", options: [database, .format.offering(["table", "json"], defaultValue: "table")],
        examples: ["tolmach memory stats --memory my.tmdb"]
    ) { session throws(TolmachError) in
        let path = session.invocation.value(database) ?? ""
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
        let path = session.invocation.value(database) ?? ""
        let problems = try MemoryDatabase(path: path).verify()
        let output = OutputSink.standardOutput()
        for problem in problems { try output.write(line: "\(path): \(problem)") }
        try output.finish()
        return problems.isEmpty ? .success : .findings
    }
}

extension JSONLine {
    fileprivate mutating func fields(of statistics: MemoryStatistics) {
        field("units", statistics.units)
        field("texts", statistics.texts)
        field("bytes", statistics.bytes)
        array("directions") { array in
            for direction in statistics.directions {
                array.element {
                    $0.field("source", direction.source)
                    $0.field("target", direction.target)
                    $0.field("units", direction.units)
                }
            }
        }
        array("imports") { array in
            for item in statistics.imports {
                array.element {
                    $0.field("id", item.id)
                    $0.field("file", item.file)
                    $0.field("finishedAt", item.finishedAt)
                    $0.field("units", item.units)
                }
            }
        }
    }
}
