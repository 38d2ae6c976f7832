import LocalizationModel
import XMLStream
import ZipArchive

/// Writes a bilingual table as a Word document, as review tables are made: a row a segment, with room for a comment.
///
/// The columns are ID, source, translation, status and comment; a reviewer edits the translation (with changes tracked
/// or not), sets the status and writes remarks, and `DOCXTableReader` reads the document back. Codes stand as `<1>`,
/// `</1>`, `<2/>`. The same table makes the same bytes.
///
/// Source: ECMA-376 (Office Open XML), part 1, section 17 (WordprocessingML), transitional schema.
public enum DOCXTableWriter {
    /// Widths of the columns, in twentieths of a point; together a landscape A4 page within its margins.
    private static let widths = [850, 4900, 4900, 1200, 3286]

    /// - Returns: the document's bytes.
    /// - Throws: `libraryFailure` where there is no memory.
    public static func write(
        _ table: BilingualTable, language: TableLanguage = .english
    ) throws(TolmachError) -> [UInt8] {
        var archive = try ZipWriter()
        try archive.add("[Content_Types].xml", DOCXParts.contentTypes)
        try archive.add("_rels/.rels", DOCXParts.relations)
        try archive.add("word/document.xml", document(table, TableWords(language: language)))
        try archive.add("word/_rels/document.xml.rels", DOCXParts.documentRelations)
        try archive.add("word/styles.xml", DOCXParts.styles)
        try archive.add("word/settings.xml", DOCXParts.settings)
        try archive.add("word/footer1.xml", DOCXParts.footer)
        try archive.add("docProps/core.xml", DOCXParts.properties(title: table.shortTitle, creator: table.program))
        return try archive.finish()
    }

    private static func document(_ table: BilingualTable, _ words: TableWords) -> [UInt8] {
        var writer = XMLStreamWriter()
        writer.declaration()
        writer.start(
            "w:document",
            [
                ("xmlns:w", DOCXParts.namespace),
                ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
            ])
        writer.start("w:body")
        paragraph(style: "Title", table.shortTitle, nil, to: &writer)
        for direction in table.directions {
            paragraph(style: "Heading1", words.name(of: direction), nil, to: &writer)
            write(table.rows(in: direction), direction, words, to: &writer)
        }
        // A table can't be the last thing of a document; the section says the page.
        paragraph(style: "Normal", "", nil, to: &writer)
        writer.start("w:sectPr")
        empty("w:footerReference", [("w:type", "default"), ("r:id", "rId3")], to: &writer)
        empty("w:pgSz", [("w:w", "16838"), ("w:h", "11906"), ("w:orient", "landscape")], to: &writer)
        let margins = ["top", "right", "bottom", "left"].map { (name: "w:" + $0, value: Optional("851")) }
        empty("w:pgMar", margins + [("w:header", "425"), ("w:footer", "425"), ("w:gutter", "0")], to: &writer)
        writer.finish()
        return writer.bytes
    }

    private static func write(
        _ rows: [BilingualTable.Row], _ direction: TranslationDirection, _ words: TableWords,
        to writer: inout XMLStreamWriter
    ) {
        writer.start("w:tbl")
        writer.start("w:tblPr")
        empty("w:tblStyle", [("w:val", "Review")], to: &writer)
        empty("w:tblW", [("w:w", String(widths.reduce(0, +))), ("w:type", "dxa")], to: &writer)
        empty("w:tblLayout", [("w:type", "fixed")], to: &writer)
        empty("w:tblLook", [("w:val", "0020"), ("w:firstRow", "1")], to: &writer)
        writer.end()
        writer.start("w:tblGrid")
        for width in widths { empty("w:gridCol", [("w:w", String(width))], to: &writer) }
        writer.end()
        let headings = [
            words["id"], "\(words["source"]) (\(direction.source))", "\(words["target"]) (\(direction.target))",
            words["status"], words["comment"],
        ]
        startRow(isHeader: true, to: &writer)
        for (width, heading) in zip(widths, headings) {
            startCell(width, to: &writer)
            paragraph(style: "TableHead", heading, nil, to: &writer)
            writer.end()
        }
        writer.end()
        for row in rows { write(row, words, to: &writer) }
        writer.end()
    }

    private static func write(_ row: BilingualTable.Row, _ words: TableWords, to writer: inout XMLStreamWriter) {
        startRow(isHeader: false, to: &writer)
        startCell(widths[0], to: &writer)
        paragraph(style: "RowID", row.id, nil, to: &writer)
        writer.end()
        startCell(widths[1], to: &writer)
        let marks = MarkedText.Mark.all(names: row.names, terms: row.terms)
        paragraph(MarkedText.runs(of: row.source, marks: marks), row.direction.source, to: &writer)
        writer.end()
        startCell(widths[2], to: &writer)
        paragraph(row.target.map { MarkedText.runs(of: $0, marks: []) } ?? [], row.direction.target, to: &writer)
        writer.end()
        startCell(widths[3], to: &writer)
        paragraph(style: "RowStatus", words["status.\(row.status.rawValue)"], nil, to: &writer)
        if let score = row.matches.first?.score { paragraph(style: "RowNote", String(score), nil, to: &writer) }
        writer.end()
        startCell(widths[4], to: &writer)
        let remarks =
            row.findings.map(\.text) + XLIFFNotes.lines(for: row.names + row.terms)
            + XLIFFNotes.lines(for: row.fragments)
        for remark in remarks { paragraph(style: "RowNote", remark, nil, to: &writer) }
        for note in row.notes { paragraph(style: "Normal", note, nil, to: &writer) }
        // Where the reviewer writes.
        paragraph([], nil, to: &writer)
        writer.end()
        writer.end()
    }

    private static func startRow(isHeader: Bool, to writer: inout XMLStreamWriter) {
        writer.start("w:tr")
        writer.start("w:trPr")
        empty("w:cantSplit", to: &writer)
        if isHeader { empty("w:tblHeader", to: &writer) }
        writer.end()
    }

    private static func startCell(_ width: Int, to writer: inout XMLStreamWriter) {
        writer.start("w:tc")
        writer.start("w:tcPr")
        empty("w:tcW", [("w:w", String(width)), ("w:type", "dxa")], to: &writer)
        writer.end()
    }

    private static func paragraph(
        style: String, _ text: String, _ language: LanguageTag?, to writer: inout XMLStreamWriter
    ) {
        writer.start("w:p")
        writer.start("w:pPr")
        empty("w:pStyle", [("w:val", style)], to: &writer)
        writer.end()
        if !text.isEmpty { run(text, style: nil, language, to: &writer) }
        writer.end()
    }

    private static func paragraph(
        _ runs: [MarkedText.Run], _ language: LanguageTag?, to writer: inout XMLStreamWriter
    ) {
        writer.start("w:p")
        for part in runs {
            switch part {
            case .plain(let text): run(String(text), style: nil, language, to: &writer)
            case .marked(let text, let mark):
                run(String(text), style: mark.isName ? "Name" : "Term", language, to: &writer)
            case .code(let code): run(code.placeholder, style: "InlineCode", nil, to: &writer)
            }
        }
        writer.end()
    }

    private static func run(
        _ text: String, style: String?, _ language: LanguageTag?, to writer: inout XMLStreamWriter
    ) {
        writer.start("w:r")
        if style != nil || language != nil {
            writer.start("w:rPr")
            if let style { empty("w:rStyle", [("w:val", style)], to: &writer) }
            if let language { empty("w:lang", [("w:val", language.description)], to: &writer) }
            writer.end()
        }
        var start = text.startIndex
        for index in text.indices where text[index] == "\n" || text[index] == "\t" || text[index] == "\r\n" {
            piece(text[start..<index], to: &writer)
            empty(text[index] == "\t" ? "w:tab" : "w:br", to: &writer)
            start = text.index(after: index)
        }
        piece(text[start...], to: &writer)
        writer.end()
    }

    private static func piece(_ text: Substring, to writer: inout XMLStreamWriter) {
        if !text.isEmpty { writer.element("w:t", [("xml:space", "preserve")], text: String(text)) }
    }

    private static func empty(
        _ name: String, _ attributes: [(name: String, value: String?)] = [], to writer: inout XMLStreamWriter
    ) {
        writer.start(name, attributes)
        writer.end()
    }
}
