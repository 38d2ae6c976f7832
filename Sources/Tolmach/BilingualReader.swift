import Interchange
import LocalizationModel

/// The units of a bilingual file, one after the other; made by `BilingualFile.reader()`.
public struct BilingualReader: ~Copyable {
    // One of these is there.
    private var memory: TMXReader?
    private var xliff: XLIFFReader?
    private var table: DelimitedTableReader?
    private var document: DOCXTableReader?

    init(memory: consuming TMXReader) { self.memory = consume memory }

    init(xliff: consuming XLIFFReader) { self.xliff = consume xliff }

    init(table: DelimitedTableReader) { self.table = table }

    init(document: consuming DOCXTableReader) { self.document = consume document }

    /// Units without a translation that were left out so far.
    public var skipped: Int {
        switch memory {
        case .some(let reader): reader.skipped
        case .none: 0
        }
    }

    /// The next unit, or nil after the last.
    ///
    /// - Throws: `malformedInput`, `invalidEncoding`, `unreadableFile`, each with its place.
    public mutating func next() throws(TolmachError) -> TranslationUnit? {
        if memory != nil { return try memory?.next() }
        if xliff != nil { return try xliff?.next() }
        if document != nil { return try document?.next() }
        return try table?.next()
    }
}
