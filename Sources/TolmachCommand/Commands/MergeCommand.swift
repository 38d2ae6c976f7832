import Interchange
import LocalizationModel
import Tolmach

extension CommandSpecification {
    private static let source = CommandOption("source", value: .file)
    private static let require = CommandOption(
        "require", value: .name, choices: DocumentMerge.Requirement.allCases.map(\.rawValue))

    private static let propagate = CommandOption("propagate")
    /// Findings beyond this number are only counted.
    private static let mostShown = 50

    static let merge = CommandSpecification(
        "merge", operands: [.some(.file)], options: [.output, source, .rules, require, propagate],
        examples: [
            "tolmach merge antalya.en-ru.xlf -o antalya.ru.html",
            "tolmach merge --require approved antalya.en-ru.xlf -o antalya.ru.html",
            "tolmach merge --source job.sdlxliff job.tsv -o job.ru.sdlxliff",
        ]
    ) { session throws(TolmachError) in
        let invocation = session.invocation
        if let original = invocation.value(source), BilingualFile.Format(path: original) == .xliff {
            return try mergeIntoXLIFF(session, original)
        }
        var files = invocation.operands[...]
        var translation = try session.translatedDocument(files.removeFirst())
        for file in files { translation.add(try session.translatedDocument(file)) }
        let requirement = invocation.value(require).flatMap { DocumentMerge.Requirement(rawValue: $0) }
        let merge = try DocumentMerge(
            translation, source: invocation.value(source), requirement: requirement,
            propagates: invocation.has(propagate), segmenter: session.segmenter())
        for finding in merge.findings.prefix(mostShown) { session.messages.warning(session.text(of: finding)) }
        if merge.findings.count > mostShown {
            session.messages.warning(session.strings.count("count.more-units", merge.findings.count - mostShown))
        }
        if merge.unused > 0 {
            session.messages.warning(session.strings.count("count.unused-units", merge.unused))
        }
        let violations = requirement.map { merge.violations(of: $0) } ?? []
        if let requirement, let first = violations.first {
            throw TolmachError(
                .invalidArgument, session.strings.count("count.units-not-ready", violations.count),
                at: first.sourceLocation, advice: session.strings["error.require.\(requirement.rawValue)"])
        }
        let output = try OutputSink.named(invocation.value(.output))
        try output.write(bytes: merge.bytes)
        try output.finish()
        var parts = [session.strings.count("count.translated", merge.translated)]
        if merge.propagated > 0 { parts.append(session.strings.count("count.propagated", merge.propagated)) }
        let untranslated = merge.findings.count { $0.kind == .untranslated }
        if untranslated > 0 { parts.append(session.strings.count("count.untranslated", untranslated)) }
        session.messages.note(parts.joined(separator: ", "))
        return .success
    }
}

extension CommandSpecification {
    /// Puts translations into an XLIFF of another program, all of whose other bytes stay.
    private static func mergeIntoXLIFF(
        _ session: CommandSession, _ original: String
    ) throws(TolmachError) -> ExitStatus {
        let invocation = session.invocation
        guard !invocation.has(require), !invocation.has(propagate) else {
            throw TolmachError(
                .invalidArgument, session.strings["error.merge-into-xliff"],
                advice: session.strings["error.merge-into-xliff.advice"])
        }
        let files = try invocation.operands.map { file throws(TolmachError) in
            try BilingualFile(path: file, isOnePair: true)
        }
        var merge = try XLIFFMerge(into: original, translations: files)
        let output = try OutputSink.named(invocation.value(.output))
        try merge.write { bytes throws(TolmachError) in try output.write(bytes: bytes) }
        try output.finish()
        let damages = merge.damages.map { item in
            let words = session.strings.text("merge.code.\(item.damage.kind.rawValue)", ["code": item.damage.code])
            return place(item.location, item.id) + words
        }
        let stale = merge.stale.map { item in
            place(item.location, item.id) + session.strings["merge.stale"]
        }
        for text in (damages + stale).prefix(mostShown) { session.messages.warning(text) }
        if damages.count + stale.count > mostShown {
            session.messages.warning(
                session.strings.count("count.more-units", damages.count + stale.count - mostShown))
        }
        if merge.locked > 0 { session.messages.note(session.strings.count("count.locked", merge.locked)) }
        session.messages.note(session.strings.count("count.segments-changed", merge.changed))
        return .success
    }
}

/// Where a unit stands, and its id where it has one, to be followed by what is to be said of it.
private func place(_ location: SourceLocation?, _ id: String) -> String {
    (location.map { "\($0): " } ?? "") + (id.isEmpty ? "" : "\(id): ")
}

extension CommandSession {
    fileprivate func translatedDocument(_ path: String) throws(TolmachError) -> TranslatedDocument {
        guard BilingualFile.Format(path: path).map({ $0 != .xliff }) ?? false else {
            return try TranslatedDocument(path: path)
        }
        var reader = try BilingualFile(path: path, isOnePair: true).reader()
        return try TranslatedDocument { () throws(TolmachError) in try reader.next() }
    }

    /// `page.xlf:12:3: b4.s1: <1> lost`
    fileprivate func text(of finding: MergeFinding) -> String {
        let what =
            switch finding.kind {
            case .untranslated: strings["merge.untranslated"]
            case .unconfirmed: strings["merge.unconfirmed"]
            case .unapproved: strings["merge.unapproved"]
            case .code(let damage): strings.text("merge.code.\(damage.kind.rawValue)", ["code": damage.code])
            case .tooLong(let length, let limit):
                strings.text("merge.too-long", ["length": String(length), "limit": String(limit)])
            }
        return place(finding.unitLocation, finding.unit) + what
    }
}
