import LocalizationModel

/// HTML of any age and tidiness, XHTML included.
public struct HTMLFormat: DocumentFormat {
    public let name = "html"
    public let title = "HTML"
    public let fileEndings = ["html", "htm", "xhtml"]
    public let support =
        "inline tags as codes; alt, title, placeholder, aria-label and meta texts; lang; script, style, code, pre and "
        + "translate=no left alone"

    public init() {}

    public func recognizes(_ beginning: ArraySlice<UInt8>) -> Bool {
        let start = String(decoding: beginning.prefix(1024), as: UTF8.self).lowercased()
        let text = start.drop { $0.isWhitespace }
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
            || (text.hasPrefix("<") && ["<body", "<div", "<p>", "<h1", "<head>", "<ul"].contains { text.contains($0) })
    }

    public func read(_ source: DocumentSource) throws(TolmachError) -> FoundBlocks {
        var cursor = LocationCursor()
        return FoundBlocks(
            blocks: HTMLReading.blocks(of: source.bytes, in: 0..<source.bytes.count, cursor: &cursor))
    }

    public func spell(_ text: InlineText, in block: TextBlock, source: [UInt8]) -> [UInt8] {
        Self.spelled(text, in: block, source: source)
    }

    /// Shared with the formats that hold HTML.
    static func spelled(_ text: InlineText, in block: TextBlock, source: [UInt8]) -> [UInt8] {
        guard block.kind != .attribute else { return attributeValue(text, in: block, source: source) }
        var result: [UInt8] = []
        text.forEachPart(
            text: { result += HTMLText.escaped($0.utf8) }, code: { result += $0.original.utf8 })
        return result
    }

    /// The text for the inside of an attribute: both quotation marks spelled out, which is right within either.
    /// Around a value without quotation marks they are added.
    private static func attributeValue(_ text: InlineText, in block: TextBlock, source: [UInt8]) -> [UInt8] {
        let range = block.sourceRange
        // The nearest sign before the value that is no white space is its quotation mark, or `=`.
        var before = range.lowerBound - 1
        while before >= 0, source[before].isHTMLSpace { before -= 1 }
        let isBare = before >= 0 && source[before] == UInt8(ascii: "=")
        var value: [UInt8] = []
        if isBare { value.append(UInt8(ascii: "\"")) }
        text.forEachPart(
            text: { part in
                for byte in part.utf8 {
                    value +=
                        byte == UInt8(ascii: "'")
                        ? Array("&#39;".utf8) : HTMLText.escaped(CollectionOfOne(byte), quote: UInt8(ascii: "\""))
                }
            }, code: { value += $0.original.utf8 })
        if isBare { value.append(UInt8(ascii: "\"")) }
        return value
    }
}
