import LocalizationModel

/// What a format reads from: the decoded text of a file and how the user wants it read.
public struct DocumentSource: Sendable {
    /// The path as the user gave it, for messages.
    public var path: String
    /// Well-formed UTF-8 without a byte order mark.
    public var bytes: [UInt8]
    /// Where paragraphs of plain text end.
    public var paragraphs: ParagraphMode

    public init(path: String, bytes: [UInt8], paragraphs: ParagraphMode = .blankLines) {
        self.path = path
        self.bytes = bytes
        self.paragraphs = paragraphs
    }

    /// An error at an offset of the text, with line and column.
    func malformed(_ message: String, at offset: Int, advice: String? = nil) -> TolmachError {
        var cursor = LocationCursor()
        let place = cursor.location(of: min(offset, bytes.count), in: bytes)
        return TolmachError(
            .malformedInput, message, at: SourceLocation(file: path, line: place.line, column: place.column),
            advice: advice)
    }
}
