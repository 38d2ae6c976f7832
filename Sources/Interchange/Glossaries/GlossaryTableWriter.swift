import LocalizationModel

/// Writes a glossary as a table that `GlossaryTableReader` reads back: a header row, then a concept a row.
///
/// Beside the column of a language stand those for what is said of its terms, as far as anything is (`ru:standing`,
/// `ru:partOfSpeech`), with `|` between the terms, and of the concept in that language (`ru:definition`,
/// `ru:languageNote`). A `|` in a text is written as `\|`. What stands in groups, and second values of one category, have
/// no column: `lostCategories` names them.
public enum GlossaryTableWriter {
    /// What the reader has columns of its own for.
    private static let fixed: Set<String> = [
        "subjectField", "definition", "x-nameKind", "x-gender", "x-originLanguage", "",
    ]
    /// What the head of a language's column would say of something else.
    private static let details: Set<String> = ["definition", "languageNote", "standing", "system", "note", ""]

    /// The table, UTF-8.
    public static func write(_ concepts: [GlossaryConcept], separator: DelimitedTableWriter.Separator) -> String {
        let concepts = concepts.filter { !$0.terms.isEmpty }
        var languages: [LanguageTag] = []
        var more: Set<String> = []
        var categories: [LanguageTag: [String]] = [:]
        var extras: [String] = []
        for concept in concepts {
            for term in concept.terms {
                if !languages.contains(term.language) { languages.append(term.language) }
                let isFirst = concept.terms.first { $0.language == term.language } == term
                if term.standing != (isFirst ? .preferred : .admitted) { more.insert("\(term.language):standing") }
                if term.system != nil { more.insert("\(term.language):system") }
                if term.note != nil { more.insert("\(term.language):note") }
                for property in term.properties where !details.contains(property.category) {
                    if categories[term.language]?.contains(property.category) ?? false { continue }
                    categories[term.language, default: []].append(property.category)
                }
                if definition(of: concept, in: term.language) != nil { more.insert("\(term.language):definition") }
                if !notes(of: concept, in: term.language).isEmpty { more.insert("\(term.language):languageNote") }
            }
            for property in concept.properties
            where !fixed.contains(property.category) && !extras.contains(property.category) {
                extras.append(property.category)
            }
        }
        var header = ["id", "kind", "gender", "origin", "subject", "definition", "note"] + extras
        for language in languages {
            header.append(language.description)
            header += ["definition", "languageNote", "standing", "system", "note"].map { "\(language):\($0)" }
                .filter { more.contains($0) }
            header += (categories[language] ?? []).map { "\(language):\($0)" }
        }
        var table = DelimitedTableWriter.row(header, separator)
        for concept in concepts {
            let notes = notes(concept.properties)
            let isInLanguage = concept.languageProperties.values.joined().contains {
                $0.category == "definition" && $0.value == concept.definition
            }
            var row = [
                concept.id, concept.kind == .term ? "" : concept.kind.rawValue, concept.gender?.rawValue ?? "",
                concept.originLanguage?.description ?? "", concept.subject ?? "",
                concept.definition == notes.first || isInLanguage ? "" : concept.definition ?? "", list(notes),
            ]
            row += extras.map { cell($0, of: concept.properties) }
            for language in languages {
                let terms = concept.terms.filter { $0.language == language }
                row.append(list(terms.map(\.text)))
                func add(_ name: String, _ text: @autoclosure () -> String) {
                    if more.contains("\(language):\(name)") { row.append(terms.isEmpty ? "" : text()) }
                }
                add("definition", definition(of: concept, in: language) ?? "")
                add("languageNote", list(Self.notes(of: concept, in: language)))
                add("standing", list(terms.map(\.standing.rawValue)))
                add("system", list(terms.map { $0.system ?? "" }))
                add("note", list(terms.map { $0.note ?? "" }))
                row += (categories[language] ?? []).map { category in
                    list(terms.map { cell(category, of: $0.properties) })
                }
            }
            table += DelimitedTableWriter.row(row, separator)
        }
        return table
    }

    /// What a table says of the concept in one language.
    private static func definition(of concept: GlossaryConcept, in language: LanguageTag) -> String? {
        concept.languageProperties[language.description]?.first { $0.category == "definition" }?.value
    }

    private static func notes(of concept: GlossaryConcept, in language: LanguageTag) -> [String] {
        notes(concept.languageProperties[language.description] ?? [])
    }

    private static func notes(_ properties: [GlossaryProperty]) -> [String] {
        properties.filter { $0.element == "note" && $0.category.isEmpty }.map(\.value)
    }

    /// The first property of a category as it stands in a cell.
    private static func cell(_ category: String, of properties: [GlossaryProperty]) -> String {
        properties.first { $0.category == category }.map { GlossaryCell.text(of: $0) } ?? ""
    }

    /// What a table loses of a glossary: how many concepts say more than it has columns for, and which data categories
    /// that is, in the order in which they come up.
    public static func losses(_ concepts: [GlossaryConcept]) -> (concepts: Int, categories: [String]) {
        let written = concepts.filter { !$0.terms.isEmpty }
        let table = Array(write(written, separator: .comma).utf8)
        guard let read = try? GlossaryTableReader.read(table, file: "", separator: .comma), read.count == written.count
        else { return (0, []) }
        var count = 0
        var categories: [String] = []
        for (one, other) in zip(written, read) {
            let kept = Set(GlossaryFact.all(in: other))
            let lost = GlossaryFact.all(in: one).filter { !kept.contains($0) }
            if !lost.isEmpty { count += 1 }
            for fact in lost where !categories.contains(fact.category) { categories.append(fact.category) }
        }
        return (count, categories)
    }

    private static func list(_ texts: [String]) -> String {
        let cells = texts.map { $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|") }
        return cells.allSatisfy(\.isEmpty) ? "" : cells.joined(separator: "|")
    }

    /// The texts of a cell without spaces around them, `\|` being a `|` of the text.
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
        return texts.map(\.trimmed)
    }
}
