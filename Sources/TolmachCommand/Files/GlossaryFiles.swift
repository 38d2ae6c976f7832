import FileAccess
import ICUText
import LocalizationModel
import Terminology

/// Reads glossaries that are tables: a header row of language codes, and a concept a row.
enum GlossaryFiles {
    /// - Throws: `TolmachError` where the file can't be read or its header has no language.
    static func read(_ path: String) throws(TolmachError) -> [GlossaryConcept] {
        let decoded = try TextDecoding.decode(InputFile.bytes(ofFile: path), file: path)
        let text = String(decoding: decoded.utf8, as: UTF8.self)
        let separator: Character = path.lowercased().hasSuffix(".tsv") ? "\t" : ","
        var lines = text.split(whereSeparator: \.isNewline).makeIterator()
        let header = lines.next()?.split(separator: separator, omittingEmptySubsequences: false) ?? []
        let languages = header.map { LanguageTag($0) }
        guard languages.contains(where: { $0 != nil }) else {
            throw TolmachError(
                .malformedInput, "the first row of a glossary names its languages",
                at: SourceLocation(file: path, line: 1, column: 1), advice: "such as en,ru")
        }
        var concepts: [GlossaryConcept] = []
        var number = 1
        while let line = lines.next() {
            number += 1
            let cells = line.split(separator: separator, omittingEmptySubsequences: false)
            let terms = zip(cells, languages).compactMap { cell, language -> GlossaryConcept.Term? in
                guard let language, !cell.isEmpty else { return nil }
                return GlossaryConcept.Term(String(cell), language: language)
            }
            concepts.append(
                GlossaryConcept(
                    id: String(number - 1), terms: terms, location: SourceLocation(file: path, line: number, column: 1))
            )
        }
        return concepts
    }
}
