import LocalizationModel

/// Makes units of the rows of a table that people work in, whatever the file it stands in.
///
/// A header row is known by its words: ID, source and target (with their languages in brackets, or the language tags
/// alone), status, comment. Of a table without one the first two columns are source and target.
struct ReviewTableRows: Sendable {
    /// What a file says of a row beside its cells.
    struct Hints {
        var id: String?
        var status: TranslationUnit.Status?
        var source: LanguageTag?
        var target: LanguageTag?
        var resourceID: String?
        var notes: [String] = []
    }

    let file: String
    private let from: LanguageTag?
    private let to: LanguageTag?
    private var columns: DelimitedTableColumns?
    private var languages: (source: LanguageTag?, target: LanguageTag?)
    private let isOnePair: Bool
    private var tableCount = 0
    /// Units of the row read last that were not given yet, the next of them last.
    private var pending: [TranslationUnit] = []
    /// Whether a table was met that has a header.
    private(set) var hasHeader = false
    /// Whether the file says the status of the row read last, or has a column for it.
    private(set) var saysStatus = false

    /// - Parameters:
    ///   - from: The source's language where the table doesn't name it; without either it is `und`.
    ///   - to: The same for the target.
    ///   - isOnePair: Whether of several language columns the first two alone are read, or the two that are asked for.
    init(file: String, from: LanguageTag?, to: LanguageTag?, isOnePair: Bool) {
        self.file = file
        self.isOnePair = isOnePair
        self.from = from
        self.to = to
    }

    /// Begins another table.
    ///
    /// - Parameters:
    ///   - source: The language that the file names for it.
    ///   - target: The same for the target.
    mutating func startTable(source: LanguageTag? = nil, target: LanguageTag? = nil) {
        columns = nil
        tableCount += 1
        languages = (source, target)
    }

    /// Fails where no table was met.
    ///
    /// - Parameter message: What to say then.
    /// - Throws: `unsupportedFormat`.
    func requireTable(orSay message: String) throws(TolmachError) {
        guard tableCount == 0 else { return }
        throw TolmachError(
            .unsupportedFormat, message, at: SourceLocation(file: file, line: 1, column: 1),
            advice: "a table has a row with the words Source and Target, or two columns")
    }

    /// The next unit of the row read last, where it is in several languages.
    mutating func nextOfRow() -> TranslationUnit? { pending.popLast() }

    /// The unit of a row, the first where it is in several languages; nil of a header and of a row without a source.
    ///
    /// - Throws: `invalidArgument` where the header has no column for a language that was asked for.
    mutating func unit(
        of cells: [String], at location: SourceLocation, _ hints: Hints = Hints()
    ) throws(TolmachError) -> TranslationUnit? {
        if columns == nil, try readHeader(cells, line: location.line) { return nil }
        let columns = self.columns ?? DelimitedTableColumns()
        self.columns = columns
        saysStatus = hints.status != nil || columns.status != nil
        func text(_ column: Int?) -> String? {
            guard let column, column < cells.count else { return nil }
            return cells[column].isEmpty ? nil : cells[column]
        }
        let pairs = columns.pairs(text)
        let unknown = LanguageTag(language: "und")
        let status =
            hints.status
            ?? text(columns.status).flatMap { $0.split(separator: "\n").first }
            .flatMap { TableWords.status(ofWord: String($0)) } ?? .translated
        // What else is said of languages is said of two.
        let isOfSeveral = !columns.others.isEmpty
        pending = pairs.reversed().map { pair in
            TranslationUnit(
                id: hints.id ?? text(columns.id), source: InlineText(pair.source),
                target: pair.target.map { InlineText($0) },
                sourceLanguage: (isOfSeveral ? pair.sourceTag : hints.source ?? languages.source) ?? from ?? unknown,
                targetLanguage: (isOfSeveral ? pair.targetTag : hints.target ?? languages.target) ?? to ?? unknown,
                context: SegmentContext(resourceID: hints.resourceID),
                status: pair.target == nil ? .untranslated : status == .untranslated ? .translated : status,
                origin: UnitOrigin(file: file), notes: hints.notes + (text(columns.note).map { [$0] } ?? []),
                family: pairs.count > 1 ? location.line : nil, location: location)
        }
        return pending.popLast()
    }

    /// Takes the row as a header if it is one.
    private mutating func readHeader(_ cells: [String], line: Int) throws(TolmachError) -> Bool {
        var words: [String] = []
        for cell in cells {
            var word = cell[...]
            // `Source (en)`: a word and a language.
            if word.last == ")", let open = word.lastIndex(of: "(") {
                let tag = LanguageTag(word[word.index(after: open)...].dropLast())
                word = word[..<open]
                while word.last?.isWhitespace == true { word.removeLast() }
                let key = TableWords.key(ofWord: String(word))
                if let tag, key == "source" { languages.source = tag }
                if let tag, key == "target" { languages.target = tag }
            }
            words.append(String(word))
        }
        let row = DelimitedFields.Row(line: line, fields: words)
        columns = try DelimitedTableColumns(header: row, from: from, to: to, file: file)
        if isOnePair { columns?.others = [] }
        languages.source = languages.source ?? columns?.sourceTag
        languages.target = languages.target ?? columns?.targetTag
        if columns != nil { hasHeader = true }
        return columns != nil
    }
}
