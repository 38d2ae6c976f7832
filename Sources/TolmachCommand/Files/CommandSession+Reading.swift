import Documents
import LocalizationModel

/// Reads documents as the options of the command line say.
extension CommandSession {
    /// What `--input-format`, `--encoding`, `--paragraphs` and `--from` ask for.
    func readingOptions() throws(TolmachError) -> DocumentReader.Options {
        DocumentReader.Options(
            formatName: invocation.value(.inputFormat), encodingName: invocation.value(.encoding),
            paragraphs: invocation.value(.paragraphs).flatMap { ParagraphMode(rawValue: $0) } ?? .blankLines,
            declaredLanguage: try language(.from))
    }

    /// Reads a document and says what is to be said of it.
    func document(_ path: String, _ options: DocumentReader.Options) throws(TolmachError) -> Document {
        let document = try DocumentReader(options: options).read(path: path)
        for warning in document.warnings { messages.warning(file: path, warning) }
        return document
    }
}
