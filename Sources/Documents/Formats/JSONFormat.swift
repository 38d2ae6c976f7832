import LocalizationModel

/// JSON of strings: nested keys (i18next, Vue, Rails), ARB of Flutter, `messages.json` of browser extensions.
///
/// Source: RFC 8259; comments and a comma too many are forgiven, as editors leave them.
public struct JSONFormat: DocumentFormat {
    public let name = "json"
    public let title = "JSON"
    public let fileEndings = ["json", "arb"]
    public let support = "nested keys, descriptions as notes, escapes, placeholders and tags as codes"

    public init() {}

    public func recognizes(_ beginning: ArraySlice<UInt8>) -> Bool {
        let signs = beginning.filter { !$0.isHTMLSpace }.prefix(2)
        return signs.elementsEqual("{\"".utf8) || signs.elementsEqual("[{".utf8) || signs.elementsEqual("[\"".utf8)
    }

    public func read(_ source: DocumentSource) throws(TolmachError) -> FoundBlocks {
        var reading = JSONReading(source)
        return FoundBlocks(blocks: JSONDescriptions.applied(to: try reading.read()))
    }

    public func spell(_ text: InlineText, in block: TextBlock, source: [UInt8]) -> [UInt8] {
        ResourceText.spelled(text, .json)
    }
}
