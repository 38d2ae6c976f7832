import LocalizationModel

/// OmegaT's glossary: a term, a tab, its translation and, after another tab, a comment; no header row. With commas
/// between, and quotation marks, in a `.csv`.
///
/// Source: OmegaT 6 manual, "Glossaries"; lines that begin with `#` are comments.
public enum OmegaTGlossaryTable {
    /// - Parameters:
    ///   - bytes: The file, UTF-8.
    ///   - from: The language of the first column; `to` that of the second.
    /// - Throws: `TolmachError.malformedInput` where a quote is not closed.
    public static func read(
        _ bytes: [UInt8], file: String, separator: DelimitedTableWriter.Separator = .tab, from: LanguageTag,
        to: LanguageTag
    ) throws(TolmachError) -> [GlossaryConcept] {
        var concepts: [GlossaryConcept] = []
        func add(_ fields: [String], line: Int) {
            if fields.first?.hasPrefix("#") ?? true { return }
            let fields = fields.map {
                String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
            }
            let terms = zip(fields, [from, to]).filter { !$0.0.isEmpty }
                .map { GlossaryConcept.Term($0, language: $1, standing: .preferred) }
            if terms.isEmpty { return }
            var concept = GlossaryConcept(
                id: String(concepts.count + 1), terms: terms,
                location: SourceLocation(file: file, line: line, column: 1))
            let note = fields.dropFirst(2).joined(separator: "\t")
            if !note.isEmpty {
                concept.definition = note
                concept.properties = [GlossaryProperty(element: "note", category: "", value: note)]
            }
            concepts.append(concept)
        }
        if separator != .tab {
            var rows = DelimitedFields(bytes: bytes, file: file, separator: separator)
            while let row = try rows.nextRow() { add(row.fields, line: row.line) }
            return concepts
        }
        // Quotation marks are nothing special behind a tab.
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for (index, row) in bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = String(decoding: row.last == 0x0D ? row.dropLast() : row, as: UTF8.self)
            add(line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }, line: index + 1)
        }
        return concepts
    }

    /// A line for each pair of terms; white space that the format can't hold becomes a space.
    ///
    /// The format can't say that a term is not to be used, so forbidden and deprecated ones are left out; and so are
    /// terms without a translation, which a row says nothing of.
    public static func write(_ concepts: [GlossaryConcept], from: LanguageTag, to: LanguageTag) -> String {
        func clean(_ text: String) -> String {
            text.split(whereSeparator: { $0 == "\t" || $0.isNewline }).joined(separator: " ")
        }
        var lines = ""
        for concept in concepts {
            let sources = concept.usableTerms(in: from)
            let targets = concept.usableTerms(in: to)
            for source in sources {
                for target in targets {
                    lines += clean(source.text) + "\t" + clean(target.text)
                    let comment = comment(on: concept, source: source, target: target, to: to)
                    lines += comment.isEmpty ? "\n" : "\t" + clean(comment) + "\n"
                }
            }
        }
        return lines
    }

    /// What a line says of a pair of terms: definitions and notes of the concept, of the two languages and the terms, each
    /// once.
    ///
    /// - Parameter target: The translation; nil where the line has all of them, whose notes all are given.
    static func comment(
        on concept: GlossaryConcept, source: GlossaryConcept.Term, target: GlossaryConcept.Term? = nil,
        to: LanguageTag
    ) -> String {
        let targets = target.map { [$0] } ?? concept.usableTerms(in: to)
        let terms = [source] + targets
        var remarks = [concept.definition] + remarks(concept.properties)
        var languages: Set<LanguageTag> = []
        for term in terms where languages.insert(term.language).inserted {
            remarks += Self.remarks(concept.languageProperties[term.language.description] ?? [])
        }
        for term in terms { remarks += [term.note] + Self.remarks(term.properties) }
        var seen: Set<String> = []
        return remarks.compactMap { $0 }.filter { seen.insert($0).inserted }.joined(separator: "; ")
    }

    private static func remarks(_ properties: [GlossaryProperty]) -> [String?] {
        properties.filter { $0.category == "definition" || $0.element == "note" }.map(\.remark)
    }

    /// The data categories of the two languages that no line has a place for, in the order in which they come up.
    public static func lostCategories(_ concepts: [GlossaryConcept], from: LanguageTag, to: LanguageTag) -> [String] {
        var lost: [String] = []
        func note(_ properties: [GlossaryProperty]) {
            for property in properties {
                let isKept = property.category == "definition" || property.element == "note"
                if !isKept, !lost.contains(property.category) { lost.append(property.category) }
                note(property.details)
            }
        }
        for concept in concepts {
            let terms = (concept.usableTerms(in: from) + concept.usableTerms(in: to))
            if terms.isEmpty { continue }
            if concept.subject != nil, !lost.contains("subjectField") { lost.append("subjectField") }
            note(concept.properties)
            for term in terms {
                note(concept.languageProperties[term.language.description] ?? [])
                note(term.properties)
            }
        }
        return lost.filter { !$0.isEmpty }
    }

    /// Number of terms that are left out because nothing translates them.
    public static func countOfUntranslated(
        _ concepts: [GlossaryConcept], from: LanguageTag, to: LanguageTag
    ) -> Int {
        concepts.reduce(0) { count, concept in
            count + (concept.usableTerms(in: to).isEmpty ? concept.usableTerms(in: from).count : 0)
        }
    }

    /// Number of terms of the two languages that are left out because they are not to be used.
    public static func countOfUnusable(_ concepts: [GlossaryConcept], from: LanguageTag, to: LanguageTag) -> Int {
        concepts.flatMap(\.terms).count { term in
            !term.mayBeUsed && (term.language.sharesLanguage(with: from) || term.language.sharesLanguage(with: to))
        }
    }
}
