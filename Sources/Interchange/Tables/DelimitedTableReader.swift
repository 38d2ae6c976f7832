import LocalizationModel

/// Reads a bilingual table, tab-separated or comma-separated, as translation units.
///
///     var reader = try DelimitedTableReader(bytes: bytes, file: "pairs.tsv", separator: .tab)
///     while let unit = try reader.next() { ... }
///
/// A header row is known by its words (`source` and `target` in English or Russian, or language tags such as
/// `en` and `uk-UA`, the first being the source); then columns named `id`, `note`, `source language` and
/// `target language` are read too. A row in several languages gives a unit for its source and each other, as `TMXReader`
/// does. Without a header the first two columns are source and target.
/// Rows without a source are skipped. Fields in double quotes may hold separators, line ends and doubled quotes; in TSV
/// quotes are taken as text unless they are needed, since many programs write them so, and a quote never makes one
/// row of lines that have all their fields.
public struct DelimitedTableReader: Sendable {
    private var fields: DelimitedFields
    private var columns = DelimitedTableColumns()
    private var sourceLanguage: LanguageTag
    private var targetLanguage: LanguageTag
    private var firstRow: DelimitedFields.Row?
    /// Units of the row read last that were not given yet, the next of them last.
    private var pending: [TranslationUnit] = []
    private let file: String
    /// Rows up to now that say something, but have no source.
    public private(set) var rowsWithoutSource = 0

    /// - Parameters:
    ///   - bytes: the table, UTF-8, a byte order mark allowed.
    ///   - from: the source's language where the table doesn't name it; of several language columns, which to take.
    ///     Without either it is `und`.
    ///   - to: the same for the target.
    ///   - isOnePair: whether of several language columns the first two alone are read, or the two that are asked for.
    /// - Throws: `invalidArgument` where the table has no column for `from` or `to`, `malformedInput`.
    public init(
        bytes: [UInt8], file: String, separator: DelimitedTableWriter.Separator, from: LanguageTag? = nil,
        to: LanguageTag? = nil, isOnePair: Bool = false
    ) throws(TolmachError) {
        let unknown = LanguageTag(language: "und")
        self.file = file
        fields = DelimitedFields(bytes: bytes, file: file, separator: separator)
        sourceLanguage = from ?? unknown
        targetLanguage = to ?? unknown
        guard let first = try fields.nextRow() else { return }
        guard let header = try DelimitedTableColumns(header: first, from: from, to: to, file: file) else {
            firstRow = first
            return
        }
        columns = header
        if isOnePair { columns.others = [] }
    }

    /// Whether the table has a column for the status.
    public var saysStatus: Bool { columns.status != nil }

    /// The next row as a unit, or nil after the last; `location` is the row's first line.
    ///
    /// - Throws: `malformedInput` where a quote isn't closed.
    public mutating func next() throws(TolmachError) -> TranslationUnit? {
        while pending.isEmpty {
            let row: DelimitedFields.Row
            if let firstRow {
                row = firstRow
                self.firstRow = nil
            } else if let next = try fields.nextRow() {
                row = next
            } else {
                return nil
            }
            func field(_ column: Int?) -> String? {
                guard let column, column < row.fields.count, !row.fields[column].isEmpty else { return nil }
                return row.fields[column]
            }
            let pairs = columns.pairs(field)
            guard !pairs.isEmpty else {
                if row.fields.contains(where: { !$0.isEmpty }) { rowsWithoutSource += 1 }
                continue
            }
            var id = field(columns.id)
            if id == nil, let block = field(columns.block).flatMap({ Int($0) }),
                let segment = field(columns.segment).flatMap({ Int($0) })
            {
                id = SegmentAddress(block: block, number: segment).unitID
            }
            let status = field(columns.status).flatMap { TableWords.status(ofWord: $0) } ?? .translated
            pending = pairs.reversed().map { pair in
                TranslationUnit(
                    id: id, source: InlineText(pair.source), target: pair.target.map { InlineText($0) },
                    sourceLanguage: field(columns.sourceLanguage).flatMap { LanguageTag($0) } ?? pair.sourceTag
                        ?? sourceLanguage,
                    targetLanguage: field(columns.targetLanguage).flatMap { LanguageTag($0) } ?? pair.targetTag
                        ?? targetLanguage,
                    status: pair.target == nil ? .untranslated : status == .untranslated ? .translated : status,
                    origin: UnitOrigin(file: file), notes: field(columns.note).map { [$0] } ?? [],
                    family: pairs.count > 1 ? row.line : nil,
                    location: SourceLocation(file: file, line: row.line, column: 1))
            }
        }
        return pending.popLast()
    }
}
