internal import ICUText
import LocalizationModel
import Segmentation
import XMLStream

/// Reads segmentation rules from SRX 1.0 and 2.0.
///
///     let file = try SRXReader.read(path: "rules.srx")
///     let segmenter = try Segmenter(rules: file.rules)
///
/// Okapi's and OmegaT's files are read too: elements of other namespaces are passed over, and attributes that some
/// leave out have the standard's defaults. Every expression is compiled.
///
/// Source: SRX 2.0, OSCAR recommendation of 7 April 2008; SRX 1.0 of 20 April 2004.
public struct SRXReader: ~Copyable {
    /// What was read.
    public struct File: Sendable {
        public var rules = SegmentationRules()
        /// Whether the file has word lists of ours but rules that were edited, so that the rules alone hold.
        public var wasEdited = false
    }

    private var xml: XMLStreamReader
    private var file = File()
    private var digest: String?
    /// The maps and where they stand, to be checked when all rules are known.
    private var mapPlaces: [SourceLocation] = []

    /// Reads a file; `-` is standard input.
    ///
    /// - Throws: `unreadableFile`, `malformedInput` where it is no SRX, `invalidArgument` where an expression does not
    ///   compile, each with line and column.
    public static func read(path: String) throws(TolmachError) -> File {
        var reader = SRXReader(xml: try XMLStreamReader(path: path))
        return try reader.readAll()
    }

    /// Reads bytes; `file` is the name that errors carry.
    ///
    /// - Throws: As `read(path:)`.
    public static func read(bytes: [UInt8], file: String) throws(TolmachError) -> File {
        var reader = SRXReader(xml: try XMLStreamReader(bytes: bytes, file: file))
        return try reader.readAll()
    }

    private init(xml: consuming XMLStreamReader) {
        self.xml = xml
    }

    private mutating func readAll() throws(TolmachError) -> File {
        let root = try xml.readRoot()
        guard root.name.localName == "srx" else {
            throw TolmachError(
                .malformedInput, "the root is <\(root.name.qualifiedName)>, not <srx>", at: xml.location,
                advice: "name a file of segmentation rules")
        }
        guard let version = root["version"], ["1.0", "2.0"].contains(version) else {
            throw TolmachError(
                .malformedInput, "SRX of version “\(root["version"] ?? "")” is not read here", at: xml.location,
                advice: "versions are 1.0 and 2.0")
        }
        // SRX 2.0 wants the attribute; OmegaT leaves it out and cascades. In SRX 1.0 the first map counts.
        file.rules.cascades = version == "2.0"
        while let event = try xml.next() {
            guard case .start(let element) = event else { continue }
            switch element.name.localName {
            case "header": readHeader(element)
            case "formathandle": readFormatHandle(element)
            case SRXExtension.element where element.name.namespace == SRXExtension.namespace:
                digest = element["rules"]
            case SRXExtension.list where element.name.namespace == SRXExtension.namespace:
                file.rules.wordLists.append(.init(language: element["language"] ?? "", text: try xml.readText()))
            case "languagerule": try readLanguageRule(element)
            case "languagemap": try readMap(element)
            default: break
            }
        }
        try checkMaps()
        if digest != file.rules.digest, !file.rules.wordLists.isEmpty {
            file.rules.wordLists = []
            file.wasEdited = true
        }
        return file
    }

    private mutating func readHeader(_ element: XMLElement) {
        if let cascade = element["cascade"] { file.rules.cascades = cascade == "yes" }
        file.rules.segmentsSubflows = element["segmentsubflows"] != "no"
    }

    private mutating func readFormatHandle(_ element: XMLElement) {
        let includes = element["include"] == "yes"
        var handling = file.rules.formatHandling ?? .init()
        switch element["type"] {
        case "start": handling.includesStart = includes
        case "end": handling.includesEnd = includes
        case "isolated": handling.includesIsolated = includes
        default: return
        }
        file.rules.formatHandling = handling
    }

    private mutating func readLanguageRule(_ element: XMLElement) throws(TolmachError) {
        var language = SegmentationRules.LanguageRule(name: element["languagerulename"] ?? "", rules: [])
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let element) = event, element.name.localName == "rule" else { continue }
            language.rules.append(try readRule(element))
        }
        file.rules.languageRules.append(language)
    }

    private mutating func readRule(_ element: XMLElement) throws(TolmachError) -> SegmentationRules.Rule {
        var rule = SegmentationRules.Rule(breaks: element["break"] != "no", before: "", after: "")
        let start = xml.location
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let element) = event else { continue }
            switch element.name.localName {
            case "beforebreak": rule.before = try readExpression()
            case "afterbreak": rule.after = try readExpression()
            default: break
            }
        }
        do throws(TolmachError) {
            try rule.check()
        } catch {
            throw error.located(at: start)
        }
        return rule
    }

    /// The expression in the element just begun; the place in a message is that of its element.
    private mutating func readExpression() throws(TolmachError) -> String {
        let place = xml.location
        let text = try xml.readText()
        if !text.isEmpty { try check(text, at: place) }
        return text
    }

    private func check(_ pattern: String, at place: SourceLocation) throws(TolmachError) {
        do throws(TolmachError) {
            _ = try RegularExpression(pattern)
        } catch {
            throw error.located(at: place)
        }
    }

    private mutating func readMap(_ element: XMLElement) throws(TolmachError) {
        let map = SegmentationRules.LanguageMap(
            pattern: element["languagepattern"] ?? "", languageRule: element["languagerulename"] ?? "")
        if !map.pattern.isEmpty { try check(map.pattern, at: xml.location) }
        file.rules.languageMaps.append(map)
        mapPlaces.append(xml.location)
    }

    private func checkMaps() throws(TolmachError) {
        let names = Set(file.rules.languageRules.map(\.name))
        for (map, place) in zip(file.rules.languageMaps, mapPlaces) where !names.contains(map.languageRule) {
            throw TolmachError(
                .malformedInput, "no rules are called “\(map.languageRule)”", at: place,
                advice: "mend languagerulename, or add a <languagerule> of that name")
        }
        guard file.rules.languageMaps.isEmpty else { return }
        throw TolmachError(
            .malformedInput, "no <languagemap> says which language has which rules", at: xml.location,
            advice: "add one to <maprules>")
    }
}

extension TolmachError {
    fileprivate func located(at place: SourceLocation) -> TolmachError {
        var error = self
        error.location = place
        return error
    }
}
