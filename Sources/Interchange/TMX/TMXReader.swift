import LocalizationModel
import XMLStream

/// Reads a translation memory in TMX unit by unit, whatever its size.
///
///     var reader = try TMXReader(path: "news.tmx")
///     while let unit = try reader.next() { ... }
///
/// A `tu` in several languages gives a unit for its source language and each other one. The source language is the
/// one that `srclang` names, else the first. TMX 1.1 to 1.4b are read, both levels; the old attribute `lang`, tags such as
/// `en_US`, and context under the names that OmegaT and others give it are understood. A `tu` in one language only is
/// counted and left out.
///
/// Source: TMX 1.4b (LISA OSCAR, 2005).
public struct TMXReader: ~Copyable, Sendable {
    private var xml: XMLStreamReader
    private let file: String
    private var sourceLanguage: LanguageTag?
    private var pending: [TranslationUnit] = []
    private var head = 0
    /// Units without a translation, left out so far.
    public private(set) var skipped = 0

    /// - Throws: `unreadableFile`, `malformedInput`, and `unsupportedFormat` where the root is not TMX's.
    public init(path: String) throws(TolmachError) {
        try self.init(xml: XMLStreamReader(path: path, forbiddenCharacters: .drop), file: path)
    }

    /// - Parameter file: The name that errors and locations carry.
    /// - Throws: As `init(path:)`.
    public init(bytes: [UInt8], file: String) throws(TolmachError) {
        try self.init(xml: XMLStreamReader(bytes: bytes, file: file, forbiddenCharacters: .drop), file: file)
    }

    private init(xml: consuming XMLStreamReader, file: String) throws(TolmachError) {
        let root = try xml.readRoot()
        guard root.name.localName == "tmx" else {
            throw TolmachError(
                .unsupportedFormat, "the root is <\(root.name.qualifiedName)>, not <tmx>", at: xml.location,
                advice: "name a TMX file")
        }
        self.xml = xml
        self.file = file
    }

    /// How many control characters that XML forbids were left out of the text.
    public var droppedCharacterCount: Int { xml.droppedCharacterCount }

    /// The next unit, or nil after the last.
    ///
    /// - Throws: `malformedInput`, `invalidEncoding`, `unreadableFile`, each with line and column.
    public mutating func next() throws(TolmachError) -> TranslationUnit? {
        while head == pending.count {
            pending.removeAll(keepingCapacity: true)
            head = 0
            guard let event = try xml.next() else { return nil }
            guard case .start(let element) = event else { continue }
            switch element.name.localName {
            case "header":
                sourceLanguage = element["srclang"].flatMap { $0 == "*all*" ? nil : LanguageTag($0) }
            case "tu":
                try readUnit(element)
                if pending.isEmpty { skipped += 1 }
            default: break
            }
        }
        defer { head += 1 }
        return pending[head]
    }

    /// One language's side of a `tu`.
    private struct Variant {
        var language: LanguageTag
        var text: InlineText
        var attributes: TMXAttributes
    }

    private mutating func readUnit(_ element: XMLElement) throws(TolmachError) {
        let location = xml.location
        var own = TMXAttributes(element, file: file)
        var variants: [Variant] = []
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let child) = event else { continue }
            if child.name.localName == "tuv" {
                if let variant = try readVariant(child) { variants.append(variant) }
            } else {
                try own.read(child, from: &xml)
            }
        }
        let declared = element["srclang"].flatMap { $0 == "*all*" ? nil : LanguageTag($0) } ?? sourceLanguage
        let index =
            variants.firstIndex { $0.language == declared }
            ?? variants.firstIndex { variant in declared.map { variant.language.sharesLanguage(with: $0) } ?? false }
            ?? 0
        guard variants.indices.contains(index) else { return }
        let source = variants.remove(at: index)
        for target in variants {
            let attributes = own.merged(with: source.attributes).merged(with: target.attributes)
            pending.append(
                TranslationUnit(
                    id: attributes.id, source: source.text, target: target.text, sourceLanguage: source.language,
                    targetLanguage: target.language, context: attributes.context, status: attributes.status,
                    origin: attributes.origin, properties: attributes.properties, notes: attributes.notes,
                    location: location))
        }
    }

    private mutating func readVariant(_ element: XMLElement) throws(TolmachError) -> Variant? {
        let tag = element["lang", namespace: XMLName.xmlNamespace] ?? element["lang"]
        var attributes = TMXAttributes(element, file: nil)
        var text: InlineText?
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let child) = event else { continue }
            if child.name.localName == "seg" {
                var reader = TMXSegmentReader()
                text = try reader.read(from: &xml)
            } else {
                try attributes.read(child, from: &xml)
            }
        }
        guard let language = tag.flatMap({ LanguageTag($0) }), let text, !text.plain.isEmpty else { return nil }
        return Variant(language: language, text: text, attributes: attributes)
    }
}
