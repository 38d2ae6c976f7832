import Documents
import LocalizationModel
import Tolmach

/// Reads documents as the options of the command line say.
extension CommandSession {
    /// What `--input-format`, `--encoding`, `--paragraphs` and `--from` ask for.
    func readingOptions() throws(TolmachError) -> DocumentReader.Options {
        DocumentReader.Options(
            formatName: invocation.value(.inputFormat), encodingName: invocation.value(.encoding),
            paragraphs: invocation.value(.paragraphs).flatMap { ParagraphMode(rawValue: $0) } ?? .blankLines,
            declaredLanguage: try language(.from))
    }

    /// Reads a whole document, and says what is to be said of it.
    func document(_ path: String) throws(TolmachError) -> Document {
        let document = try DocumentReader(options: readingOptions()).read(path: path)
        for warning in document.warnings { messages.warning(file: path, warning) }
        return document
    }

    /// Reads a document part by part (a large plain text has several), and says what is to be said of it.
    func forEachPart(
        of path: String, _ options: DocumentReader.Options, _ progress: ProgressBar,
        _ body: (Document) throws(TolmachError) -> Void
    ) throws(TolmachError) {
        var parts = try DocumentParts(path: path, options: options)
        var read = 0
        while let document = try parts.next() {
            for warning in document.warnings { messages.warning(file: path, warning) }
            try body(document)
            progress.advance(parts.bytesRead - read, label: path)
            read = parts.bytesRead
        }
    }

    /// A bilingual file as `--input-format`, `--from` and `--to` say.
    func bilingualFile(_ path: String) throws(TolmachError) -> BilingualFile {
        try BilingualFile(
            path: path, format: invocation.value(.inputFormat).flatMap { BilingualFile.Format(rawValue: $0) },
            from: language(.from), to: language(.to))
    }

    /// The languages that `--from` and `--to` ask for.
    func unitLanguages() throws(TolmachError) -> UnitLanguages {
        UnitLanguages(from: try language(.from), to: try language(.to))
    }

    /// The units of some bilingual files, one after the other, that are in the languages of `--from` and `--to`; says
    /// how many aren't. A unit in these languages the other way round is turned.
    ///
    /// - Parameter withFuzzy: Whether entries that a PO file marks as fuzzy are among them; else it says how many aren't.
    func forEachUnit(
        of files: [String], withFuzzy: Bool = true, _ body: (TranslationUnit) throws(TolmachError) -> Void
    ) throws(TolmachError) {
        let languages = try unitLanguages()
        var (others, fuzzy) = (0, 0)
        for file in files {
            var reader = try bilingualFile(file).reader()
            while var unit = try reader.next() {
                if !withFuzzy, reader.approval == .byTranslation, unit.status == .draft {
                    fuzzy += 1
                } else if languages.fit(unit) {
                    try body(unit)
                } else if languages.fitTurned(unit), let target = unit.target {
                    (unit.source, unit.target) = (target, unit.source)
                    (unit.sourceLanguage, unit.targetLanguage) = (unit.targetLanguage, unit.sourceLanguage)
                    try body(unit)
                } else {
                    others += 1
                }
            }
        }
        if others > 0 { messages.note(strings.count("count.units-of-others", others)) }
        if fuzzy > 0 { messages.note(strings.count("count.fuzzy-units", fuzzy)) }
    }
}
