import LocalizationModel

/// gettext's PO and POT: text is read from `msgid` and its translation is written to `msgstr`.
///
/// Source: GNU gettext manual, "The Format of PO Files".
public struct POFormat: DocumentFormat {
    public let name = "po"
    public let title = "gettext PO"
    public let fileEndings = ["po", "pot"]
    public let support = "msgctxt as key, plural forms, comments as notes, placeholders and tags as codes"
    public let isBilingual = true
    public let holdsOnlyTexts = true

    public init() {}

    public func recognizes(_ beginning: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: beginning, as: UTF8.self)
        return text.contains("msgid \"") && text.contains("msgstr")
    }

    public func read(_ source: DocumentSource) throws(TolmachError) -> FoundBlocks {
        var reading = POReading(source)
        return FoundBlocks(blocks: try reading.read())
    }

    public func spell(_ text: InlineText, in block: TextBlock, source: [UInt8]) -> [UInt8] {
        ResourceText.spelled(text, .gettext)
    }
}
