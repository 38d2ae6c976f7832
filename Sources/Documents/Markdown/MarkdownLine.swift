/// What a line of Markdown begins, seen from an offset in it.
///
/// Source: CommonMark 0.31, section 4 (leaf blocks) and 5 (container blocks); GFM, section 4.10 (tables).
struct MarkdownLine {
    private let source: [UInt8]
    /// The line without its end.
    let range: Range<Int>

    init(_ range: Range<Int>, of source: [UInt8]) {
        self.source = source
        self.range = range
    }

    private var bytes: ArraySlice<UInt8> { source[range] }

    var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    /// The offset of the first byte that is no space, and the columns before it.
    var indentation: (end: Int, columns: Int) {
        var position = range.lowerBound
        var columns = 0
        while position < range.upperBound {
            if source[position] == 0x20 {
                columns += 1
            } else if source[position] == 0x09 {
                columns += 4 - columns % 4
            } else {
                break
            }
            position += 1
        }
        return (position, columns)
    }

    /// Where the text of an ATX heading stands.
    var headingText: Range<Int>? {
        let marks = bytes.prefix { $0 == UInt8(ascii: "#") }.count
        guard (1...6).contains(marks) else { return nil }
        let afterMarks = range.lowerBound + marks
        guard afterMarks == range.upperBound || source[afterMarks] == 0x20 || source[afterMarks] == 0x09 else {
            return nil
        }
        let text = TextLines.trimmed(afterMarks..<range.upperBound, in: source)
        // A row of # at the end, with a space in front, belongs to the heading's marks.
        var end = text.upperBound
        while end > text.lowerBound, source[end - 1] == UInt8(ascii: "#") { end -= 1 }
        guard end == text.lowerBound || source[end - 1] == 0x20 || source[end - 1] == 0x09 else { return text }
        return TextLines.trimmed(text.lowerBound..<end, in: source)
    }

    /// The sign and length of a code fence.
    var fence: (sign: UInt8, length: Int)? {
        guard let sign = bytes.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
        let length = bytes.prefix { $0 == sign }.count
        guard length > 2 else { return nil }
        if sign == UInt8(ascii: "`"), bytes.dropFirst(length).contains(sign) { return nil }
        return (sign, length)
    }

    func closes(_ fence: (sign: UInt8, length: Int)) -> Bool {
        let length = bytes.prefix { $0 == fence.sign }.count
        return length >= fence.length && bytes.dropFirst(length).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// A line of equals signs or hyphens, which makes a heading of the paragraph above.
    var isHeadingUnderline: Bool {
        guard let sign = bytes.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else { return false }
        return bytes.drop { $0 == sign }.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    var isThematicBreak: Bool {
        guard let sign = bytes.first, "-*_".utf8.contains(sign) else { return false }
        return bytes.count { $0 == sign } > 2 && bytes.allSatisfy { $0 == sign || $0 == 0x20 || $0 == 0x09 }
    }

    /// Where the text after a list marker (and a task's box) begins.
    func afterListMarker(interruptsParagraph: Bool) -> Int? {
        guard let first = bytes.first else { return nil }
        var end = range.lowerBound + 1
        if first.isASCIIDigit {
            while end < range.upperBound, source[end].isASCIIDigit { end += 1 }
            guard end - range.lowerBound < 10, end < range.upperBound, ".)".utf8.contains(source[end]) else {
                return nil
            }
            if interruptsParagraph, !source[range.lowerBound..<end].elementsEqual("1".utf8) { return nil }
            end += 1
        } else if !"-*+".utf8.contains(first) {
            return nil
        }
        guard end < range.upperBound else { return interruptsParagraph ? nil : end }
        guard source[end] == 0x20 || source[end] == 0x09 else { return nil }
        end = MarkdownLine(end..<range.upperBound, of: source).indentation.end
        if ["[ ] ", "[x] ", "[X] "].contains(where: { source[end..<range.upperBound].starts(with: $0.utf8) }) {
            end += 4
        }
        return end
    }

    /// The label of a link reference definition or footnote, and where what follows its colon begins.
    var definition: (label: Range<Int>, end: Int)? {
        guard bytes.first == UInt8(ascii: "[") else { return nil }
        guard let closing = bytes.prefix(1000).firstIndex(of: UInt8(ascii: "]")), closing > range.lowerBound + 1,
            closing + 1 < range.upperBound, source[closing - 1] != UInt8(ascii: "\\"),
            source[closing + 1] == UInt8(ascii: ":")
        else { return nil }
        return ((range.lowerBound + 1)..<closing, closing + 2)
    }

    /// The row under a table's head: `|---|:-:|`.
    var isTableDelimiter: Bool {
        bytes.contains(UInt8(ascii: "|")) && bytes.contains(UInt8(ascii: "-"))
            && bytes.allSatisfy { "|-: \t".utf8.contains($0) }
    }

    /// The cells of a table's row, without white space around them.
    var cells: [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = range.lowerBound
        var position = start
        while position < range.upperBound {
            if source[position] == UInt8(ascii: "\\") {
                position += 1
            } else if source[position] == UInt8(ascii: "|") {
                cells.append(start..<position)
                start = position + 1
            }
            position += 1
        }
        cells.append(start..<range.upperBound)
        return cells.map { TextLines.trimmed($0, in: source) }.filter { !$0.isEmpty }
    }

    /// How an HTML block that begins here ends: with these bytes, or (empty) with a blank line. Nil where none begins.
    var htmlBlockEnd: String? {
        guard bytes.first == UInt8(ascii: "<"), bytes.count > 1 else { return nil }
        let start = String(decoding: bytes.prefix(16), as: UTF8.self).lowercased()
        if start.hasPrefix("<!--") { return "-->" }
        if start.hasPrefix("<?") { return "?>" }
        for name in ["script", "pre", "style", "textarea"] where start.hasPrefix("<\(name)") { return "</\(name)>" }
        let name = start.dropFirst(start.hasPrefix("</") ? 2 : 1).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let isBlock = !name.isEmpty && name != "br" && !HTMLElements.inline.contains(String(name))
        let next = start.dropFirst((start.hasPrefix("</") ? 2 : 1) + name.count).first
        return isBlock && (next == nil || " \t>/".contains(next ?? " ")) || start.hasPrefix("<!") ? "" : nil
    }
}
