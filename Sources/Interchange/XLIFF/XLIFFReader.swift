import LocalizationModel
import XMLStream

/// Reads XLIFF 1.2, 2.0, 2.1 and 2.2 as translation units, one after the other, whatever the file's size.
///
///     var reader = try XLIFFReader(path: "page.en-ru.xlf")
///     while let unit = try reader.next() { ... }
///     reader.skeleton?.text     // the source document, if the file carries it
///
/// A unit that is cut into segments (`seg-source` with `mrk` in 1.2, `segment` in 2) gives a unit for each.
/// Its id is the file's: `b12.s1` in 1.2, unit and segment (`b12/s1`) in 2. Units that are marked
/// `translate="no"`, or stand in a group or file that is, are left out. A target that is a copy of its source is none
/// where its state says that it is to be translated, or the file was made for a program that works on such copies. Files of Trados (`.sdlxliff`) and memoQ (`.mqxliff`) have their own words for states; they are known.
///
/// Source: XLIFF 1.2 (OASIS Standard, 2008), 2.1 (2018), 2.2 (Committee Specification, 2025).
public struct XLIFFReader: ~Copyable, Sendable {
    private var xml: XMLStreamReader
    private var names = XLIFFNames()
    private var translatability = XLIFFTranslatability()
    /// Units that were read and not given yet, the next of them last.
    private var pending: [TranslationUnit] = []
    private var header = XLIFFFileHeader()
    /// The version the root names; of several spellings of 2 (`2.0`, `2.1`) the text counts, not the namespace.
    public let version: XLIFFVersion
    /// What the file says of its source document; complete once the first unit was read.
    public private(set) var skeleton: DocumentSkeleton?
    /// The program that an export was written for; nil for files of other origin.
    public private(set) var client: ClientProfile? {
        didSet { header.hasCopies = client?.copiesSourceToTarget == true }
    }

    /// - Throws: `unreadableFile`, `malformedInput`, and `unsupportedFormat` where the root isn't XLIFF's.
    public init(path: String) throws(TolmachError) {
        try self.init(xml: XMLStreamReader(path: path, forbiddenCharacters: .drop))
    }

    /// - Parameter file: the name that errors and locations carry.
    /// - Throws: as `init(path:)`.
    public init(bytes: [UInt8], file: String) throws(TolmachError) {
        try self.init(xml: XMLStreamReader(bytes: bytes, file: file, forbiddenCharacters: .drop))
    }

    private init(xml: consuming XMLStreamReader) throws(TolmachError) {
        let root = try xml.readRoot()
        names.namespace = root.name.namespace
        version = try XLIFFVersion(root: root, at: xml.location)
        header.sourceLanguage = root["srcLang"].flatMap { LanguageTag($0) }
        header.targetLanguage = root["trgLang"].flatMap { LanguageTag($0) }
        self.xml = xml
    }

    /// Units that were passed over so far, marked as not to be translated.
    public private(set) var untranslatableCount = 0

    /// The places of control characters that were left out of the text, the first thousand of them.
    public var droppedCharacters: [SourceLocation] { xml.droppedCharacters }

    /// The encoding that the file names though it is in UTF-8.
    public var overruledEncoding: String? { xml.overruledEncoding }

    /// The name of the file, as locations carry it.
    public var file: String { xml.location.file }

    /// How many there were.
    public var droppedCharacterCount: Int { xml.droppedCharacterCount }

    /// The next unit, or nil after the last.
    ///
    /// - Throws: `malformedInput`, `invalidEncoding`, `unreadableFile`, each with line and column.
    public mutating func next() throws(TolmachError) -> TranslationUnit? {
        while pending.isEmpty {
            guard let kind = try xml.advance() else { return nil }
            guard kind == .start else { continue }
            switch names.element(xml) {
            case .file: startFile(xml.element)
            case .group: translatability.begin(depth: xml.depth, translate: names.value(.translate, xml))
            case .note:
                guard let from = names.value(.from, xml), from.hasPrefix(XLIFF12Writer.settingPrefix) else { break }
                setting(String(from.dropFirst(XLIFF12Writer.settingPrefix.count)), try xml.readText())
            case .metaGroup: if xml.element["category"] == "document" { try readSettings() }
            case .externalFile: refer(to: xml.element)
            case .internalFile: try readSkeleton()
            case .skeleton:
                refer(to: xml.element)
                try readSkeleton()
            case .transUnit, .unit:
                guard translatability.isTranslatable(depth: xml.depth, translate: names.value(.translate, xml)) else {
                    untranslatableCount += 1
                    try xml.skipContent()
                    break
                }
                version == .version12
                    ? try XLIFF12UnitReader.read(file: header, from: &xml, &names, into: &pending)
                    : try XLIFF2UnitReader.read(file: header, from: &xml, &names, into: &pending)
            case .altTrans, .binUnit, .matches, .glossary: try xml.skipContent()
            default: break
            }
            if pending.count > 1 { pending.reverse() }
        }
        return pending.popLast()
    }

    /// Takes languages for those of units of which the file doesn't say it.
    public mutating func assume(from source: LanguageTag?, to target: LanguageTag?) {
        header.assumed = (source, target)
    }

    private mutating func readSkeleton() throws(TolmachError) {
        let text = try xml.readText()
        if !text.isEmpty { skeleton?.text = XLIFFSkeletonText.decode(text) }
    }

    private mutating func startFile(_ element: XMLElement) {
        translatability.begin(depth: xml.depth, translate: element["translate"])
        header.original = element["original"]
        if version == .version12 {
            header.sourceLanguage = element["source-language"].flatMap { LanguageTag($0) }
            header.targetLanguage = element["target-language"].flatMap { LanguageTag($0) }
        }
        if skeleton == nil {
            skeleton = DocumentSkeleton(name: header.original ?? "", text: nil, inputFormat: "text")
        }
    }

    /// A skeleton that stands beside the file.
    private mutating func refer(to element: XMLElement) {
        guard let reference = element["href"], skeleton?.reference == nil else { return }
        skeleton?.reference = reference
        skeleton?.referringFile = xml.location.file
    }

    private mutating func readSettings() throws(TolmachError) {
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            if case .start(let element) = event, element.name.localName == "meta", let name = element["type"] {
                setting(name, try xml.readText())
            }
        }
    }

    private mutating func setting(_ name: String, _ value: String) {
        switch name {
        case "input-format": skeleton?.inputFormat = value
        case "program": break
        case "client": client = ClientProfile(rawValue: value)
        default:
            if skeleton?.settings.contains(where: { $0.name == name }) == false {
                skeleton?.settings.append(.init(name: name, value: value))
            }
        }
    }
}
