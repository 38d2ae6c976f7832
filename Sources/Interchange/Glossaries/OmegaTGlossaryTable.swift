import LocalizationModel

/// OmegaT's glossary: a term, a tab, its translation and, after another tab, a comment; no header row.
///
/// Source: OmegaT 6 manual, "Glossaries"; lines that begin with `#` are comments.
public enum OmegaTGlossaryTable {
    /// - Parameters:
    ///   - bytes: The file, UTF-8.
    ///   - from: The language of the first column; `to` that of the second.
    /// - Throws: `TolmachError.malformedInput` where a quote is not closed.
    public static func read(
        _ bytes: [UInt8], file: String, from: LanguageTag, to: LanguageTag
    ) throws(TolmachError) -> [GlossaryConcept] {
        var concepts: [GlossaryConcept] = []
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 0
        for row in bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            let line = String(decoding: row.last == 0x0D ? row.dropLast() : row, as: UTF8.self)
            if line.hasPrefix("#") { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            guard let source = fields.first, !source.isEmpty else { continue }
            var terms = [GlossaryConcept.Term(source, language: from, standing: .preferred)]
            if fields.count > 1, !fields[1].isEmpty {
                terms.append(GlossaryConcept.Term(fields[1], language: to, standing: .preferred))
            }
            var concept = GlossaryConcept(
                id: String(concepts.count + 1), terms: terms,
                location: SourceLocation(file: file, line: number, column: 1))
            if fields.count > 2 {
                let note = fields[2...].joined(separator: "\t")
                if !note.isEmpty {
                    concept.definition = note
                    concept.properties = [GlossaryProperty(element: "note", category: "", value: note)]
                }
            }
            concepts.append(concept)
        }
        return concepts
    }

    /// A line for each pair of terms, forbidden ones left out; white space that the format can't hold becomes a space.
    public static func write(_ concepts: [GlossaryConcept], from: LanguageTag, to: LanguageTag) -> String {
        func clean(_ text: String) -> String {
            text.split(whereSeparator: { $0 == "\t" || $0.isNewline }).joined(separator: " ")
        }
        var lines = ""
        for concept in concepts {
            let sources = concept.terms(in: from)
            let targets = concept.terms(in: to)
            for source in sources {
                for target in targets.isEmpty ? [nil] : targets.map({ Optional($0) }) {
                    lines += clean(source.text) + "\t" + clean(target?.text ?? "")
                    let remark = [concept.definition, target?.note].compactMap { $0 }.joined(separator: "; ")
                    lines += remark.isEmpty ? "\n" : "\t" + clean(remark) + "\n"
                }
            }
        }
        return lines
    }
}
