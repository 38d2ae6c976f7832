import LocalizationModel

/// Markdown as CommonMark has it, with tables, strikethrough, tasks and footnotes of GFM.
public struct MarkdownFormat: DocumentFormat {
    public let name = "markdown"
    public let title = "Markdown"
    public let fileEndings = ["md", "markdown", "mdown", "mkd"]
    public let support =
        "headings, paragraphs, lists, quotations, tables, HTML; emphasis, links and code spans as codes; code and "
        + "front matter left alone"

    public init() {}

    public func recognizes(_ beginning: ArraySlice<UInt8>) -> Bool {
        let lines = String(decoding: beginning, as: UTF8.self).split(whereSeparator: \.isNewline)
        let headings = lines.count { line in
            line.hasPrefix("#") && line.drop { $0 == "#" }.first == " " && line.prefix(7).contains(" ")
        }
        let signs = lines.count {
            $0.hasPrefix("```") || $0.contains("](http") || $0.hasPrefix("|--") || $0.hasPrefix("| --")
        }
        return headings > 0 && headings + signs > 1
    }

    public func read(_ source: DocumentSource) throws(TolmachError) -> FoundBlocks {
        FoundBlocks(blocks: MarkdownReading.blocks(of: source.bytes))
    }

    public func spell(_ text: InlineText, in block: TextBlock, source: [UInt8]) -> [UInt8] {
        block.kind == .attribute || followsTag(block, in: source)
            ? HTMLFormat.spelled(text, in: block, source: source)
            : MarkdownSpelling.spelled(text, isTableCell: block.kind == .tableCell)
    }

    /// Whether a tag stands right in front of the block: then the block is HTML's, where backslashes are text.
    private func followsTag(_ block: TextBlock, in source: [UInt8]) -> Bool {
        var position = block.sourceRange.lowerBound - 1
        while position >= 0, source[position].isHTMLSpace { position -= 1 }
        guard position > 0, source[position] == UInt8(ascii: ">") else { return false }
        let farthest = max(0, position - 1000)
        while position > farthest, source[position] != UInt8(ascii: "\n"), source[position] != UInt8(ascii: "<") {
            position -= 1
        }
        return source[position] == UInt8(ascii: "<")
            && (source[position + 1].isASCIILetter || "/!".utf8.contains(source[position + 1]))
    }
}
