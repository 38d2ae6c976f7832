import FileAccess
import ICUText
import LanguageRecognition
import LocalizationModel

/// Reads documents of every format: decodes the bytes, finds the blocks, recognises each block's language.
///
///     let reader = DocumentReader(options: .init(paragraphs: .lines))
///     let document = try reader.read(path: "strings.txt")
public struct DocumentReader: Sendable {
    /// How to read.
    public struct Options: Sendable {
        /// The name of a format; nil chooses by the file's name and then by its content.
        public var formatName: String?
        /// The name of an encoding; nil recognises it.
        public var encodingName: String?
        /// Where paragraphs of plain text end.
        public var paragraphs: ParagraphMode
        /// The language the user says the document is in; nil recognises block by block.
        public var declaredLanguage: LanguageTag?
        /// Whether every block is in the declared language, whatever it looks like: nothing is recognised then.
        public var trustsDeclaredLanguage = false

        public init(
            formatName: String? = nil, encodingName: String? = nil, paragraphs: ParagraphMode = .blankLines,
            declaredLanguage: LanguageTag? = nil
        ) {
            self.formatName = formatName
            self.encodingName = encodingName
            self.paragraphs = paragraphs
            self.declaredLanguage = declaredLanguage
        }
    }

    private static let sampleSize = 4096

    public var options: Options

    public init(options: Options = Options()) {
        self.options = options
    }

    /// What can be done where a document's encoding is not told by its bytes.
    package static let encodingAdvice =
        "pass --encoding NAME (such as windows-1251) to say what it is, or mend the file"

    /// Reads a file, or standard input for `-`.
    ///
    /// - Throws: `TolmachError`: `unreadableFile`, `invalidEncoding`, `malformedInput`, or `unsupportedFormat`
    ///   where no format has the name that was asked for.
    public func read(path: String) throws(TolmachError) -> Document {
        try read(bytes: InputFile.bytes(ofFile: path), path: path)
    }

    /// Reads bytes that came from somewhere else; the path serves messages and the choice of the format.
    public func read(bytes: [UInt8], path: String) throws(TolmachError) -> Document {
        let decoded = try TextDecoding.decode(
            bytes, encoding: options.encodingName, file: path, advice: Self.encodingAdvice)
        let format = try chosenFormat(path: path, beginning: decoded.utf8.prefix(Self.sampleSize))
        let source = DocumentSource(path: path, bytes: decoded.utf8, paragraphs: options.paragraphs)
        var found = try format.read(source)
        if options.trustsDeclaredLanguage, let declared = options.declaredLanguage {
            for index in found.blocks.indices { found.blocks[index].language = declared }
        } else {
            BlockLanguages(declared: options.declaredLanguage, blocksAreTexts: format.holdsOnlyTexts).assign(
                to: &found.blocks)
        }
        return Document(
            path: path, format: format, source: decoded.utf8, encoding: decoded.encoding, blocks: found.blocks,
            warnings: decoded.warnings + found.warnings)
    }

    private func chosenFormat(
        path: String, beginning: ArraySlice<UInt8>
    ) throws(TolmachError) -> any DocumentFormat {
        guard let name = options.formatName else {
            return DocumentFormats.format(forPath: path, beginning: beginning)
        }
        if let format = DocumentFormats.named(name) { return format }
        let names = DocumentFormats.all.map(\.name).joined(separator: ", ")
        throw TolmachError(.unsupportedFormat, "no format is called \(name)", advice: "one of \(names)")
    }
}
