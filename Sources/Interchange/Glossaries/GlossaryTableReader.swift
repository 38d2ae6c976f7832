import LocalizationModel

/// Reads a glossary that is a table, parted by commas, semicolons or tabs: a header row, then a concept a row.
///
/// Columns named by a language code hold the terms of that language, several of them with `|` between, the preferred
/// one first; one such column is enough. The columns `id`, `kind`, `gender`, `origin`, `system`, `subject`,
/// `definition` and `note` (`|` between several) may stand beside them, in any order, and data categories of TBX-Basic, by
/// their names or by what other glossaries call them: `Part of speech`, `Example`, `URL`. `ru:definition` and
/// `ru:languageNote` tell of the concept in one language; `ru:standing`, `ru:system`, `ru:note` and `ru:partOfSpeech` of
/// its terms, with as many values as there are terms. Other columns, and values that a category can't have, are kept as
/// notes that say the column's head. A `|` of a term is written `\|`. Empty rows, and spaces around texts, say nothing.
///
///     en,ru
///     ceasefire,прекращение огня|перемирие
public enum GlossaryTableReader {
    /// - Parameters:
    ///   - bytes: The table, UTF-8, a byte order mark allowed.
    ///   - file: The path for locations and messages.
    /// - Throws: `TolmachError.malformedInput` where the header names no language, a row is longer than the header, a
    ///   kind or standing is none that is known, or a quote is not closed.
    public static func read(
        _ bytes: [UInt8], file: String, separator: DelimitedTableWriter.Separator
    ) throws(TolmachError) -> [GlossaryConcept] {
        var fields = DelimitedFields(bytes: bytes, file: file, separator: separator)
        guard let header = try fields.nextRow() else { return [] }
        let columns = header.fields.map { GlossaryColumn($0.trimmed) }
        guard namesLanguages(header.fields) else {
            throw TolmachError(
                .malformedInput, "the first row names no language",
                at: SourceLocation(file: file, line: header.line, column: 1),
                advice: "begin a glossary with a row of language codes, such as en,ru")
        }
        var concepts: [GlossaryConcept] = []
        while let row = try fields.nextRow() {
            let concept = try concept(row, columns, id: String(concepts.count + 1), file: file)
            if !concept.terms.isEmpty { concepts.append(concept) }
        }
        return concepts
    }

    /// Whether the first row is a header: some languages have codes of three letters, and so have many terms.
    public static func namesLanguages(
        _ bytes: [UInt8], file: String, separator: DelimitedTableWriter.Separator
    ) -> Bool {
        var fields = DelimitedFields(bytes: bytes, file: file, separator: separator)
        guard let header = try? fields.nextRow() else { return false }
        return namesLanguages(header.fields)
    }

    private static func namesLanguages(_ titles: [String]) -> Bool {
        // Of two letters, of three that stand for two, and of three that no language of two letters has.
        var (short, long, other) = (0, 0, 0)
        var unknown = 0
        for title in titles {
            switch GlossaryColumn(title.trimmed) {
            case .language(let tag) where !tag.hasCodeOfTwoLetters: other += 1
            case .language where title.trimmed.prefix(while: \.isLetter).count == 2: short += 1
            case .language: long += 1
            case .other where !title.trimmed.isEmpty: unknown += 1
            default: break
            }
        }
        // `cat` may be a term, and `собака` the translation of `it`.
        return (short > 0 || long > 1) && (short + long + other > 1 || unknown == 0)
    }

    private static func concept(
        _ row: DelimitedFields.Row, _ columns: [GlossaryColumn], id: String, file: String
    ) throws(TolmachError) -> GlossaryConcept {
        let rowPlace = SourceLocation(file: file, line: row.line, column: 1)
        if row.fields.dropFirst(columns.count).contains(where: { !$0.isEmpty }) {
            throw TolmachError(
                .malformedInput, "the row has more values than the first row has columns", at: rowPlace,
                advice: "put a value with a separator in quotation marks")
        }
        let cells = zip(columns, row.fields.map(\.trimmed)).filter { !$0.1.isEmpty }
        var concept = GlossaryConcept(id: id, terms: [], location: rowPlace)
        var system: String?
        for (column, field) in cells {
            switch column {
            case .language(let tag):
                let texts = GlossaryTableWriter.texts(of: field).filter { !$0.isEmpty }
                for (index, text) in texts.enumerated() {
                    concept.terms.append(.init(text, language: tag, standing: index == 0 ? .preferred : .admitted))
                }
            case .id: concept.id = field
            case .kind:
                guard let kind = GlossaryConcept.Kind(named: field) else {
                    throw unknown(field, "kind", GlossaryConcept.Kind.self, at: rowPlace)
                }
                concept.kind = kind
            case .gender:
                concept.gender = GlossaryCell.value(field, of: "gender").flatMap { .init(rawValue: $0) }
                if concept.gender == nil {
                    concept.properties.append(GlossaryProperty(element: "note", category: "gender", value: field))
                }
            case .origin: concept.originLanguage = LanguageTag(field)
            case .system: system = field
            case .subject: concept.subject = field
            case .definition: concept.definition = field
            case .detail, .note, .category, .other: break
            }
        }
        for index in concept.terms.indices {
            // The system says how the name was rendered: it holds for languages other than its own.
            if let origin = concept.originLanguage, !concept.terms[index].language.sharesLanguage(with: origin) {
                concept.terms[index].system = system
            }
        }
        for (column, field) in cells {
            switch column {
            case .detail(let tag, let name): try concept.take(field, name, of: tag, at: rowPlace)
            case .note:
                for note in GlossaryTableWriter.texts(of: field) where !note.isEmpty {
                    concept.properties.append(GlossaryProperty(element: "note", category: "", value: note))
                }
            case .category(let category, let head):
                concept.take(GlossaryCell.property(field, category: category, head: head))
            case .other(let head): concept.take(GlossaryCell.property(field, category: head, head: head))
            default: break
            }
        }
        if concept.definition == nil {
            concept.definition = concept.properties.first { $0.element == "note" && $0.category.isEmpty }?.value
        }
        return concept
    }

    fileprivate static func value<Value: RawRepresentable & CaseIterable>(
        _ field: String, _ column: String, at place: SourceLocation
    ) throws(TolmachError) -> Value where Value.RawValue == String {
        if let value = Value(rawValue: field) { return value }
        throw unknown(field, column, Value.self, at: place)
    }

    private static func unknown<Value: RawRepresentable & CaseIterable>(
        _ field: String, _ column: String, _: Value.Type, at place: SourceLocation
    ) -> TolmachError where Value.RawValue == String {
        let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
        return TolmachError(.malformedInput, "\(column) is no \"\(field)\"", at: place, advice: "it is one of \(known)")
    }
}

extension GlossaryConcept {
    /// Puts what a column says of the concept where TBX-Basic has it: a part of speech is said of each term, and an example
    /// is one of the first.
    fileprivate mutating func take(_ property: GlossaryProperty) {
        if property.element == "termNote" {
            // Two columns may say the same.
            for index in terms.indices where !terms[index].properties.contains(property) {
                terms[index].take(property)
            }
        } else if property.category == "context", property.element == "descrip", !terms.isEmpty {
            terms[0].take(property)
        } else {
            properties.append(property)
        }
    }

    /// Takes what a column says of one language or of its terms.
    fileprivate mutating func take(
        _ field: String, _ name: String, of language: LanguageTag, at place: SourceLocation
    ) throws(TolmachError) {
        switch name {
        case "definition":
            languageProperties[language.description, default: []].append(
                GlossaryProperty(element: "descrip", category: name, value: field))
            if definition == nil { definition = field }
        case "languageNote":
            for note in GlossaryTableWriter.texts(of: field) where !note.isEmpty {
                languageProperties[language.description, default: []].append(
                    GlossaryProperty(element: "note", category: "", value: note))
            }
        default:
            let places = terms.indices.filter { terms[$0].language == language }
            for (index, value) in zip(places, GlossaryTableWriter.texts(of: field)) where !value.isEmpty {
                switch name {
                case "system": terms[index].system = value
                case "note": terms[index].note = value
                case "standing": terms[index].standing = try GlossaryTableReader.value(value, name, at: place)
                default: terms[index].take(GlossaryCell.property(value, category: name, head: name))
                }
            }
        }
    }
}
