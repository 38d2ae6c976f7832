import LocalizationModel
import XMLStream
import ZipArchive

/// Reads the tables of a Word document as translation units: a review table that came back, or one that a person made.
///
///     var reader = try DOCXTableReader(bytes: bytes, file: "review.docx")
///     while let unit = try reader.next() { ... }
///
/// A table with a header row is read by its words: ID, source and target (with their languages in brackets, or the
/// language tags alone), status, comment. Of other tables the first two columns are source and target. Text that was
/// inserted with changes tracked counts, text that was deleted doesn't. Tables inside cells are read as the cell's text.
///
/// Source: ECMA-376, part 1, sections 17.4 (tables) and 17.13.5 (revisions).
public struct DOCXTableReader: ~Copyable {
    /// What a document may have when it is unpacked: far beyond any book, and no more than memory bears.
    static let mostBytes = 1 << 28
    /// No table that people work in has more columns.
    private static let mostColumns = 64

    private var xml: XMLStreamReader
    private var rows: ReviewTableRows
    /// Tables that are open.
    private var depth = 0

    /// - Parameters:
    ///   - from: The source's language where the table doesn't name it; without either it is `und`.
    ///   - to: The same for the target.
    ///   - isOnePair: Whether of several language columns the first two alone are read, or the two that are asked for.
    /// - Throws: `malformedInput` where the bytes are no Word document, or one that unpacks to more than 256 MB.
    public init(
        bytes: [UInt8], file: String, from: LanguageTag? = nil, to: LanguageTag? = nil, isOnePair: Bool = false
    ) throws(TolmachError) {
        let archive = try ZipReader(bytes: bytes, file: file)
        guard let document = try archive.contents(of: "word/document.xml", atMost: Self.mostBytes) else {
            throw TolmachError(
                .unsupportedFormat, "the archive holds no Word document",
                at: SourceLocation(file: file, line: 1, column: 1), advice: "save the file as .docx")
        }
        xml = try XMLStreamReader(bytes: document, file: file, forbiddenCharacters: .drop)
        rows = ReviewTableRows(file: file, from: from, to: to, isOnePair: isOnePair)
    }

    /// Whether the file says the status of the row read last, or has a column for it.
    public var saysStatus: Bool { rows.saysStatus }

    /// The next row as a unit, or nil after the last; `location` is the place in the document's XML.
    ///
    /// - Throws: `malformedInput`, and `unsupportedFormat` where the document has no table.
    public mutating func next() throws(TolmachError) -> TranslationUnit? {
        if let unit = rows.nextOfRow() { return unit }
        while let event = try xml.next() {
            switch event {
            case .start(let element) where element.name.localName == "tbl":
                rows.startTable()
                depth += 1
            case .start(let element) where element.name.localName == "tr" && depth > 0:
                let location = xml.location
                let cells = try readRow()
                if let unit = try rows.unit(of: cells, at: location) { return unit }
            default: break
            }
        }
        try rows.requireTable(orSay: "the document has no table of source and target texts")
        return nil
    }

    // MARK: Rows

    /// The cells of the row whose start was read last.
    private mutating func readRow() throws(TolmachError) -> [String] {
        let end = xml.depth - 1
        var cells: [String] = []
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let element) = event, element.name.localName == "tc" else { continue }
            let cell = try readCell()
            if cells.count < Self.mostColumns { cells.append(cell) }
        }
        return cells
    }

    /// Paragraphs are lines; but an empty one at either end is none.
    private mutating func readCell() throws(TolmachError) -> String {
        let end = xml.depth - 1
        var lines: [String] = []
        // The paragraphs that are open: a text box holds some of its own within another.
        var open: [(line: String, isNote: Bool)] = []
        func add(_ text: String) {
            if let last = open.indices.last { open[last].line += text }
        }
        while xml.depth > end, let event = try xml.next() {
            switch event {
            case .start(let element):
                switch element.name.localName {
                case "p": open.append(("", false))
                // What the writer itself put below the text.
                case "pStyle" where element.attributes.contains { $0.value == "RowNote" }:
                    if let last = open.indices.last { open[last].isNote = true }
                case "t": add(try xml.readText())
                case "tab": add("\t")
                case "br", "cr": add("\n")
                case "noBreakHyphen": add("\u{2011}")
                // Deleted text, and what a field shows no reader.
                case "del", "moveFrom", "instrText", "delText", "tabs", "sdtPr", "AlternateContent":
                    try xml.skipContent()
                default: break
                }
            case .end(let name) where name.localName == "p":
                if let paragraph = open.popLast(), !paragraph.isNote { lines.append(paragraph.line) }
            default: break
            }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        return lines.joined(separator: "\n")
    }
}
