import LocalizationModel
import XMLStream

/// Reads a TBX glossary concept by concept, whatever its size.
///
/// Version 3 is read in both styles (data categories as attributes or as elements of their own), and TBX 2008
/// (`martif` with `termEntry`, `langSet`, `tig` and `ntig`). What is known of names stands in categories of ours:
/// `x-nameKind`, `x-gender`, `x-originLanguage` of a concept, and `x-system` of a term.
///
///     var reader = try TBXReader(path: "names.tbx")
///     while let concept = try reader.next() { ... }
///
/// Source: ISO 30042:2019; TBX-Basic dialect 1.2.1.
public struct TBXReader: ~Copyable, Sendable {
    private var xml: XMLStreamReader
    private let file: String
    private var count = 0
    /// What the file says around its entries, as far as it has been read; all of it after the last concept.
    public private(set) var matter = GlossaryMatter()

    /// - Throws: `unreadableFile`, `malformedInput`, and `unsupportedFormat` where the root is not TBX's.
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
        guard root.name.localName == "tbx" || root.name.localName == "martif" else {
            throw TolmachError(
                .unsupportedFormat, "the root is <\(root.name.qualifiedName)>, not <tbx> or <martif>", at: xml.location,
                advice: "name a TBX file")
        }
        self.xml = xml
        self.file = file
    }

    /// The next concept, or nil after the last.
    ///
    /// - Throws: `malformedInput`, `invalidEncoding`, `unreadableFile`, each with line and column.
    public mutating func next() throws(TolmachError) -> GlossaryConcept? {
        while let event = try xml.next() {
            guard case .start(let element) = event else { continue }
            switch element.name.localName {
            case "conceptEntry", "termEntry": return try readConcept(element)
            case "tbxHeader", "martifHeader": try readHeader()
            case "back": try readReferences()
            default: break
            }
        }
        return nil
    }

    private mutating func readHeader() throws(TolmachError) {
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let element) = event else { continue }
            let name = element.name.localName
            switch name {
            case "fileDesc", "revisionDesc": continue
            case "titleStmt", "publicationStmt", "sourceDesc", "encodingDesc", "change":
                let lines = try readLines()
                if !lines.isEmpty { matter.header.append(.init(name: name, lines: lines)) }
            default: try xml.skipContent()
            }
        }
    }

    private mutating func readReferences() throws(TolmachError) {
        let end = xml.depth - 1
        var type: String?
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let element) = event else { continue }
            switch element.name.localName {
            case "refObjectSec", "refObjectList": type = element["type"]
            case "refObject":
                let items = try readLines()
                if let id = element["id"] { matter.references.append(.init(id: id, type: type, items: items)) }
            default: try xml.skipContent()
            }
        }
    }

    /// The texts in the element that was begun last, whatever groups they stand in.
    private mutating func readLines() throws(TolmachError) -> [GlossaryMatter.Line] {
        var lines: [GlossaryMatter.Line] = []
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let element) = event else { continue }
            let name = element.name.localName
            guard name != "itemSet", name != "itemGrp" else { continue }
            lines.append(.init(element: name, type: element["type"], text: Self.trimmed(try xml.readText())))
        }
        return lines
    }

    private mutating func readConcept(_ element: XMLElement) throws(TolmachError) -> GlossaryConcept {
        count += 1
        var concept = GlossaryConcept(id: element["id"] ?? String(count), terms: [], location: xml.location)
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let element) = event else { continue }
            let name = element.name.localName
            if name == "langSec" || name == "langSet" {
                try readLanguage(element, into: &concept)
            } else if let property = try readProperty(element, inTerm: false) {
                concept.take(property)
            }
        }
        if concept.definition == nil {
            concept.definition = concept.properties.first { $0.element == "note" }?.value
        }
        return concept
    }

    private mutating func readLanguage(
        _ element: XMLElement, into concept: inout GlossaryConcept
    ) throws(TolmachError) {
        let tag = element["lang", namespace: XMLName.xmlNamespace] ?? element["lang"] ?? ""
        let language = LanguageTag(tag) ?? LanguageTag(language: "und")
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let element) = event else { continue }
            switch element.name.localName {
            case "termSec", "tig", "ntig":
                if let term = try readTerm(in: language, of: &concept) { concept.terms.append(term) }
            default:
                guard let property = try readProperty(element, inTerm: false) else { continue }
                if property.category == "definition", concept.definition == nil { concept.definition = property.value }
                concept.languageProperties[language.description, default: []].append(property)
            }
        }
    }

    private mutating func readTerm(
        in language: LanguageTag, of concept: inout GlossaryConcept
    ) throws(TolmachError) -> GlossaryConcept.Term? {
        var term = GlossaryConcept.Term("", language: language)
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let element) = event else { continue }
            switch element.name.localName {
            case "term": term.text = Self.trimmed(try xml.readText())
            case "termGrp", "termCompList", "termCompGrp": continue
            default:
                guard let property = try readProperty(element, inTerm: true) else { continue }
                if property.category == "grammaticalGender", concept.gender == nil {
                    concept.gender = GlossaryConcept.Gender(rawValue: property.value)
                }
                term.take(property)
            }
        }
        return term.text.isEmpty ? nil : term
    }

    /// A data category with its text, or a group of them; nil for an empty group.
    private mutating func readProperty(
        _ element: XMLElement, inTerm: Bool
    ) throws(TolmachError) -> GlossaryProperty? {
        let name = element.name.localName
        guard name.hasSuffix("Grp") else {
            let target = element["target"]
            let isOwnElement = TBXCategory.holders.contains(name)
            let category = isOwnElement ? element["type"] ?? "" : name == "note" || name == "date" ? "" : name
            let holder =
                isOwnElement || category.isEmpty ? name : TBXCategory.element(for: category, inTerm: inTerm)
            let text = try xml.readText()
            let isProse = holder == "note" || Self.proseCategories.contains(category)
            return GlossaryProperty(
                element: holder, category: category, value: isProse ? TBXProse.text(text) : Self.trimmed(text),
                target: target)
        }
        var parts: [GlossaryProperty] = []
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let element) = event else { continue }
            if let part = try readProperty(element, inTerm: inTerm) { parts.append(part) }
        }
        guard var property = parts.first else { return nil }
        property.details += parts.dropFirst()
        return property
    }

    /// Categories in whose text the lines are somebody's.
    private static let proseCategories: Set = ["definition", "context", "explanation", "example", "usageNote"]

    /// Text without white space at its ends; runs of white space inside, which indentation makes, are one space.
    private static func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension GlossaryConcept {
    /// Puts a data category where the model has it, and keeps it as it is where that has no place for all of it.
    fileprivate mutating func take(_ property: GlossaryProperty) {
        var isWhole = property.details.isEmpty && property.element == "descrip"
        switch property.category {
        case "subjectField" where subject == nil: subject = property.value
        case "definition" where definition == nil: definition = property.value
        case "x-nameKind":
            guard let kind = Kind(named: property.value) else { return properties.append(property) }
            self.kind = kind
        case "x-gender":
            guard let gender = Gender(rawValue: property.value) else { return properties.append(property) }
            self.gender = gender
        case "x-originLanguage": originLanguage = LanguageTag(property.value)
        default: isWhole = false
        }
        if !isWhole { properties.append(property) }
    }
}

extension GlossaryConcept.Term {
    private static let statuses: [String: GlossaryConcept.Term.Standing] = [
        "preferredTerm-admn-sts": .preferred, "admittedTerm-admn-sts": .admitted,
        "deprecatedTerm-admn-sts": .deprecated, "supersededTerm-admn-sts": .deprecated, "preferred": .preferred,
        "admitted": .admitted, "notRecommended": .deprecated, "obsolete": .deprecated, "forbidden": .forbidden,
    ]

    /// As for a concept.
    mutating func take(_ property: GlossaryProperty) {
        let isBare = property.details.isEmpty
        switch property.category {
        case "administrativeStatus", "usageStatus", "normativeAuthorization":
            if standing != .forbidden { standing = Self.statuses[property.value] ?? standing }
            let isOurs = ["preferredTerm-admn-sts", "deprecatedTerm-admn-sts"].contains(property.value)
            if isBare && isOurs && property.category == "administrativeStatus" { return }
        case "x-standing":
            guard let own = Standing(rawValue: property.value) else { break }
            standing = own
            return
        case "x-system" where system == nil && isBare:
            system = property.value
            return
        case "" where property.element == "note" && note == nil && isBare:
            note = property.value
            return
        default: break
        }
        properties.append(property)
    }
}
