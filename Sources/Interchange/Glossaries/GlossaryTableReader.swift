import LocalizationModel

/// Reads a glossary that is a table, comma-separated or tab-separated: a header row, then a concept a row.
///
/// Columns named by a language code hold the terms of that language, several of them with `|` between, the preferred
/// one first; one such column is enough. The columns `id`, `kind`, `gender`, `origin`, `system`, `subject`,
/// `definition` and `note` may stand beside them, in any order, and `ru:standing`, `ru:system`, `ru:note` with as many
/// values as there are terms; others are kept as properties. A `|` of a term is written `\|`. Empty rows are skipped.
///
///     en,ru
///     ceasefire,прекращение огня|перемирие
public enum GlossaryTableReader {
    /// - Parameters:
    ///   - bytes: The table, UTF-8, a byte order mark allowed.
    ///   - file: The path for locations and messages.
    /// - Throws: `TolmachError.malformedInput` where the header names no language, a row is longer than the header, a
    ///   kind or gender is none that is known, or a quote is not closed.
    public static func read(
        _ bytes: [UInt8], file: String, separator: DelimitedTableWriter.Separator
    ) throws(TolmachError) -> [GlossaryConcept] {
        var fields = DelimitedFields(bytes: bytes, file: file, separator: separator)
        guard let header = try fields.nextRow() else { return [] }
        let columns = header.fields.map { Column($0) }
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
            switch Column(title) {
            case .language(let tag) where !tag.hasCodeOfTwoLetters: other += 1
            case .language where title.prefix(while: \.isLetter).count == 2: short += 1
            case .language: long += 1
            case .other where !title.isEmpty: unknown += 1
            default: break
            }
        }
        // `cat` may be a term, and `собака` the translation of `it`.
        return (short > 0 || long > 1) && (short + long + other > 1 || unknown == 0)
    }

    private enum Column {
        case language(LanguageTag)
        /// What is told of each term of a language: `ru:standing`.
        case detail(LanguageTag, String)
        case id, kind, gender, origin, system, subject, definition, note
        case other(String)

        private static let names: [String: Column] = [
            "id": .id, "kind": .kind, "gender": .gender, "origin": .origin, "system": .system, "subject": .subject,
            "definition": .definition, "note": .note,
        ]

        init(_ title: String) {
            let name = title.lowercased()
            if let known = Self.names[name] {
                self = known
            } else if name.prefix(while: { $0 != "-" && $0 != "_" }).utf8.count <= 3, let tag = LanguageTag(title) {
                self = .language(tag)
            } else if let colon = name.firstIndex(of: ":"), let tag = LanguageTag(title[..<colon]),
                ["standing", "system", "note"].contains(name[name.index(after: colon)...])
            {
                self = .detail(tag, String(name[name.index(after: colon)...]))
            } else {
                self = .other(title)
            }
        }
    }

    private static func concept(
        _ row: DelimitedFields.Row, _ columns: [Column], id: String, file: String
    ) throws(TolmachError) -> GlossaryConcept {
        let rowPlace = SourceLocation(file: file, line: row.line, column: 1)
        if row.fields.dropFirst(columns.count).contains(where: { !$0.isEmpty }) {
            throw TolmachError(
                .malformedInput, "the row has more values than the first row has columns", at: rowPlace,
                advice: "put a value with a separator in quotation marks")
        }
        var concept = GlossaryConcept(id: id, terms: [], location: rowPlace)
        var system: String?
        var note: String?
        for (column, field) in zip(columns, row.fields) where !field.isEmpty {
            switch column {
            case .language(let tag):
                let texts = GlossaryTableWriter.texts(of: field).filter { !$0.isEmpty }
                for (index, text) in texts.enumerated() {
                    concept.terms.append(.init(text, language: tag, standing: index == 0 ? .preferred : .admitted))
                }
            case .detail: break
            case .id: concept.id = field
            case .kind:
                guard let kind = GlossaryConcept.Kind(named: field) else {
                    throw unknown(field, "kind", GlossaryConcept.Kind.self, at: rowPlace)
                }
                concept.kind = kind
            case .gender: concept.gender = try value(field, "gender", at: rowPlace)
            case .origin: concept.originLanguage = LanguageTag(field)
            case .system: system = field
            case .subject: concept.subject = field
            case .definition: concept.definition = field
            case .note: note = field
            case .other(let title):
                concept.properties.append(
                    GlossaryProperty(
                        element: TBXCategory.element(for: title, inTerm: false), category: title, value: field))
            }
        }
        for index in concept.terms.indices {
            // The system says how the name was rendered: it holds for languages other than its own.
            if let origin = concept.originLanguage, !concept.terms[index].language.sharesLanguage(with: origin) {
                concept.terms[index].system = system
            }
        }
        for (column, field) in zip(columns, row.fields) where !field.isEmpty {
            guard case .detail(let tag, let name) = column else { continue }
            let places = concept.terms.indices.filter { concept.terms[$0].language == tag }
            for (place, value) in zip(places, GlossaryTableWriter.texts(of: field)) where !value.isEmpty {
                switch name {
                case "system": concept.terms[place].system = value
                case "note": concept.terms[place].note = value
                default: concept.terms[place].standing = try Self.value(value, "standing", at: rowPlace)
                }
            }
        }
        if let note {
            concept.properties.append(GlossaryProperty(element: "note", category: "", value: note))
            if concept.definition == nil { concept.definition = note }
        }
        return concept
    }

    private static func value<Value: RawRepresentable & CaseIterable>(
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
