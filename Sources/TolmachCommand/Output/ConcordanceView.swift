import LocalizationModel
import TranslationMemory

/// Shows the units that a search of a memory has found: to people with the places marked, to programs as JSON.
struct ConcordanceView {
    private let terminal: Terminal

    init(_ session: CommandSession) { terminal = session.terminal }

    /// The unit's texts below each other; what was found is in colour on a terminal, and in brackets elsewhere.
    func text(_ hit: ConcordanceHit, memory: String) -> String {
        let unit = hit.unit
        let target = unit.target.map { marked($0, hit.inTarget) } ?? ""
        return row(unit.sourceLanguage, marked(unit.source, hit.inSource))
            + row(unit.targetLanguage, target + " " + terminal.style(.faint, "[\(memory)]")) + "\n"
    }

    /// `{"memory","sourceLanguage","source","targetLanguage","target","inSource":[{"start","end"}],"inTarget"}`;
    /// places count Unicode scalars of the text without inline codes.
    func object(_ hit: ConcordanceHit, memory: String) -> String {
        var line = JSONLine()
        line.begin()
        line.field("memory", memory)
        line.field("sourceLanguage", hit.unit.sourceLanguage.description)
        line.field("source", hit.unit.source.plain)
        line.field("targetLanguage", hit.unit.targetLanguage.description)
        line.field("target", hit.unit.target?.plain)
        line.array("inSource") { Self.places(hit.inSource, &$0) }
        line.array("inTarget") { Self.places(hit.inTarget, &$0) }
        line.end()
        return String(decoding: line.bytes, as: UTF8.self)
    }

    private static func places(_ ranges: [Range<Int>], _ array: inout JSONLine) {
        for range in ranges {
            array.element {
                $0.field("start", range.lowerBound)
                $0.field("end", range.upperBound)
            }
        }
    }

    private func marked(_ text: InlineText, _ ranges: [Range<Int>]) -> String {
        MarkedText(style: terminal.style, brackets: terminal.style.isEnabled ? nil : ("[[", "]]"))
            .text(text, ranges.map { ($0, .term) })
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
