import Interchange
import LocalizationModel

extension CommandSpecification {
    private static let validateFormat = CommandOption.format.offering(["text", "json"], defaultValue: "text")

    static let validate = CommandSpecification(
        "validate", operands: [.some(.file)], options: [validateFormat, .output, .jobs], reportsFindings: true,
        examples: ["tolmach validate page.en-ru.xlf", "tolmach validate --format json Memory/news.en-ru.tmx"]
    ) { session throws(TolmachError) in
        let isJSON = session.invocation.value(validateFormat) == "json"
        let style = session.terminal.style
        return try FileJobs(session) { file, output, progress throws(TolmachError) in
            let findings = try FormatValidator.validate(path: file)
            var line = JSONLine()
            for finding in findings {
                if isJSON {
                    line.begin()
                    line.fields(of: finding)
                    line.end()
                    try output.write(bytes: line.bytes)
                } else {
                    let role: TextStyle.Role = finding.severity == .error ? .error : .warning
                    let severity = session.strings["severity.\(finding.severity.rawValue)"]
                    try output.write(
                        line: style(.heading, "\(finding.location):") + " " + style(role, severity) + " "
                            + finding.message + (finding.advice.map { "; \($0)" } ?? "")
                            + style(.faint, " [\(finding.rule)]"))
                }
            }
            progress.advance(FileSize.of(file), label: file)
            return findings.isEmpty ? .success : .findings
        }.run(into: .named(session.invocation.value(.output)))
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
