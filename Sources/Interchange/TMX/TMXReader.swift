import LocalizationModel
import XMLStream

/// Reads a translation memory in TMX 1.1 to 1.4b, unit by unit, in memory that doesn't grow with the file.
///
///     var reader = try TMXReader(path: "memory.tmx")
///     while let unit = try reader.next() { ... }          // pairs; `nextUnit()` has all languages
///     reader.report.omissions
///
/// UTF-8 and UTF-16 with and without BOM and whatever the declaration names are read; language codes in any letter
/// case and with underscores; `lang` as old versions have it beside `xml:lang`; both levels of inline codes, `ut` and
/// `sub` included. A unit without text or without languages is left out with a warning; characters that XML forbids
/// are left out and counted.
///
/// Source: TMX 1.4b specification (LISA OSCAR, 2005).
public struct TMXReader: ~Copyable {
    private var reader: XMLStreamReader
    public private(set) var header: TMXHeader
    private var counts = ReadingReport()
    private var names = TMXNames()
    private var languages = LanguageSpellings()
    /// More than any unit has, and what a small file would fill the memory with.
    private static let mostPairs = 10_000
    /// The languages that are asked for; see `prefer(from:to:)`.
    private var preferred: (from: LanguageTag, to: LanguageTag)?
    /// Pairs of the unit read last that were not returned yet, the first of them last.
    private var pending: [TranslationUnit] = []
    /// The unit read last, whose room the next one takes.
    private var unit = TMXUnit(variants: [])
    /// Those of its variants that have codes.
    private var coded: [(variant: Int, links: TMXCodeLinks)] = []

    /// Opens a file and reads its header; `-` is standard input.
    ///
    /// - Throws: `TolmachError.unreadableFile`; `malformedInput` with line and column where the file is no TMX.
    public init(path: String) throws(TolmachError) {
        try self.init(reader: XMLStreamReader(path: path, forbiddenCharacters: .drop))
    }

    /// Reads from bytes; `file` is the name that errors carry.
    ///
    /// - Throws: as `init(path:)`.
    public init(bytes: [UInt8], file: String) throws(TolmachError) {
        try self.init(reader: XMLStreamReader(bytes: bytes, file: file, forbiddenCharacters: .drop))
    }

    private init(reader: consuming XMLStreamReader) throws(TolmachError) {
        self.reader = reader
        header = TMXHeader(
            version: "", creationTool: nil, creationToolVersion: nil, segmentation: nil, originalFormat: nil,
            adminLanguage: nil, dataType: nil)
        try readHeader()
    }

    private mutating func readRoot() throws(TolmachError) {
        let root = try reader.readRoot()
        guard root.name.localName == "tmx" else {
            throw TolmachError(
                .unsupportedFormat, "the root element is <\(root.name.localName)>, not <tmx>", at: reader.location,
                advice: "name a TMX file")
        }
        header.version = root["version"] ?? ""
    }

    /// What was met so far.
    public var report: ReadingReport {
        var report = counts
        report.droppedCharacterCount = reader.droppedCharacterCount
        report.warn(overruledEncoding: reader.overruledEncoding, of: reader.location.file)
        for place in reader.droppedCharacters.prefix(ReadingReport.keptWarnings) {
            report.warn("a character that XML forbids was left out", at: place)
        }
        return report
    }

    /// Asks for a pair of languages: a unit that has both beside its source language gives them as a pair.
    public mutating func prefer(from source: LanguageTag, to target: LanguageTag) {
        preferred = (source, target)
    }

    /// The next unit of two languages, or nil after the last: each `tu` gives one for its source language and each
    /// other. The source language is the one that `srclang` names, else the first.
    ///
    /// - Throws: `TolmachError.malformedInput` or `invalidEncoding` with line and column.
    public mutating func next() throws(TolmachError) -> TranslationUnit? {
        while pending.isEmpty {
            guard try readNext() else { return nil }
            if let pair = unit.takeOnlyPair() { return pair }
            pending = try pairs(of: unit).reversed()
            if pending.count > 1 {
                for index in pending.indices { pending[index].family = counts.unitCount }
            }
        }
        return pending.popLast()
    }

    private func pairs(of unit: TMXUnit) throws(TolmachError) -> [TranslationUnit] {
        try limit(unit.sourcePairCount, of: unit)
        let pairs = unit.sourcePairs
        guard let (from, to) = preferred else { return pairs }
        let hasPreferred = pairs.contains { pair in
            pair.sourceLanguage.sharesLanguage(with: from) && pair.targetLanguage.sharesLanguage(with: to)
                || pair.sourceLanguage.sharesLanguage(with: to) && pair.targetLanguage.sharesLanguage(with: from)
        }
        guard !hasPreferred else { return pairs }
        try limit(unit.texts(in: from).count * unit.texts(in: to).count, of: unit)
        let others = unit.pairs(from: from, to: to)
        return others.isEmpty ? pairs : others
    }

    private func limit(_ pairs: Int, of unit: TMXUnit) throws(TolmachError) {
        guard pairs > Self.mostPairs else { return }
        throw TolmachError(
            .malformedInput, "more than \(Self.mostPairs) pairs of texts in one unit", at: unit.location,
            advice: "cut the unit into smaller ones")
    }

    /// The next unit with all of its languages, or nil after the last.
    ///
    /// - Throws: `TolmachError.malformedInput` or `invalidEncoding` with line and column.
    public mutating func nextUnit() throws(TolmachError) -> TMXUnit? {
        try readNext() ? unit : nil
    }

    /// Reads the next unit that has texts; false after the last.
    private mutating func readNext() throws(TolmachError) -> Bool {
        while let kind = try reader.advance() {
            guard kind == .start else { continue }
            switch names.element(reader.nameNumber, reader) {
            case .body: continue
            case .tu:
                counts.unitCount += 1
                if try readUnit() { return true }
            default: try reader.skipContent()
            }
        }
        return false
    }

    private mutating func readHeader() throws(TolmachError) {
        try readRoot()
        while let event = try reader.next() {
            guard case .start(let element) = event else { continue }
            switch element.name.localName {
            case "header":
                header.creationTool = element["creationtool"]
                header.creationToolVersion = element["creationtoolversion"]
                header.segmentation = element["segtype"]
                header.originalFormat = element["o-tmf"]
                header.adminLanguage = element["adminlang"]
                header.dataType = element["datatype"]
                header.creationDate = element["creationdate"]
                header.createdBy = element["creationid"]
                header.sourceLanguage = element["srclang"].flatMap { LanguageTag($0) }
                let depth = reader.depth - 1
                while reader.depth > depth, let inner = try reader.next() {
                    guard case .start(let child) = inner else { continue }
                    switch child.name.localName {
                    case "prop":
                        let type = child["type"] ?? ""
                        header.properties.append(.init(name: type, value: try reader.readText()))
                        counts.setAside("header/prop")
                    case "note":
                        header.notes.append(try reader.readText())
                        counts.setAside("header/note")
                    case "ude":
                        try reader.skipContent()
                        counts.setAside("header/ude")
                    default: try reader.skipContent()
                    }
                }
            case "body": return
            default: try reader.skipContent()
            }
        }
        throw TolmachError(.malformedInput, "the file has no <body>", at: reader.location, advice: "export it again")
    }

    /// Reads a unit into `unit`; false where it has no texts to give.
    private mutating func readUnit() throws(TolmachError) -> Bool {
        let location = reader.location
        unit.clear()
        if !coded.isEmpty { coded.removeAll(keepingCapacity: true) }
        unit.sourceLanguage = header.sourceLanguage
        unit.origin.file = location.file
        unit.location = location
        if reader.attributeCount > 0 {
            var origin = unit.origin
            let attributes = readAttributes(&origin)
            unit.origin = origin
            unit.id = attributes.id
            if let own = attributes.sourceLanguage { unit.sourceLanguage = languages.tag(own) }
        }
        let depth = reader.depth - 1
        let warnings = counts.warningCount
        while reader.depth > depth, let kind = try reader.advance() {
            guard kind == .start else { continue }
            switch names.element(reader.nameNumber, reader) {
            case .tuv: if let variant = try readVariant() { unit.variants.append(variant) }
            case .prop: unit.properties.append(try readProperty())
            case .note: unit.notes.append(try readNote())
            default: try reader.skipContent()
            }
        }
        guard !unit.variants.isEmpty else {
            counts.omit(.noText)
            counts.warn("a unit without text in any language was left out", at: location)
            return false
        }
        guard unit.hasSeveralLanguages else {
            counts.omit(.oneLanguage)
            // Where its other text was left out, that was said already.
            if counts.warningCount == warnings { counts.warn("a unit in one language only was left out", at: location) }
            return false
        }
        if coded.count > 1 { linkCodes() }
        if unit.sourcePairCount <= Self.mostPairs {
            unit.forEachOverwrittenAttribute { counts.setAside($0) }
        }
        return true
    }

    /// Gives the codes of translations the numbers of those of the source that they stand for.
    private mutating func linkCodes() {
        guard let source = unit.sourcePlace, let own = coded.first(where: { $0.variant == source }) else { return }
        for (variant, links) in coded where variant != source {
            unit.variants[variant].text = TMXCodeLinks.linked(
                unit.variants[variant].text, links, to: unit.variants[source].text, own.links)
        }
    }

    private mutating func readVariant() throws(TolmachError) -> TMXUnit.Variant? {
        let (line, column) = (reader.line, reader.column)
        var origin = UnitOrigin()
        let written = readAttributes(&origin).language
        var text = InlineText()
        var links: TMXCodeLinks?
        var segments = 0
        var properties: [TranslationUnit.Property] = []
        var notes: [String] = []
        let depth = reader.depth - 1
        while reader.depth > depth, let kind = try reader.advance() {
            guard kind == .start else { continue }
            switch names.element(reader.nameNumber, reader) {
            case .seg:
                let segment = try TMXInlineReader.read(&reader, &counts)
                if segments == 0 { (text, links) = segment }
                segments += 1
            case .prop: properties.append(try readProperty())
            case .note: notes.append(try readNote())
            default: try reader.skipContent()
            }
        }
        if segments > 1 { counts.warn("all but the first <seg> of a <tuv> was left out", at: place(line, column)) }
        guard let written, let language = languages.tag(written), language.hasCode else {
            counts.warn(
                written.map { "“\($0.excerpt)” is no language; the text was left out" }
                    ?? "a text without a language was left out", at: place(line, column))
            return nil
        }
        guard !text.isEmpty else {
            counts.warn("an empty text in \(language) was left out", at: place(line, column))
            return nil
        }
        if let links { coded.append((unit.variants.count, links)) }
        return TMXUnit.Variant(language: language, text: text, origin: origin, properties: properties, notes: notes)
    }

    private func place(_ line: Int, _ column: Int) -> SourceLocation {
        SourceLocation(file: reader.location.file, line: line, column: column)
    }

    private mutating func readProperty() throws(TolmachError) -> TranslationUnit.Property {
        var name = ""
        for place in 0..<reader.attributeCount {
            if names.attribute(reader.attributeName(place), reader) == .type {
                name = reader.attributeValue(place)
            } else {
                setAside(place, of: "prop")
            }
        }
        return TranslationUnit.Property(name: name, value: try reader.readText())
    }

    private mutating func readNote() throws(TolmachError) -> String {
        for place in 0..<reader.attributeCount { setAside(place, of: "note") }
        return try reader.readText()
    }

    /// Counts an attribute for which a property or note has no room.
    private mutating func setAside(_ place: Int, of element: String) {
        counts.setAside("\(element)/@\(reader.name(reader.attributeName(place)).qualifiedName)")
    }

    /// The date that an attribute holds; of one that holds none this is said.
    private mutating func readDate(_ place: Int) -> String? {
        let value = reader.attributeValue(place)
        if let date = TMXDate.normalized(value) { return date }
        counts.warn("“\(value.excerpt)” is no date; it was left out", at: reader.location)
        return nil
    }

    /// What the attributes of a `tu` or `tuv` say beside its origin.
    private struct Attributes {
        var id: String?
        var sourceLanguage: String?
        var language: String?
    }

    /// Reads the attributes of the start tag that was met last, and counts those that no unit has room for.
    private mutating func readAttributes(_ origin: inout UnitOrigin) -> Attributes {
        var found = Attributes()
        var oldLanguage: String?
        for place in 0..<reader.attributeCount {
            switch names.attribute(reader.attributeName(place), reader) {
            case .tuid: found.id = reader.attributeValue(place)
            case .srclang: found.sourceLanguage = reader.attributeValue(place)
            case .xmlLang: found.language = reader.attributeValue(place)
            case .lang: oldLanguage = reader.attributeValue(place)
            case .creationtool: origin.tool = reader.attributeValue(place)
            case .creationtoolversion: origin.toolVersion = reader.attributeValue(place)
            case .creationid: origin.createdBy = reader.attributeValue(place)
            case .changeid: origin.changedBy = reader.attributeValue(place)
            case .creationdate: origin.createdAt = readDate(place)
            case .changedate: origin.changedAt = readDate(place)
            case .usagecount: origin.usageCount = max(0, Int(reader.attributeValue(place)) ?? 0)
            case .other where reader.name(reader.attributeName(place)).namespace.isEmpty:
                counts.setAside(reader.name(reader.attributeName(place)).localName)
            case .type, .other: break
            }
        }
        found.language = found.language ?? oldLanguage
        return found
    }
}
