import LocalizationModel
import Names

/// Shows what became of the names of a file, to people and to programs.
struct NameFindingView: Sendable {
    private let terminal: Terminal
    private let strings: InterfaceStrings

    init(_ session: CommandSession) {
        terminal = session.terminal
        strings = session.strings
    }

    /// A line for each finding that matters, or for every mention, and then the counts.
    func text(of report: NameReport, file: String, showsAll: Bool) -> String {
        let shown = report.findings.filter { showsAll || $0.verdict.isError || $0.verdict == .missing }
        let style = terminal.style
        let rows = shown.map { finding in
            [
                style(.faint, "\(file):\(finding.line):"),
                style(role(of: finding.verdict), strings["names.verdict.\(finding.verdict.rawValue)"]),
                style(.name, finding.name),
                finding.found ?? "–",
                finding.verdict == .consistent ? finding.lemma ?? "" : finding.expected.joined(separator: ", "),
            ]
        }
        var counts: [String: String] = ["units": String(report.unitCount)]
        for verdict in NameFinding.Verdict.allCases { counts[verdict.rawValue] = String(report.count(verdict)) }
        return TableLayout.text(rows, width: terminal.width) + style(.faint, strings.text("names.summary", counts))
            + "\n"
    }

    private func role(of verdict: NameFinding.Verdict) -> TextStyle.Role {
        switch verdict {
        case .consistent: .good
        case .wrong, .variant: .error
        case .missing: .warning
        case .unknown: .faint
        }
    }

    /// JSON lines: an object for each mention, and one with the counts.
    func json(of report: NameReport) -> [UInt8] {
        var bytes: [UInt8] = []
        var line = JSONLine()
        for finding in report.findings {
            line.begin()
            line.field("file", finding.file)
            line.field("line", finding.line)
            line.field("name", finding.name)
            line.field("language", finding.language.description)
            line.field("expected", finding.expected)
            line.field("found", finding.found)
            line.field("lemma", finding.lemma)
            line.field("verdict", finding.verdict.rawValue)
            line.field("message", finding.message)
            line.end()
            bytes += line.bytes
        }
        line.begin()
        line.object("summary") { summary in
            summary.field("units", report.unitCount)
            summary.field("consistent", report.count(.consistent))
            summary.field("variant", report.count(.variant))
            summary.field("wrong", report.count(.wrong))
            summary.field("missing", report.count(.missing))
            summary.field("unknown", report.count(.unknown))
        }
        line.end()
        return bytes + line.bytes
    }
}
