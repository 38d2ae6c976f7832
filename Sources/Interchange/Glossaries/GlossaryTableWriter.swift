import LocalizationModel

/// Writes a glossary as a table that `GlossaryTableReader` reads back: a header row, then a concept a row.
///
/// A language whose terms differ in standing, system or note has columns for these beside it (`ru:standing`), with `|`
/// between the terms as in the column of the terms. A `|` in a text is written as `\|`.
public enum GlossaryTableWriter {
    /// The table, UTF-8.
    public static func write(_ concepts: [GlossaryConcept], separator: DelimitedTableWriter.Separator) -> String {
        var languages: [LanguageTag] = []
        var more: Set<String> = []
        for concept in concepts {
            for term in concept.terms {
                if !languages.contains(term.language) { languages.append(term.language) }
                let isFirst = concept.terms.first { $0.language == term.language } == term
                if term.standing != (isFirst ? .preferred : .admitted) { more.insert("\(term.language):standing") }
                if term.system != nil { more.insert("\(term.language):system") }
                if term.note != nil { more.insert("\(term.language):note") }
            }
        }
        let fixed: Set<String> = ["subjectField", "definition", "x-nameKind", "x-gender", "x-originLanguage"]
        var extras: [String] = []
        for concept in concepts {
            for property in concept.properties
            where property.element != "note" && !fixed.contains(property.category)
                && !extras.contains(property.category)
            {
                extras.append(property.category)
            }
        }
        var header = ["id", "kind", "gender", "origin", "subject", "definition", "note"] + extras
        for language in languages {
            header.append(language.description)
            header += ["standing", "system", "note"].map { "\(language):\($0)" }.filter { more.contains($0) }
        }
        var table = DelimitedTableWriter.row(header, separator)
        for concept in concepts where !concept.terms.isEmpty {
            let note = concept.properties.first { $0.element == "note" }?.value
            var row = [
                concept.id, concept.kind == .term ? "" : concept.kind.rawValue, concept.gender?.rawValue ?? "",
                concept.originLanguage?.description ?? "", concept.subject ?? "",
                concept.definition == note ? "" : concept.definition ?? "", note ?? "",
            ]
            row += extras.map { name in concept.properties.first { $0.category == name }?.value ?? "" }
            for language in languages {
                let terms = concept.terms.filter { $0.language == language }
                row.append(list(terms.map(\.text)))
                if more.contains("\(language):standing") { row.append(list(terms.map(\.standing.rawValue))) }
                if more.contains("\(language):system") { row.append(list(terms.map { $0.system ?? "" })) }
                if more.contains("\(language):note") { row.append(list(terms.map { $0.note ?? "" })) }
            }
            table += DelimitedTableWriter.row(row, separator)
        }
        return table
    }

    /// Number of concepts that say more than a table has columns for: data categories of terms and of languages, and
    /// those that stand in groups.
    public static func countOfLosses(_ concepts: [GlossaryConcept]) -> Int {
        concepts.count { concept in
            !concept.languageProperties.isEmpty || concept.terms.contains { !$0.properties.isEmpty }
                || concept.properties.contains { !$0.details.isEmpty }
                || concept.properties.count { $0.element == "note" } > 1
        }
    }

    private static func list(_ texts: [String]) -> String {
        let cells = texts.map { $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|") }
        return cells.allSatisfy(\.isEmpty) ? "" : cells.joined(separator: "|")
    }

    /// The texts of a cell, `\|` being a `|` of the text.
    static func texts(of cell: String) -> [String] {
        var texts = [""]
        var isEscaped = false
        for character in cell {
            if isEscaped {
                if character != "|" && character != "\\" { texts[texts.count - 1].append("\\") }
                texts[texts.count - 1].append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "|" {
                texts.append("")
            } else {
                texts[texts.count - 1].append(character)
            }
        }
        if isEscaped { texts[texts.count - 1].append("\\") }
        return texts
    }
}
