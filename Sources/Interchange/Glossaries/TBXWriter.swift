import LocalizationModel
import XMLStream

/// Writes a glossary as TBX-Basic 1.2.1, data categories as attributes, concept by concept.
///
///     var writer = TBXWriter(description: "Names of the news")
///     writer.add(concept)
///     let bytes = writer.finish()
///
/// What is known of names goes into the categories that `TBXReader` knows.
///
/// Source: ISO 30042:2019; TBX-Basic dialect 1.2.1.
public struct TBXWriter: Sendable {
    private var writer = XMLStreamWriter(indentation: 1)
    private var ids = UniqueIDs()

    /// - Parameter description: What the glossary is, for its header.
    public init(description: String) {
        writer.declaration()
        writer.start(
            "tbx",
            [
                ("type", "TBX-Basic"), ("style", "dca"), ("xml:lang", "en"), ("xmlns", "urn:iso:std:iso:30042:ed-2"),
            ])
        for element in ["tbxHeader", "fileDesc", "sourceDesc"] { writer.start(element) }
        writer.element("p", text: description)
        for _ in 0..<3 { writer.end() }
        writer.start("text")
        writer.start("body")
    }

    /// Adds a concept; one without terms is left out.
    public mutating func add(_ concept: GlossaryConcept) {
        guard !concept.terms.isEmpty else { return }
        // An XML id begins with a letter.
        let token = UniqueIDs.nmtoken(concept.id).split(separator: ":").joined(separator: "_")
        let isName = token.unicodeScalars.first.map { $0.properties.isAlphabetic || $0 == "_" } ?? false
        writer.start("conceptEntry", [("id", ids.id(isName ? token : "c" + token))])
        describe("subjectField", concept.subject)
        describe("definition", concept.definition)
        describe("x-nameKind", concept.isName ? concept.kind.rawValue : nil)
        describe("x-gender", concept.gender?.rawValue)
        describe("x-originLanguage", concept.originLanguage?.description)
        var languages: [LanguageTag] = []
        for term in concept.terms where !languages.contains(term.language) { languages.append(term.language) }
        for language in languages {
            writer.start("langSec", [("xml:lang", language.description)])
            for term in concept.terms where term.language == language { write(term) }
            writer.end()
        }
        writer.end()
    }

    /// The bytes written so far, UTF-8, which are then forgotten.
    public mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

    /// Ends the file and gives the bytes that were not taken yet.
    public mutating func finish() -> [UInt8] {
        writer.finish()
        return writer.takeBytes()
    }

    private mutating func write(_ term: GlossaryConcept.Term) {
        writer.start("termSec")
        writer.element("term", text: term.text)
        let status =
            switch term.standing {
            case .preferred: "preferredTerm-admn-sts"
            case .admitted: "admittedTerm-admn-sts"
            case .deprecated: "deprecatedTerm-admn-sts"
            // The dialect knows no stronger word.
            case .forbidden: "supersededTerm-admn-sts"
            }
        writer.element("termNote", [("type", "administrativeStatus")], text: status)
        if let system = term.system { writer.element("termNote", [("type", "x-system")], text: system) }
        if let note = term.note { writer.element("note", text: note) }
        writer.end()
    }

    private mutating func describe(_ type: String, _ text: String?) {
        if let text, !text.isEmpty { writer.element("descrip", [("type", type)], text: text) }
    }
}
