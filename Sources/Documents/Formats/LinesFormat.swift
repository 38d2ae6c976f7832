import LocalizationModel

/// A file in which each line is one segment: lists of strings, and texts cut already.
public struct LinesFormat: DocumentFormat {
    public let name = "lines"
    public let title = "Lines"
    public let fileEndings: [String] = []
    public let support = "each line is one segment, empty ones left out"
    public let holdsOnlyTexts = true

    public init() {}

    public func recognizes(_ beginning: ArraySlice<UInt8>) -> Bool { false }

    public func read(_ source: DocumentSource) throws(TolmachError) -> FoundBlocks {
        var cursor = LocationCursor()
        return FoundBlocks(
            blocks: TextLines(source.bytes).filter { !$0.isEmpty }.map { line in
                var builder = BlockBuilder()
                builder.append(line, of: source.bytes)
                return builder.block(.interfaceString, in: source.bytes, cursor: &cursor)
            })
    }

    public func spell(_ text: InlineText, in block: TextBlock, source: [UInt8]) -> [UInt8] {
        PlainTextFormat.unwrapped(text)
    }
}
