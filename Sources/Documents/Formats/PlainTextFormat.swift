import LocalizationModel

/// Text without markup: articles, and pages copied out of a browser with interface strings around them.
public struct PlainTextFormat: DocumentFormat {
    public let name = "text"
    public let title = "Plain text"
    public let fileEndings = ["txt", "text"]
    public let support = "paragraphs by empty lines or by lines; bullets; interface strings on lines of their own"

    public init() {}

    public func recognizes(_ beginning: ArraySlice<UInt8>) -> Bool { false }

    public func read(_ source: DocumentSource) throws(TolmachError) -> FoundBlocks {
        var reading = PlainTextReading(source: source.bytes)
        switch source.paragraphs {
        case .lines: reading.readLines()
        case .blankLines: reading.readParagraphs()
        }
        return FoundBlocks(blocks: reading.blocks)
    }

    public func spell(_ text: InlineText, in block: TextBlock, source: [UInt8]) -> [UInt8] {
        Self.unwrapped(text)
    }

    /// The text with its codes as they stood, line ends inside turned into spaces: a line end would start a new block.
    static func unwrapped(_ text: InlineText) -> [UInt8] {
        text.original.utf8.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 }
    }
}
