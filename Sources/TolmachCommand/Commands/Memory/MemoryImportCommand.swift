import FileAccess
import LocalizationModel
import Tolmach
import TranslationMemory

extension CommandSpecification {
    private static let approved = CommandOption("approved")
    private static let dryRun = CommandOption("dry-run", short: "n")
    private static let importID = CommandOption("import", value: .number, isRequired: true)
    private static let bilingual = CommandOption.inputFormat.offering(BilingualFile.Format.allCases.map(\.rawValue))

    static let memoryImport = CommandSpecification(
        "memory", "import", operands: [.some(.file)], options: [database, .from, .to, bilingual, approved, dryRun],
        examples: [
            "tolmach memory import Memory/news.en-ru.tmx --memory my.tmdb",
            "tolmach memory import pairs.tsv --from en --to ru --memory my.tmdb",
            "tolmach memory import --approved page.xlf --memory my.tmdb",
            "tolmach memory import --dry-run big.tmx --memory my.tmdb",
        ]
    ) { session throws(TolmachError) in
        try importFiles(session.invocation.operands, session)
        return .success
    }

    static let memoryAdd = CommandSpecification(
        "memory", "add", operands: [.some(.text)], options: [database, .from, .to, bilingual, approved, dryRun],
        examples: [
            "tolmach memory add page.en-ru.xlf --memory my.tmdb",
            "tolmach memory add --memory my.tmdb --from en --to ru Home Главная",
        ]
    ) { session throws(TolmachError) in
        let operands = session.invocation.operands
        // One word is a file; two of which neither is a file, and not both look like one, are a text and its translation.
        let formats = operands.map { BilingualFile.Format(path: $0) }
        if operands.count != 2 || !formats.contains(nil)
            || zip(operands, formats).contains(where: { $1 != nil && FileIdentity(path: $0) != nil })
        {
            try importFiles(operands, session, isDatedNow: true)
            return .success
        }
        guard let from = try session.language(.from), let to = try session.language(.to) else {
            throw TolmachError(
                .invalidArgument, session.strings["error.languages-missing"],
                advice: session.strings["error.languages-missing.advice"])
        }
        try refuseOneLanguage(session)
        let unit = TranslationUnit(
            source: InlineText(operands[0]), target: InlineText(operands[1]), sourceLanguage: from, targetLanguage: to,
            origin: UnitOrigin(createdAt: session.environment.date))
        var rest = [unit].makeIterator()
        let report = try store(from: "memory add", session) { () throws(TolmachError) in rest.next() }
        ImportSummary(session).note(report)
        return .success
    }

    static let memoryRemove = CommandSpecification(
        "memory", "remove", options: [database, importID, dryRun],
        examples: ["tolmach memory remove --import 3 --memory my.tmdb"]
    ) { session throws(TolmachError) in
        let memory = try MemoryDatabase(path: try databasePath(session))
        let number = try session.number(importID, in: 1...Int.max) ?? 0
        let isRehearsal = session.invocation.has(dryRun)
        let removed = try memory.remove(importID: number, rehearsing: isRehearsal)
        session.messages.note(
            session.strings.count(isRehearsal ? "count.units-would-be-removed" : "count.units-removed", removed))
        return .success
    }

    /// Stores the units of files, or tells what would be stored, and says of each file what became of it.
    ///
    /// - Parameter isDatedNow: whether units that say nothing of when they were made were made today.
    private static func importFiles(
        _ files: [String], _ session: CommandSession, isDatedNow: Bool = false
    ) throws(TolmachError) {
        let date = isDatedNow ? session.environment.date : nil
        try refuseOneLanguage(session)
        for path in files {
            try refuseOwn(path, session)
            let progress = session.progress(total: 0)
            defer { progress.finish() }
            var reader = try session.bilingualFile(path).reader()
            let approvedOnly = session.invocation.has(approved)
            var selection = UnitSelection(
                approvedOnly: approvedOnly, from: try session.language(.from), to: try session.language(.to))
            var pairs = 0
            // The units of a document stand in its order; those of a memory in any.
            let isDocument = reader.xliffVersion != nil
            var neighbours = UnitNeighbours()
            func read() throws(TolmachError) -> TranslationUnit? {
                guard isDocument else { return try reader.next() }
                return try neighbours.next { () throws(TolmachError) in try reader.next() }
            }
            let stored = try store(from: path, session) { () throws(TolmachError) in
                while let unit = try read() {
                    progress.advance(1, label: path)
                    pairs += 1
                    let approval = reader.approval
                    if approvedOnly, approval == .unknown {
                        try refuseUnknownLanguages(unit, path, session)
                        throw TolmachError(
                            .invalidArgument, session.strings.text("error.approval-unknown", ["file": path]),
                            advice: session.strings["error.approval-unknown.advice"])
                    }
                    guard selection.takes(unit, approval: approval) else { continue }
                    try refuseUnknownLanguages(unit, path, session)
                    guard let date, unit.origin.createdAt == nil, unit.origin.changedAt == nil else { return unit }
                    var dated = unit
                    dated.origin.createdAt = date
                    return dated
                }
                return nil
            }
            progress.finish()
            var reading = reader.report
            for (reason, count) in selection.omissions { reading.omit(reason, count: count) }
            reading.add(stored.omitted)
            ImportSummary(session).note(stored, of: path, reading, pairs: pairs)
        }
        if session.invocation.has(dryRun) { session.messages.note(session.strings["memory.dry-run"]) }
    }

    /// A memory that is taken into itself would count each use twice.
    private static func refuseOwn(_ file: String, _ session: CommandSession) throws(TolmachError) {
        guard let identity = FileIdentity(path: file),
            identity == FileIdentity(path: session.invocation.value(database) ?? "")
        else { return }
        throw TolmachError(
            .invalidArgument, session.strings.text("error.memory-into-itself", ["file": file]),
            advice: session.strings["error.memory-into-itself.advice"])
    }

    /// Units of a language that nobody knows couldn't be found again; a memory that has them stays as it is.
    private static func refuseUnknownLanguages(
        _ unit: TranslationUnit, _ path: String, _ session: CommandSession
    ) throws(TolmachError) {
        guard !unit.sourceLanguage.hasCode || !unit.targetLanguage.hasCode else { return }
        let format = session.invocation.value(bilingual).flatMap { BilingualFile.Format(rawValue: $0) }
        if (format ?? BilingualFile.Format(path: path)) == .tmdb { return }
        throw TolmachError(
            .invalidArgument, session.strings.text("error.languages-unknown", ["file": path]),
            advice: session.strings["error.languages-unknown.advice"])
    }

    private static func refuseOneLanguage(_ session: CommandSession) throws(TolmachError) {
        guard let from = try session.language(.from), from == (try session.language(.to)) else { return }
        throw TolmachError(
            .invalidArgument, session.strings["error.one-language"],
            advice: session.strings["error.one-language.advice"])
    }

    private static func store(
        from file: String, _ session: CommandSession, _ next: () throws(TolmachError) -> TranslationUnit?
    ) throws(TolmachError) -> ImportReport {
        let path = try databasePath(session)
        // A new memory under the name of another format couldn't be used by that name afterwards.
        if let format = BilingualFile.Format(path: path), format != .tmdb, FileIdentity(path: path) == nil {
            throw TolmachError(
                .invalidArgument, session.strings.text("error.not-a-memory-name", ["file": path]),
                advice: session.strings["error.not-a-memory-name.advice"])
        }
        if session.invocation.has(dryRun) {
            return try MemoryDatabase.rehearseImport(into: path, from: file, next)
        }
        return try MemoryDatabase.importUnits(into: path, from: file, date: session.environment.date, next)
    }
}
