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
    private static let statuses: [String: GlossaryConcept.Term.Standing] = [
        "preferredTerm-admn-sts": .preferred, "admittedTerm-admn-sts": .admitted,
        "deprecatedTerm-admn-sts": .deprecated, "supersededTerm-admn-sts": .deprecated, "preferred": .preferred,
        "admitted": .admitted, "notRecommended": .deprecated, "obsolete": .deprecated, "forbidden": .forbidden,
    ]

    private var xml: XMLStreamReader
    private let file: String
    private var count = 0

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
            case "tbxHeader", "martifHeader": try xml.skipContent()
            default: break
            }
        }
        return nil
    }

    private mutating func readConcept(_ element: XMLElement) throws(TolmachError) -> GlossaryConcept {
        count += 1
        var concept = GlossaryConcept(id: element["id"] ?? String(count), terms: [], location: xml.location)
        var note: String?
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let element) = event else { continue }
            let name = element.name.localName
            if name == "langSec" || name == "langSet" {
                try readLanguage(element, into: &concept)
            } else if let category = Self.category(of: element) {
                let text = Self.trimmed(try xml.readText())
                switch category {
                case "subjectField": concept.subject = text
                case "definition": concept.definition = text
                case "note": note = note ?? text
                case "x-nameKind": concept.kind = GlossaryConcept.Kind(rawValue: text) ?? concept.kind
                case "x-gender", "grammaticalGender":
                    concept.gender = GlossaryConcept.Gender(rawValue: text) ?? concept.gender
                case "x-originLanguage": concept.originLanguage = LanguageTag(text)
                default: break
                }
            }
        }
        if concept.definition == nil { concept.definition = note }
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
                guard let category = Self.category(of: element) else { continue }
                let text = Self.trimmed(try xml.readText())
                if category == "definition", concept.definition == nil { concept.definition = text }
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
            if element.name.localName == "term" {
                term.text = Self.trimmed(try xml.readText())
                continue
            }
            guard let category = Self.category(of: element) else { continue }
            let text = Self.trimmed(try xml.readText())
            switch category {
            case "administrativeStatus", "usageStatus", "normativeAuthorization":
                term.standing = Self.statuses[text] ?? term.standing
            case "x-system": term.system = text
            case "note": term.note = text
            case "grammaticalGender" where concept.gender == nil:
                concept.gender = GlossaryConcept.Gender(rawValue: text)
            default: break
            }
        }
        return term.text.isEmpty ? nil : term
    }

    /// The data category of an element: what its `type` says, or its own name where categories are elements; nil for
    /// an element that only groups others.
    private static func category(of element: XMLElement) -> String? {
        switch element.name.localName {
        case "descrip", "admin", "termNote", "transac", "date", "ref", "xref": element["type"] ?? ""
        case "descripGrp", "adminGrp", "transacGrp", "termNoteGrp", "termGrp", "termCompList", "adminNoteGrp": nil
        default: element.name.localName
        }
    }

    /// Text without white space at its ends; runs of white space inside, which indentation makes, are one space.
    private static func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
