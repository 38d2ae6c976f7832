import ICUText
import LocalizationModel

/// A document that was read: its blocks of text, and all that is needed to write it back with other text in them.
///
///     let document = try DocumentReader().read(path: "page.html")
///     for block in document.blocks { ... }
///     let bytes = try document.rewritten(replacing: [0: "Последние записи"])
public struct Document: Sendable {
    /// The path as the user gave it.
    public var path: String
    /// The format it was read as.
    public var format: any DocumentFormat
    /// The text as UTF-8, without a byte order mark; what `TextBlock.sourceRange` counts in.
    public var source: [UInt8]
    /// What the file is written in, and will be again.
    public var encoding: FileEncoding
    /// In the order of the document; their source ranges don't overlap.
    public var blocks: [TextBlock]
    /// What a person should hear of, each a clause that follows the file's name.
    public var warnings: [String]

    public init(
        path: String, format: any DocumentFormat, source: [UInt8], encoding: FileEncoding = .utf8,
        blocks: [TextBlock], warnings: [String] = []
    ) {
        self.path = path
        self.format = format
        self.source = source
        self.encoding = encoding
        self.blocks = blocks
        self.warnings = warnings
    }

    /// The document with other text in some of its blocks; all else stays byte for byte as it was.
    ///
    /// - Parameter texts: New text by index in `blocks`. Text equal to the block's own changes nothing.
    /// - Throws: `TolmachError.invalidEncoding` where the text has characters that the document's encoding has not.
    public func rewritten(replacing texts: [Int: InlineText]) throws(TolmachError) -> [UInt8] {
        try encoding.encode(utf8: rewrittenUTF8(replacing: texts))
    }

    /// The same as `rewritten(replacing:)` before encoding: UTF-8 without a byte order mark.
    public func rewrittenUTF8(replacing texts: [Int: InlineText]) -> [UInt8] {
        let changed = texts.compactMap { index, text -> (block: TextBlock, text: InlineText)? in
            guard blocks.indices.contains(index), blocks[index].text != text else { return nil }
            return (blocks[index], text)
        }
        .sorted { $0.block.sourceRange.lowerBound < $1.block.sourceRange.lowerBound }
        var result: [UInt8] = []
        result.reserveCapacity(source.count + 64 * changed.count)
        var position = 0
        for (block, text) in changed where block.sourceRange.lowerBound >= position {
            result += source[position..<block.sourceRange.lowerBound]
            result += format.spell(text, in: block, source: source)
            position = block.sourceRange.upperBound
        }
        result += source[position...]
        return result
    }
}
