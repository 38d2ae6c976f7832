import Interchange
import LocalizationModel

/// Shows segments with their best matches, terms and names to people.
///
///       3.1 en  The foreign ministers met in Antalya on Thursday.
///       92 ru  Министры иностранных дел встретились в Анталье в среду. [news]
///          ≈   The foreign ministers met in Antalya on Wednesday.
///          ·   Antalya → Анталья
///
/// Of a segment without a match the pieces that the memory knows are shown behind `⊂`, with the number of texts that have
/// them.
struct SuggestionView {
    private static let gutter = 12
    let terminal: Terminal
    let strings: InterfaceStrings
    private var style: TextStyle { terminal.style }
    private var textWidth: Int { min(terminal.width, 120) - Self.gutter }

    init(_ session: CommandSession) {
        terminal = session.terminal
        strings = session.strings
    }

    func text(of suggested: SuggestedSegment) -> String {
        let segment = suggested.segment
        let number = "\(segment.block).\(segment.number)"
        guard let language = segment.language, segment.isTranslatable, let target = suggested.targetLanguage else {
            return row(style(.faint, number), "", style(.faint, segment.text.display))
        }
        var text = row(style(.faint, number), style(.faint, language.description), marked(suggested))
        for match in suggested.matches { text += rows(of: match, for: suggested.segment.text, target: target) }
        text += fragments(suggested)
        text += renderings(suggested)
        return text + "\n"
    }

    /// The segment with its names and terms marked.
    private func marked(_ suggested: SuggestedSegment) -> String {
        MarkedText(style: style, base: .heading).text(
            suggested.segment.text,
            suggested.names.map { ($0.mention.scalars, .name) } + suggested.terms.map { ($0.mention.scalars, .term) })
    }

    private func rows(of match: Match, for segment: InlineText, target: LanguageTag) -> String {
        var text = match.target.display
        let facts =
            [match.memory]
            + match.penalties.map { penalty in
                let wording = PenaltyWording(penalty)
                return (penalty.deduction.map { $0 + " " } ?? "")
                    + (strings.optional("penalty.\(wording.key)") ?? wording.key)
                    + (wording.detail.map { ": \($0)" } ?? "")
            }
        text += " " + style(.faint, "[" + facts.joined(separator: "; ") + "]")
        var rows = row(style(role(of: match.score), String(match.score)), style(.faint, target.description), text)
        let difference = difference(match, for: segment)
        if !difference.isEmpty { rows += row("", style(.faint, "≈"), difference) }
        return rows
    }

    private func role(of score: Int) -> TextStyle.Role {
        switch score {
        case 95...: .good
        case 75..<95: .fair
        default: .poor
        }
    }

    /// The memory's source with what differs from the segment: struck out what is not in it, and what is in its
    /// place or comes in; and the codes that were taken over from the segment.
    private func difference(_ match: Match, for segment: InlineText) -> String {
        let difference = MatchDifference(of: match, for: segment)
        var text = difference.marked
        if style.isEnabled {
            text = difference.pieces.map { style(Self.role(of: $0), $0.text) }.joined()
        }
        return ([text] + codes(match.codeRepairs(for: segment))).filter { !$0.isEmpty }
            .joined(separator: style(.faint, " · "))
    }

    private static func role(of piece: MatchDifference.Piece) -> TextStyle.Role {
        switch piece.role {
        case .same: .faint
        case .deleted: .deleted
        case .inserted: .inserted
        }
    }

    /// What the inline codes of the translation were replaced by, which is seen neither in the text nor in the difference.
    private func codes(_ repairs: [Match.Repair]) -> [String] {
        func shown(_ code: String) -> String { code.split { $0.isWhitespace }.joined(separator: " ") }
        func said(_ key: String, _ codes: [String]) -> String {
            codes.isEmpty ? "" : strings.text("difference.\(key)", ["codes": codes.map(kept).joined(separator: ", ")])
        }
        return [
            said(
                "codes-replaced",
                repairs.filter { !$0.old.isEmpty && !$0.new.isEmpty }.map { "\(shown($0.old)) → \(shown($0.new))" }),
            said("codes-removed", repairs.filter(\.new.isEmpty).map { shown($0.old) }),
            said("codes-added", repairs.filter(\.old.isEmpty).map { shown($0.new) }),
        ]
    }

    /// The pieces that the memories know; the glossary's stand among its terms.
    private func fragments(_ suggested: SuggestedSegment) -> String {
        let parts = suggested.fragments.filter { $0.kind != .term }.map { fragment in
            let count = fragment.kind == .part ? style(.faint, " ×\(fragment.count)") : ""
            return kept(style(.term, fragment.source) + " → " + fragment.target + count)
        }
        return parts.isEmpty ? "" : row("", style(.faint, "⊂"), parts.joined(separator: style(.faint, " · ")))
    }

    private func renderings(_ suggested: SuggestedSegment) -> String {
        var seen: Set<String> = []
        var parts: [String] = []
        for (role, list) in [(TextStyle.Role.name, suggested.names), (.term, suggested.terms)] {
            for rendering in list where seen.insert(rendering.mention.text).inserted {
                guard let target = rendering.targets.first else { continue }
                parts.append(kept(style(role, rendering.mention.text) + " → " + target))
            }
        }
        return parts.isEmpty ? "" : row("", style(.faint, "·"), parts.joined(separator: style(.faint, " · ")))
    }

    /// The text with its words held together, where it is short enough to stand on one line.
    private func kept(_ text: String) -> String {
        TextWidth.of(text) < textWidth / 2 ? text.split(separator: " ").joined(separator: "\u{A0}") : text
    }

    private func row(_ number: String, _ mark: String, _ text: String) -> String {
        var left = TextWidth.padLeft(number, to: 7) + " " + TextWidth.pad(mark, to: 3) + " "
        var result = ""
        for line in TextLayout.wrap(text, width: textWidth) {
            result += left + line.split(separator: "\u{A0}").joined(separator: " ") + "\n"
            left = String(repeating: " ", count: Self.gutter)
        }
        return result
    }
}
