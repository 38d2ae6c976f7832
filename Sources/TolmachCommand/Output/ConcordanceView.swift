import LocalizationModel
import Tolmach

/// Shows people the units that a search of a memory has found.
struct ConcordanceView {
    private let terminal: Terminal

    init(_ session: CommandSession) { terminal = session.terminal }

    func text(of found: Concordance.Finding, memory: String) -> String {
        let style = terminal.style
        let marked = MarkedText(style: style)
        let unit = found.unit
        let source = marked.text(unit.source, found.inSource.map { ($0, .term) })
        let target = unit.target.map { marked.text($0, found.inTarget.map { ($0, .term) }) } ?? ""
        return row(unit.sourceLanguage, source) + row(unit.targetLanguage, target + " " + style(.faint, "[\(memory)]"))
            + "\n"
    }

    private func row(_ language: LanguageTag, _ text: String) -> String {
        var left = TextWidth.pad(terminal.style(.faint, language.description), to: 6)
        var result = ""
        for line in TextLayout.wrap(text, width: min(terminal.width, 120) - 6) {
            result += left + line + "\n"
            left = String(repeating: " ", count: 6)
        }
        return result
    }
}
