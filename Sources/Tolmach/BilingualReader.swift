import Interchange
import LocalizationModel
import TranslationMemory

/// The units of a bilingual file, one after the other; made by `BilingualFile.reader()`.
public struct BilingualReader: ~Copyable {
    // One of these is there.
    private var memory: TMXReader?
    private var xliff: XLIFFReader?
    private var table: DelimitedTableReader?
    private var document: DOCXTableReader?
    private var page: HTMLTableReader?
    private var markdown: MarkdownTableReader?
    private var catalog: POUnitReader?
    private var database: MemoryUnits?
    /// Where the units of a memory stand.
    private var databasePath = ""
    private var counts = ReadingReport()
    /// That of the unit read last.
    private var family: Int?

    init(memory: consuming TMXReader) { self.memory = consume memory }

    init(xliff: consuming XLIFFReader) { self.xliff = consume xliff }

    init(table: DelimitedTableReader) { self.table = table }

    init(document: consuming DOCXTableReader) { self.document = consume document }

    init(page: HTMLTableReader) { self.page = page }

    init(markdown: MarkdownTableReader) { self.markdown = markdown }

    init(catalog: POUnitReader) { self.catalog = catalog }

    init(database: MemoryUnits, path: String) {
        self.database = database
        databasePath = path
    }

    /// What was met so far, and what was left out of the file and why.
    public var report: ReadingReport {
        switch memory {
        case .some(let reader): return reader.report
        case .none: break
        }
        var report = counts
        switch xliff {
        case .some(let reader):
            report.droppedCharacterCount = reader.droppedCharacterCount
            report.warn(overruledEncoding: reader.overruledEncoding, of: reader.file)
            report.unitCount += reader.untranslatableCount
            if reader.untranslatableCount > 0 { report.omit(.untranslatable, count: reader.untranslatableCount) }
            for place in reader.droppedCharacters {
                report.warn("a character that XML forbids was left out", at: place)
            }
        case .none: break
        }
        if let obsolete = catalog?.obsoleteCount, obsolete > 0 {
            report.unitCount += obsolete
            report.omit(.obsolete, count: obsolete)
        }
        if let rows = table?.rowsWithoutSource, rows > 0 {
            report.unitCount += rows
            report.omit(.noText, count: rows)
        }
        return report
    }

    /// The version of an XLIFF file; nil of other formats.
    public var xliffVersion: XLIFFVersion? {
        switch xliff {
        case .some(let reader): reader.version
        case .none: nil
        }
    }

    /// How the file says what was approved; of a table this is known of the unit that was read last.
    public var approval: UnitApproval {
        if catalog != nil { return .byTranslation }
        if let table { return table.saysStatus ? .byStatus : .unknown }
        if let page { return page.saysStatus ? .byStatus : .unknown }
        if let markdown { return markdown.saysStatus ? .byStatus : .unknown }
        switch document {
        case .some(let reader): return reader.saysStatus ? .byStatus : .unknown
        case .none: return .byStatus
        }
    }

    /// The source document that an XLIFF file carries along; known once the first unit was read.
    public var skeleton: DocumentSkeleton? {
        switch xliff {
        case .some(let reader): reader.skeleton
        case .none: nil
        }
    }

    /// The next unit, or nil after the last.
    ///
    /// - Throws: `malformedInput`, `invalidEncoding`, `unreadableFile`, each with its place.
    public mutating func next() throws(TolmachError) -> TranslationUnit? {
        if memory != nil { return try memory?.next() }
        guard let unit = try nextOfOthers() else { return nil }
        // The pairs of a row in several languages are one unit, as in a TMX; a memory has them as units.
        if unit.family == nil || unit.family != family || database != nil { counts.unitCount += 1 }
        family = unit.family
        return unit
    }

    private mutating func nextOfOthers() throws(TolmachError) -> TranslationUnit? {
        if xliff != nil { return try xliff?.next() }
        if catalog != nil { return try catalog?.next() }
        if page != nil { return try page?.next() }
        if markdown != nil { return try markdown?.next() }
        if document != nil { return try document?.next() }
        if let database {
            // A memory has no lines; its units are counted.
            var unit = try database.next()
            unit?.location = SourceLocation(file: databasePath, line: counts.unitCount + 1, column: 1)
            return unit
        }
        return try table?.next()
    }
}
