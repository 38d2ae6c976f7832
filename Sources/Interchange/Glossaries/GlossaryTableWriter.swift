import LocalizationModel

/// Writes a glossary as a table, comma-separated or tab-separated, as `GlossaryTableReader` reads it.
///
/// A row a concept, a column a language, several terms of a language with `|` between, the preferred one first.
public enum GlossaryTableWriter {
    /// What a concept has that a table has no place for, and how many concepts or terms have it.
    public enum Loss: String, CaseIterable, Sendable {
        /// Terms that are deprecated or forbidden, and left out lest they be taken for good ones.
        case standing
        /// Remarks on single terms.
        case termNotes = "term-notes"
        /// Different systems of the terms of one concept; the first stays.
        case systems
    }

    /// - Returns: the table's bytes, UTF-8, and what was lost.
    public static func write(
        _ concepts: [GlossaryConcept], separator: DelimitedTableWriter.Separator
    ) -> (bytes: [UInt8], losses: [Loss: Int]) {
        var languages: [LanguageTag] = []
        for concept in concepts {
            for term in concept.terms where !languages.contains(term.language) { languages.append(term.language) }
        }
        var losses: [Loss: Int] = [:]
        var table = DelimitedTableWriter.row(
            ["id", "kind", "gender", "origin", "subject"] + languages.map(\.description) + ["system", "definition"],
            separator)
        for concept in concepts {
            let usable = concept.terms.filter { $0.standing == .preferred || $0.standing == .admitted }
            let systems = Set(usable.compactMap(\.system))
            count(concept.terms.count - usable.count, .standing)
            count(usable.count { $0.note != nil }, .termNotes)
            count(systems.count > 1 ? 1 : 0, .systems)
            let cells = languages.map { language in
                let terms = usable.filter { $0.language == language }
                return (terms.filter { $0.standing == .preferred } + terms.filter { $0.standing != .preferred })
                    .map(\.text).joined(separator: "|")
            }
            table += DelimitedTableWriter.row(
                [
                    concept.id, concept.kind.rawValue, concept.gender?.rawValue ?? "",
                    concept.originLanguage?.description ?? "", concept.subject ?? "",
                ] + cells + [usable.lazy.compactMap(\.system).first ?? "", concept.definition ?? ""], separator)
        }
        func count(_ number: Int, _ loss: Loss) {
            if number > 0 { losses[loss, default: 0] += number }
        }
        return (Array(table.utf8), losses)
    }
}
