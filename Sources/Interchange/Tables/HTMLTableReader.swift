import Documents
import LocalizationModel

/// Reads the tables of a page as translation units: a table that `HTMLTableWriter` wrote and somebody worked in, or
/// one that a person made.
///
///     var reader = HTMLTableReader(bytes: bytes, file: "review.html")
///     while let unit = try reader.next() { ... }
///
/// What browsers and office programs change when they save a page changes nothing: letter case of tags, line breaks in
/// them, lost classes, added marks. Of a cell the text counts, not what the table says about it (findings, other
/// matches, remarks); a unit's notes and its key are read apart. Text in `del` doesn't count. Inline codes stand as `<1>`, `</1>`, `<2/>`.
public struct HTMLTableReader: Sendable {
    /// No table that people work in has more columns.
    private static let mostColumns = 64
    /// What the table says about a text.
    private static let remarks: Set<String> = [
        "key", "note", "blank", "difference", "remark", "findings", "renderings", "kind", "memory",
    ]
    private static let hidden: Set<String> = ["script", "style", "head", "del", "s", "strike", "details", "template"]
    private static let endsParagraph: Set<String> = ["td", "th", "tr", "table", "ul", "ol", "details"]
    private static let blocks: Set<String> = ["p", "div", "h1", "h2", "h3", "h4", "li", "pre", "blockquote"]

    private let bytes: [UInt8]
    private var tokens: HTMLTokenizer
    private var rows: ReviewTableRows
    private var tableDepth = 0
    private var cells: [String] = []
    private var hints = ReviewTableRows.Hints()
    private var line = 1
    /// Where the row begins.
    private var location: SourceLocation
    private var isInRow = false
    private var cell: Cell?
    /// A heading outside of tables, which may name languages.
    private var heading: Cell?
    /// Whether a paragraph has begun in the cell.
    private var hasParagraph = false
    /// The element whose content is passed over, and how often it is open.
    private var passedOver: (name: String, depth: Int)? {
        didSet { if passedOver == nil { endAside() } }
    }
    /// A note or a key that stands below the text.
    private var aside: (isKey: Bool, text: Cell)?
    private var languages: (source: LanguageTag?, target: LanguageTag?)

    /// - Parameters:
    ///   - bytes: The page, UTF-8.
    ///   - from: The source's language where the table doesn't name it; without either it is `und`.
    ///   - to: The same for the target.
    ///   - isOnePair: Whether of several language columns the first two alone are read, or the two that are asked for.
    public init(
        bytes: [UInt8], file: String, from: LanguageTag? = nil, to: LanguageTag? = nil, isOnePair: Bool = false
    ) {
        self.bytes = bytes
        tokens = HTMLTokenizer(bytes, range: 0..<bytes.count)
        rows = ReviewTableRows(file: file, from: from, to: to, isOnePair: isOnePair)
        location = SourceLocation(file: file, line: 1, column: 1)
    }

    /// Whether the file says the status of the row read last, or has a column for it.
    public var saysStatus: Bool { rows.saysStatus }

    /// The next row as a unit, or nil after the last; `location` is the row's line.
    ///
    /// - Throws: `unsupportedFormat` where the page has no table, `malformedInput` where it ends inside one,
    ///   `invalidArgument` where a table has no column for a language that was asked for.
    public mutating func next() throws(TolmachError) -> TranslationUnit? {
        if let unit = rows.nextOfRow() { return unit }
        while let token = tokens.next() {
            let start = line
            line += newlines(in: token.range)
            switch token.kind {
            case .text where passedOver == nil && (cell != nil || heading != nil):
                let text = decoded(token.range)
                cell?.add(text)
                if cell == nil { heading?.add(text) }
            case .text where aside != nil:
                let text = decoded(token.range)
                aside?.text.add(text)
            case .startTag: if let unit = try self.start(token, line: start) { return unit }
            case .endTag: if let unit = try end(token.name) { return unit }
            default: break
            }
        }
        if tableDepth > 0 {
            throw TolmachError(
                .malformedInput, "the page ends inside a table",
                at: SourceLocation(file: rows.file, line: line, column: 1),
                advice: "the file may have been cut short; get it again")
        }
        try rows.requireTable(orSay: "the page has no table of source and target texts")
        return nil
    }

    // MARK: Tags

    private mutating func start(_ token: HTMLToken, line: Int) throws(TolmachError) -> TranslationUnit? {
        if let open = passedOver {
            // A paragraph ends where the next block or cell begins.
            guard open.name == "p", Self.blocks.contains(token.name) || Self.endsParagraph.contains(token.name) else {
                if open.name == token.name { passedOver?.depth += 1 }
                if token.name == "br" { aside?.text.endLine() }
                return nil
            }
            passedOver = nil
        }
        let classes = value("class", of: token)?.split(separator: " ").map(String.init) ?? []
        var isRemark = cell != nil && classes.contains(where: Self.remarks.contains)
        // A list below the text is what the table itself said, of which an office program forgot the class.
        if token.name == "ul", cell != nil, hasParagraph { isRemark = true }
        if token.name == "p" { hasParagraph = true }
        if isRemark || Self.hidden.contains(token.name) {
            if !token.isSelfClosing {
                passedOver = (token.name, 1)
                if cell != nil, classes.contains("note") || classes.contains("key") {
                    aside = (classes.contains("key"), Cell())
                }
            }
            return nil
        }
        switch token.name {
        case "section":
            languages.source = value("data-from", of: token).flatMap { LanguageTag($0) }
            languages.target = value("data-to", of: token).flatMap { LanguageTag($0) }
        case "table":
            tableDepth += 1
            if tableDepth == 1 {
                rows.startTable(source: languages.source, target: languages.target)
            }
        case "tr" where tableDepth == 1:
            let unit = try endRow()
            isInRow = true
            location.line = line
            hints.id = value("data-id", of: token)
            hints.status = value("data-status", of: token)
                .flatMap { TranslationUnit.Status(rawValue: String($0.split(separator: ".").last ?? "")) }
            return unit
        case "td" where tableDepth == 1 && isInRow, "th" where tableDepth == 1 && isInRow:
            endCell()
            cell = Cell()
            hasParagraph = false
            let language = value("lang", of: token).flatMap { LanguageTag($0) }
            if classes.contains("source") { hints.source = language }
            if classes.contains("target") { hints.target = language }
        case "h1" where cell == nil, "h2" where cell == nil, "h3" where cell == nil: heading = Cell()
        case "br": cell?.endLine()
        case let name where Self.blocks.contains(name): cell?.startBlock()
        default: break
        }
        return nil
    }

    private mutating func end(_ name: String) throws(TolmachError) -> TranslationUnit? {
        if let open = passedOver {
            // A page that forgot an end tag doesn't lose its other cells.
            if name == open.name { passedOver?.depth -= 1 }
            if passedOver?.depth == 0 || name == "td" || name == "tr" || name == "table" { passedOver = nil }
            if passedOver != nil || name == open.name { return nil }
        }
        switch name {
        case "h1" where heading != nil, "h2" where heading != nil, "h3" where heading != nil:
            // What a program saves may have lost the languages that the section names.
            let named = TableWords.languages(ofHeading: heading?.text ?? "")
            if named.source != nil { languages = named }
            heading = nil
        case "td" where tableDepth == 1, "th" where tableDepth == 1: endCell()
        case "tr" where tableDepth == 1: return try endRow()
        case "table":
            tableDepth = max(0, tableDepth - 1)
            return tableDepth == 0 ? try endRow() : nil
        case let name where Self.blocks.contains(name): cell?.startBlock()
        default: break
        }
        return nil
    }

    private mutating func endAside() {
        guard let aside else { return }
        self.aside = nil
        let text = aside.text.text
        if text.isEmpty { return }
        if aside.isKey { hints.resourceID = text } else { hints.notes.append(text) }
    }

    private mutating func endCell() {
        guard let cell else { return }
        if cells.count < Self.mostColumns { cells.append(cell.text) }
        self.cell = nil
    }

    private mutating func endRow() throws(TolmachError) -> TranslationUnit? {
        endCell()
        passedOver = nil
        isInRow = false
        defer {
            cells = []
            hints = ReviewTableRows.Hints()
        }
        return cells.isEmpty ? nil : try rows.unit(of: cells, at: location, hints)
    }

    // MARK: Text

    /// The text of a cell: blocks and forced breaks are lines, white space with a line end in it is one space.
    private struct Cell: Sendable {
        private var lines: [String] = []
        private var line = ""
        private var isSpacePending = false

        mutating func add(_ text: String) {
            var part = ""
            var space = ""
            for scalar in text.unicodeScalars {
                switch scalar {
                case " ", "\t", "\n", "\r", "\u{C}": space.unicodeScalars.append(scalar)
                default:
                    if !space.isEmpty || isSpacePending { append(space, to: &part) }
                    space = ""
                    part.unicodeScalars.append(scalar)
                }
            }
            line += part
            if space.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
                isSpacePending = true
            } else {
                line += space
            }
        }

        private mutating func append(_ space: String, to part: inout String) {
            let isFolded = isSpacePending || space.utf8.contains { $0 == 0x0A || $0 == 0x0D }
            isSpacePending = false
            if !isFolded {
                part += space
            } else if !(line.isEmpty && part.isEmpty) {
                part += " "
            }
        }

        mutating func startBlock() {
            if !line.isEmpty { endLine() }
            isSpacePending = false
        }

        mutating func endLine() {
            lines.append(line)
            line = ""
            isSpacePending = false
        }

        var text: String {
            var all = lines + [line]
            while all.last?.isEmpty == true { all.removeLast() }
            while all.first?.isEmpty == true { all.removeFirst() }
            return all.joined(separator: "\n")
        }
    }

    private func value(_ name: String, of token: HTMLToken) -> String? {
        token.attributes.first { $0.name == name }.map { decoded($0.value) }
    }

    private func decoded(_ range: Range<Int>) -> String {
        CharacterReference.decoded(bytes, range)
    }

    private func newlines(in range: Range<Int>) -> Int {
        bytes[range].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    }
}
