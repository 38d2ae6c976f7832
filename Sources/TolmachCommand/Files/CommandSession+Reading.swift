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
}
