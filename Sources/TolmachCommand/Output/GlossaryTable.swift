import LocalizationModel

/// Shows glossary entries to people: an entry a row, a language a column, terms that are not to be used last and marked.
struct GlossaryTable {
    private let terminal: Terminal
    private let strings: InterfaceStrings
    private let languages: [LanguageTag]

    /// Columns are the languages of `--from` and `--to` where those are given, else all there are.
    init(_ session: CommandSession) throws(TolmachError) {
        terminal = session.terminal
        strings = session.strings
        languages = [try session.language(.from), try session.language(.to)].compactMap(\.self)
    }

    func text(of concepts: [GlossaryConcept]) -> String {
        let columns = languages.isEmpty ? Self.languages(of: concepts) : languages
        guard !columns.isEmpty else { return "" }
        let style = terminal.style
        var rows = [columns.map { style(.heading, $0.description) } + [style(.heading, strings["glossary.kind"])]]
        for concept in concepts {
            let cells = columns.map { language in
                let terms = concept.terms.filter { $0.language.sharesLanguage(with: language) }
                let usable = concept.usableTerms(in: language)
                return (usable + terms.filter { !$0.mayBeUsed }).map(strings.marked).joined(separator: ", ")
            }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            rows.append(cells + [style(.faint, kind(of: concept))])
        }
        return TableLayout.text(rows, width: terminal.width, wrapsAll: true)
    }

    private func kind(of concept: GlossaryConcept) -> String {
        ([strings["glossary.kind.\(concept.kind.rawValue)"]]
            + (concept.originLanguage.map { [strings.text("glossary.origin", ["language": $0.description])] } ?? []))
            .joined(separator: ", ")
    }

    /// The languages of the concepts, in the order of their first terms.
    private static func languages(of concepts: [GlossaryConcept]) -> [LanguageTag] {
        var seen: Set<String> = []
        return concepts.flatMap(\.terms).map(\.language).filter { seen.insert($0.language).inserted }
    }
}
