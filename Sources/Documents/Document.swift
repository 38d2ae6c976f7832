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
        rewrittenUTF8 { texts[$0] }
    }

    /// The document with other text in some of its blocks, of which no more is held than one block's.
    ///
    /// - Parameter text: Gives the new text of a block by its index in `blocks`, or nil; called once for each block,
    ///   in the order of the document.
    /// - Throws: As `rewritten(replacing:)`, and what `text` throws.
    public func rewritten(
        _ text: (Int) throws(TolmachError) -> InlineText?
    ) throws(TolmachError) -> [UInt8] {
        try encoding.encode(utf8: rewrittenUTF8(text))
    }

    private func rewrittenUTF8<Failure: Error>(
        _ text: (Int) throws(Failure) -> InlineText?
    ) throws(Failure) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(source.count + source.count / 4)
        var position = 0
        // A block waits for the new texts of the attributes of tags inside it: their tags are codes of its text.
        var waiting: Change?
        var attributes: [Change] = []
        func writeWaiting() {
            guard var change = waiting else { return }
            if !attributes.isEmpty { change.text = putting(attributes[...], intoCodesOf: change) }
            result += source[position..<change.block.sourceRange.lowerBound]
            result += format.spell(change.text, in: change.block, source: source)
            position = change.block.sourceRange.upperBound
        }
        for index in blocks.indices.sorted(by: { blocks[$0].sourceRange.lowerBound < blocks[$1].sourceRange.lowerBound }
        ) {
            guard let text = try text(index), format.isBilingual || blocks[index].text != text else { continue }
            let change = Change(block: blocks[index], text: text)
            if waiting?.block.sourceRange.contains(change.block.sourceRange.lowerBound) == true {
                attributes.append(change)
            } else {
                writeWaiting()
                waiting = change
                attributes = []
            }
        }
        writeWaiting()
        result += source[position...]
        return result
    }

    private struct Change {
        var block: TextBlock
        var text: InlineText
    }

    /// A block's new text in which the codes that hold attributes have the attributes' new texts.
    private func putting(_ attributes: ArraySlice<Change>, intoCodesOf change: Change) -> InlineText {
        var rest = attributes
        var position = change.block.sourceRange.lowerBound
        var spellings: [InlineCode: String] = [:]
        for placed in change.block.text.codes {
            guard
                let range = find(
                    Array(placed.code.original.utf8), from: position, before: change.block.sourceRange.upperBound)
            else { continue }
            var spelling: [UInt8] = []
            position = range.lowerBound
            while let attribute = rest.first, attribute.block.sourceRange.upperBound <= range.upperBound {
                rest = rest.dropFirst()
                let inner = attribute.block.sourceRange
                guard inner.lowerBound >= position else { continue }
                spelling += source[position..<inner.lowerBound]
                spelling += format.spell(attribute.text, in: attribute.block, source: source)
                position = inner.upperBound
            }
            spelling += source[position..<range.upperBound]
            position = range.upperBound
            spellings[placed.code] = String(decoding: spelling, as: UTF8.self)
        }
        let codes = change.text.codes.map { placed in
            var placed = placed
            placed.code.original = spellings[placed.code] ?? placed.code.original
            return placed
        }
        return InlineText(plain: change.text.plain, codes: codes)
    }

    /// Where bytes stand next in the source.
    private func find(_ bytes: [UInt8], from start: Int, before end: Int) -> Range<Int>? {
        guard let first = bytes.first else { return nil }
        var position = start
        while position + bytes.count <= end {
            if source[position] == first, source[position..<(position + bytes.count)].elementsEqual(bytes) {
                return position..<(position + bytes.count)
            }
            position += 1
        }
        return nil
    }
}
