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
    /// In the order of the document; their source ranges don't overlap, but that an attribute's
    /// lies within the block whose sentence its tag stands in, and follows it.
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
    /// - Parameter texts: New text by index in `blocks`. Text equal to the block's own changes nothing, but in
    ///   a bilingual format, where it is the translation.
    /// - Throws: `TolmachError.invalidEncoding` where the text has characters that the document's encoding has not.
    public func rewritten(replacing texts: [Int: InlineText]) throws(TolmachError) -> [UInt8] {
        try encoding.encode(utf8: rewrittenUTF8(replacing: texts))
    }

    /// The same as `rewritten(replacing:)` before encoding: UTF-8 without a byte order mark.
    public func rewrittenUTF8(replacing texts: [Int: InlineText]) -> [UInt8] {
        let changed = texts.compactMap { index, text -> Change? in
            guard blocks.indices.contains(index), format.isBilingual || blocks[index].text != text else { return nil }
            return Change(block: blocks[index], text: text)
        }
        .sorted { $0.block.sourceRange.lowerBound < $1.block.sourceRange.lowerBound }
        var result: [UInt8] = []
        result.reserveCapacity(source.count + 64 * changed.count)
        var position = 0
        var index = 0
        while index < changed.count {
            var change = changed[index]
            let range = change.block.sourceRange
            index += 1
            // Attributes of tags inside the block were changed too: their tags are codes of its new text.
            while index < changed.count, range.contains(changed[index].block.sourceRange.lowerBound) {
                change.text = putting(changed[index], into: change.text)
                index += 1
            }
            result += source[position..<range.lowerBound]
            result += format.spell(change.text, in: change.block, source: source)
            position = range.upperBound
        }
        result += source[position...]
        return result
    }

    private struct Change {
        var block: TextBlock
        var text: InlineText
    }

    /// A block's new text in which the code that holds an attribute has the attribute's new text.
    private func putting(_ attribute: Change, into text: InlineText) -> InlineText {
        let range = attribute.block.sourceRange
        // With the signs on both sides, lest a short value be found in the tag's name.
        let around = max(range.lowerBound - 1, 0)..<min(range.upperBound + 1, source.count)
        let new =
            source[around.lowerBound..<range.lowerBound]
            + format.spell(attribute.text, in: attribute.block, source: source)
            + source[range.upperBound..<around.upperBound]
        let old = String(decoding: source[around], as: UTF8.self)
        var codes = text.codes
        for index in codes.indices where codes[index].code.original.contains(old) {
            codes[index].code.original = codes[index].code.original
                .replacing(old, with: String(decoding: new, as: UTF8.self), maxReplacements: 1)
            break
        }
        return InlineText(plain: text.plain, codes: codes)
    }
}
