import LocalizationModel

/// Apple's `.strings`: lines of `"key" = "value";` with comments for the translator.
///
/// Source: Apple, "Resource Programming Guide: String Resources"; the old-style property list grammar.
public struct AppleStringsFormat: DocumentFormat {
    public let name = "strings"
    public let title = "Apple .strings"
    public let fileEndings = ["strings"]
    public let support = "keys, comments as notes, escapes, placeholders and tags as codes"

    public init() {}

    public func recognizes(_ beginning: ArraySlice<UInt8>) -> Bool {
        let lines = String(decoding: beginning, as: UTF8.self).split(whereSeparator: \.isNewline)
        return lines.contains { $0.hasPrefix("\"") && $0.contains("\" = \"") && $0.hasSuffix(";") }
    }

    public func read(_ source: DocumentSource) throws(TolmachError) -> FoundBlocks {
        var reading = AppleStringsReading(source)
        return FoundBlocks(blocks: try reading.read())
    }

    public func spell(_ text: InlineText, in block: TextBlock, source: [UInt8]) -> [UInt8] {
        let range = block.sourceRange
        guard range.isEmpty || AppleStringsReading.isWholeString(range, in: source) else {
            return ResourceText.spelled(text, .propertyList)
        }
        // Quoted as it was; where there is no value yet, as the key before it is.
        let mark = source[range.isEmpty ? range.lowerBound - 1 : range.lowerBound]
        let quote = mark == UInt8(ascii: "'") ? mark : UInt8(ascii: "\"")
        let string = [quote] + ResourceText.spelled(text, .propertyList, quote: quote) + [quote]
        return range.isEmpty ? Array(" = ".utf8) + string : string
    }
}
