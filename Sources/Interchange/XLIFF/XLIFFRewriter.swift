import LocalizationModel
import XMLStream

/// Puts translations into an XLIFF file of any version and origin and leaves every other byte as it is: extensions,
/// comments, attribute order, white space, the byte order mark.
///
///     var rewriter = try XLIFFRewriter(path: "page.sdlxliff") { range in bytes of the file there }
///     while let edits = try rewriter.next({ unit in .init(target: "Пором", status: .translated) }) { ... }
///
/// The file must be in UTF-8, since edits are offsets into it. A segment whose translation is what it was gives no
/// edit. Codes are spelled as the file spells them; where the translation has one that the unit lacks, it is left
/// out. A segment that Trados or memoQ has locked stays as it is. A changed state drops `subState`, as XLIFF 2 asks (section 4.3.1.37).
public struct XLIFFRewriter: ~Copyable {
    /// A new translation of a segment.
    public struct Change: Hashable, Sendable {
        public var target: InlineText
        /// How far it is; nil leaves the state as it is.
        public var status: TranslationUnit.Status?

        public init(target: InlineText, status: TranslationUnit.Status? = nil) {
            self.target = target
            self.status = status
        }
    }

    /// Reads bytes of the file.
    public typealias Source = (_ range: Range<Int>) throws(TolmachError) -> [UInt8]

    private var xml: XMLStreamReader
    private let source: Source
    private let version: XLIFFVersion
    private var names = XLIFFNames()
    private var translatability = XLIFFTranslatability()
    private var file = XLIFFFileHeader()
    /// Segments so far that another program locked, which stay as they are.
    public private(set) var lockedCount = 0

    /// - Parameter source: gives bytes of the same file.
    /// - Throws: As `XLIFFReader.init(path:)`.
    public init(path: String, source: @escaping Source) throws(TolmachError) {
        try self.init(xml: XMLStreamReader(path: path, forbiddenCharacters: .drop), source: source)
    }

    /// - Parameters:
    ///   - bytes: A whole file in UTF-8.
    ///   - file: The name that errors carry.
    /// - Throws: As `XLIFFReader.init(path:)`.
    public init(bytes: [UInt8], file: String) throws(TolmachError) {
        try self.init(xml: XMLStreamReader(bytes: bytes, file: file, forbiddenCharacters: .drop)) { range in
            Array(bytes[range.clamped(to: 0..<bytes.count)])
        }
    }

    private init(xml: consuming XMLStreamReader, source: @escaping Source) throws(TolmachError) {
        let root = try xml.readRoot()
        names.namespace = root.name.namespace
        version = try XLIFFVersion(root: root, at: xml.location)
        file.sourceLanguage = root["srcLang"].flatMap { LanguageTag($0) }
        file.targetLanguage = root["trgLang"].flatMap { LanguageTag($0) }
        self.xml = xml
        self.source = source
    }

    /// The edits of the next unit, in the order of the file and none overlapping, or nil after the last.
    ///
    /// - Parameter translation: What a segment's new translation is; nil leaves it as it is. Ids are those that
    ///   `XLIFFReader` gives.
    /// - Throws: As `XLIFFReader.next()`, and what reading the bytes throws.
    public mutating func next(
        _ translation: (TranslationUnit) throws(TolmachError) -> Change?
    ) throws(TolmachError) -> [ByteEdit]? {
        while let event = try xml.next() {
            guard case .start(let element) = event else { continue }
            switch names.element(xml) {
            case .file:
                translatability.begin(depth: xml.depth, translate: element["translate"])
                file.original = element["original"]
                if version == .version12 {
                    file.sourceLanguage = element["source-language"].flatMap { LanguageTag($0) }
                    file.targetLanguage = element["target-language"].flatMap { LanguageTag($0) }
                }
            case .group: translatability.begin(depth: xml.depth, translate: element["translate"])
            case .transUnit, .unit:
                guard translatability.isTranslatable(depth: xml.depth, translate: element["translate"]) else {
                    try xml.skipContent()
                    continue
                }
                let begin = xml.byteRange.lowerBound
                let unit = try XLIFFUnitPlaces(element, version: version, from: &xml, &names)
                let changes = try unit.segments.map { segment throws(TolmachError) in
                    try change(of: segment, element, translation)
                }
                guard changes.contains(where: { $0 != nil }) else { return [] }
                let bytes = try source(begin..<xml.byteRange.upperBound)
                return XLIFFUnitEditor(unit: unit, bytes: bytes, offset: begin).edits(changes)
            case .altTrans, .binUnit, .matches, .glossary, .skeleton, .internalFile: try xml.skipContent()
            default: break
            }
        }
        return nil
    }

    private mutating func change(
        of segment: XLIFFUnitPlaces.Segment, _ element: XMLElement,
        _ translation: (TranslationUnit) throws(TolmachError) -> Change?
    ) throws(TolmachError) -> Change? {
        if segment.isLocked {
            lockedCount += 1
            return nil
        }
        var unit = file.unit(
            id: segment.id, source: segment.source, target: segment.target, status: segment.status,
            isUntouched: segment.isUntouched, at: segment.location)
        unit.context.resourceID = element["resname"] ?? element["name"]
        guard let change = try translation(unit) else { return nil }
        let isSame = change.target == (segment.target ?? InlineText())
        return isSame && (change.status == nil || change.status == unit.status) ? nil : change
    }
}
