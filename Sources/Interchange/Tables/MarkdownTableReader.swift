import Documents
import LocalizationModel

/// Reads the tables of a Markdown text as translation units: one that `MarkdownTableWriter` wrote and somebody worked
/// in, or one that a person made.
///
///     var reader = MarkdownTableReader(bytes: bytes, file: "review.md")
///     while let unit = try reader.next() { ... }
///
/// A heading such as `English → Russian` names the languages of the tables below it. Escaped signs and character
/// references stand for themselves, `<br>` is a line break. Inline codes stand as `<1>`, `</1>`, `<2/>`.
///
/// Source: GitHub Flavored Markdown, sections 2.4 (backslash escapes) and 4.10 (tables).
public struct MarkdownTableReader: Sendable {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 0
    private var rows: ReviewTableRows
    /// The line before, where it may be the header of a table.
    private var header: (cells: [String], line: Int)?
    private var isInTable = false
    private var languages: (source: LanguageTag?, target: LanguageTag?)

    /// - Parameters:
    ///   - bytes: The text, UTF-8.
    ///   - from: The source's language where the text doesn't name it; without either it is `und`.
    ///   - to: The same for the target.
    ///   - isOnePair: Whether of several language columns the first two alone are read, or the two that are asked for.
    public init(
        bytes: [UInt8], file: String, from: LanguageTag? = nil, to: LanguageTag? = nil, isOnePair: Bool = false
    ) {
        self.bytes = bytes
        rows = ReviewTableRows(file: file, from: from, to: to, isOnePair: isOnePair)
    }

    /// Whether the file says the status of the row read last, or has a column for it.
    public var saysStatus: Bool { rows.saysStatus }

    /// The next row as a unit, or nil after the last.
    ///
    /// - Throws: `unsupportedFormat` where the text has no table, `invalidArgument` where a table has no column for a
    ///   language that was asked for.
    public mutating func next() throws(TolmachError) -> TranslationUnit? {
        if let unit = rows.nextOfRow() { return unit }
        while let range = nextLine() {
            if let unit = try unit(of: range) { return unit }
        }
        try rows.requireTable(orSay: "the text has no table of source and target texts")
        return nil
    }

    private mutating func unit(of range: Range<Int>) throws(TolmachError) -> TranslationUnit? {
        let isHeading = range.first.map { bytes[$0] == UInt8(ascii: "#") } ?? false
        guard !isHeading, let cells = cells(range) else {
            if isHeading { readHeading(range) }
            header = nil
            isInTable = false
            return nil
        }
        if isInTable { return try rows.unit(of: cells, at: location(line)) }
        guard let header, header.cells.count == cells.count, cells.allSatisfy(Self.isDelimiter) else {
            self.header = (cells, line)
            return nil
        }
        isInTable = true
        rows.startTable(source: languages.source, target: languages.target)
        self.header = nil
        return try rows.unit(of: header.cells, at: location(header.line))
    }

    private func location(_ line: Int) -> SourceLocation { SourceLocation(file: rows.file, line: line, column: 1) }

    private mutating func nextLine() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        line += 1
        var start = position
        let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
        position = end + 1
        var stop = end
        while start < stop, Self.isSpace(bytes[start]) { start += 1 }
        while stop > start, Self.isSpace(bytes[stop - 1]) { stop -= 1 }
        return start..<stop
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    /// `:--`, `--:`, `---`
    private static func isDelimiter(_ cell: String) -> Bool {
        let dashes = cell.utf8.drop { $0 == UInt8(ascii: ":") }.filter { $0 == UInt8(ascii: "-") }.count
        return dashes > 0 && dashes + cell.utf8.count { $0 == UInt8(ascii: ":") } == cell.utf8.count
    }

    /// `## English → Russian`, `## en → ru`
    private mutating func readHeading(_ range: Range<Int>) {
        languages = TableWords.languages(ofHeading: Self.text(bytes, range).drop { $0 == "#" || $0 == " " })
    }

    /// The cells of a line; nil where it is no row.
    private func cells(_ range: Range<Int>) -> [String]? {
        let bar = UInt8(ascii: "|")
        var bars: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 1
            } else if bytes[index] == bar {
                bars.append(index)
            }
            index += 1
        }
        guard !bars.isEmpty else { return nil }
        var starts = bars.map { $0 + 1 }
        var ends = bars
        if bars[0] == range.lowerBound { ends.removeFirst() } else { starts.insert(range.lowerBound, at: 0) }
        if bars[bars.count - 1] == range.upperBound - 1 { starts.removeLast() } else { ends.append(range.upperBound) }
        return zip(starts, ends).map { Self.text(bytes, $0..<$1) }
    }

    /// The text of a cell, escapes and references resolved.
    private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        var start = range.lowerBound
        var stop = max(start, range.upperBound)
        while start < stop, isSpace(bytes[start]) { start += 1 }
        while stop > start, isSpace(bytes[stop - 1]) { stop -= 1 }
        var result: [UInt8] = []
        var index = start
        while index < stop {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\"), index + 1 < stop, isPunctuation(bytes[index + 1]) {
                result.append(bytes[index + 1])
                index += 2
            } else if byte == UInt8(ascii: "&"),
                let reference = CharacterReference.find(in: bytes, at: index, before: stop)
            {
                result += reference.text
                index += reference.length
            } else if byte == UInt8(ascii: "<"), let length = breakLength(bytes, index, stop) {
                result.append(0x0A)
                index += length
            } else {
                result.append(byte)
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// How long a `<br>`, `<br/>` or `<br />` here is.
    private static func breakLength(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
        for spelling in ["<br>", "<br/>", "<br />"] {
            let stop = start + spelling.utf8.count
            if stop <= end, zip(bytes[start..<stop], spelling.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
                return spelling.utf8.count
            }
        }
        return nil
    }
}
