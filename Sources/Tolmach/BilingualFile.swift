import FileAccess
import ICUText
import Interchange
import LocalizationModel
import TranslationMemory

/// Reads bilingual files of every format as translation units: TMX, XLIFF, PO, tables (TSV, CSV, DOCX, HTML, Markdown), memory
/// databases.
///
///     try BilingualFile(path: "translated.tsv", from: .english, to: .russian).forEachUnit { unit in ... }
public struct BilingualFile: Sendable {
    /// The formats that can be named where a file's name doesn't say.
    public enum Format: String, CaseIterable, Sendable {
        case tmx, xliff, po, tsv, csv, docx, html, markdown, tmdb

        /// The format that a file's name says, or nil.
        public init?(path: String) {
            switch path.split(separator: ".").last?.lowercased() ?? "" {
            case "tmx": self = .tmx
            case "xlf", "xliff", "sdlxliff", "mqxliff", "mxliff", "xlz": self = .xliff
            case "tsv", "tab", "txt": self = .tsv
            case "csv": self = .csv
            case "docx", "docm": self = .docx
            case "html", "htm", "xhtml": self = .html
            case "md", "markdown": self = .markdown
            case "po": self = .po
            case "tmdb": self = .tmdb
            default: return nil
            }
        }
    }

    private let path: String
    private let format: Format
    private let source: LanguageTag?
    private let target: LanguageTag?
    private let isOnePair: Bool

    /// - Parameters:
    ///   - format: Nil chooses by the name.
    ///   - from: The source's language where the file doesn't name it, as a table without a header, or where a unit has
    ///     several.
    ///   - to: The same for the target.
    ///   - isOnePair: Whether of a table in several languages only the first two are read, or the two that are asked for.
    /// - Throws: `TolmachError.unsupportedFormat` where the name says nothing.
    public init(
        path: String, format: Format? = nil, from: LanguageTag? = nil, to: LanguageTag? = nil, isOnePair: Bool = false
    ) throws(TolmachError) {
        self.path = path
        self.isOnePair = isOnePair
        source = from
        target = to
        guard let format = format ?? Format(path: path) else {
            throw TolmachError(
                .unsupportedFormat, "\(path): is no bilingual file by its name",
                advice: "name a .tmx, .xlf, .po, .tsv, .csv, .docx, .html, .md or .tmdb file, or pass --input-format")
        }
        self.format = format
    }

    /// Opens the file, to read its units one after the other.
    ///
    /// - Throws: What reading the file's beginning throws.
    public func reader() throws(TolmachError) -> BilingualReader {
        switch format {
        case .tmx:
            var reader = try TMXReader(path: path)
            if let source, let target { reader.prefer(from: source, to: target) }
            return BilingualReader(memory: reader)
        case .xliff:
            var reader = try XLIFFReader(path: path)
            reader.assume(from: source, to: target)
            return BilingualReader(xliff: reader)
        case .docx:
            return BilingualReader(
                document: try DOCXTableReader(
                    bytes: InputFile.bytes(ofFile: path), file: path, from: source, to: target, isOnePair: isOnePair))
        case .html:
            return BilingualReader(
                page: HTMLTableReader(
                    bytes: try text().utf8, file: path, from: source, to: target, isOnePair: isOnePair))
        case .markdown:
            return BilingualReader(
                markdown: MarkdownTableReader(
                    bytes: try text().utf8, file: path, from: source, to: target, isOnePair: isOnePair))
        case .tmdb: return BilingualReader(database: try MemoryDatabase(path: path).units(), path: path)
        case .po:
            return BilingualReader(catalog: POUnitReader(bytes: try text().utf8, file: path, from: source, to: target))
        case .tsv, .csv:
            return BilingualReader(
                table: try DelimitedTableReader(
                    bytes: text().utf8, file: path, separator: format == .tsv ? .tab : .comma, from: source, to: target,
                    isOnePair: isOnePair))
        }
    }

    private func text() throws(TolmachError) -> DecodedText {
        try TextDecoding.decode(InputFile.bytes(ofFile: path), file: path)
    }

    /// Calls `body` with each unit in the order of the file; XML is read as a stream.
    ///
    /// - Throws: What reading throws, and what `body` does.
    public func forEachUnit(_ body: (TranslationUnit) throws(TolmachError) -> Void) throws(TolmachError) {
        var reader = try reader()
        while let unit = try reader.next() { try body(unit) }
    }

    /// All units at once.
    ///
    /// - Throws: What reading throws.
    public func units() throws(TolmachError) -> [TranslationUnit] {
        var units: [TranslationUnit] = []
        try forEachUnit { units.append($0) }
        return units
    }
}
