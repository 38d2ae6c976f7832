import Interchange
import LocalizationModel

extension CommandSpecification {
    private static let validateFormat = CommandOption.format.offering(["text", "json", "sarif"], defaultValue: "text")

    private static let strict = CommandOption("strict")

    static let validate = CommandSpecification(
        "validate", operands: [.some(.file)], options: [validateFormat, strict, .output, .jobs], reportsFindings: true,
        examples: [
            "tolmach validate page.en-ru.xlf", "tolmach validate --format json Memory/news.en-ru.tmx",
            "tolmach validate --format sarif -o findings.sarif *.xlf",
        ]
    ) { session throws(TolmachError) in
        let output = try OutputSink.named(session.invocation.value(.output))
        switch session.invocation.value(validateFormat) {
        case "sarif": return try writeSARIF(session, output)
        case "json":
            return try FileJobs(session) { file, output, progress throws(TolmachError) in
                var line = JSONLine()
                return try eachFinding(file, session, progress) { finding throws(TolmachError) in
                    line.begin()
                    line.fields(of: finding)
                    line.end()
                    try output.write(bytes: line.bytes)
                }
            }.run(into: output)
        default:
            let style = session.terminal.style
            return try FileJobs(session) { file, output, progress throws(TolmachError) in
                try eachFinding(file, session, progress) { finding throws(TolmachError) in
                    let role: TextStyle.Role = finding.severity == .error ? .error : .warning
                    let severity = session.strings["severity.\(finding.severity.rawValue)"]
                    try output.write(
                        line: style(.heading, "\(finding.location):") + " " + style(role, severity) + " "
                            + finding.message + (finding.advice.map { "; \($0)" } ?? "")
                            + style(.faint, " [\(finding.rule)]"))
                }
            }.run(into: output)
        }
    }

    /// Validates one file, however large; its findings come as they are found.
    private static func eachFinding(
        _ file: String, _ session: CommandSession, _ progress: ProgressBar,
        _ body: (FormatFinding) throws(TolmachError) -> Void
    ) throws(TolmachError) -> ExitStatus {
        var isValid = true
        let library = LibraryMessages(strings: session.strings)
        try FormatValidator.validate(path: file, isStrict: session.invocation.has(strict)) {
            finding throws(TolmachError) in
            isValid = false
            try body(library.translated(finding))
        }
        progress.advance(FileSize.of(file), label: file)
        return isValid ? .success : .findings
    }

    /// One log of all files, one after the other. A file that can't be read is a result too.
    private static func writeSARIF(
        _ session: CommandSession, _ output: OutputSink
    ) throws(TolmachError) -> ExitStatus {
        let files = session.invocation.operands
        let progress = session.progress(total: files.reduce(0) { $0 + FileSize.of($1) })
        var log = try SARIFLog(output)
        var worst = ExitStatus.success
        for file in files {
            do throws(TolmachError) {
                let status = try eachFinding(file, session, progress) { finding throws(TolmachError) in
                    try log.add(
                        rule: finding.rule, level: finding.severity == .error ? .error : .warning,
                        message: finding.message + (finding.advice.map { "; \($0)" } ?? ""), at: finding.location)
                }
                worst = max(worst, status)
            } catch {
                if error.code == .unwritableFile { throw error }
                worst = .failure
                session.messages.error(error)
                try log.add(
                    rule: error.code.rawValue, level: .error, message: error.message,
                    at: error.location ?? SourceLocation(file: file, line: 1, column: 1))
            }
        }
        progress.finish()
        try log.finish(isSuccessful: worst != .failure)
        try output.finish()
        return worst
    }
}

extension JSONLine {
    fileprivate mutating func fields(of finding: FormatFinding) {
        field("file", finding.location.file)
        field("line", finding.location.line)
        field("column", finding.location.column)
        field("rule", finding.rule)
        field("severity", finding.severity.rawValue)
        field("message", finding.message)
        field("advice", finding.advice)
    }
}
