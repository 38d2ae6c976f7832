import LocalizationModel
import XMLStream

/// Writes a glossary as TBX, concept by concept: version 3 in either style, or TBX 2008.
///
///     var writer = TBXWriter(.basicDCA)
///     writer.add(concept)
///     let bytes = writer.finish()
///
/// What `TBXReader` has read, properties without a field included, is written back; what it has read around the entries
/// where `matter` is passed on.
///
/// Source: ISO 30042:2019; TBX-Basic dialect 1.2.1; ISO 30042:2008 (`martif`).
public struct TBXWriter: Sendable {
    /// The kinds of TBX.
    public enum Style: String, CaseIterable, Sendable {
        /// Version 3, TBX-Basic, data categories as attributes.
        case basicDCA = "tbx-dca"
        /// Version 3, TBX-Basic, data categories as elements of their modules' namespaces.
        case basicDCT = "tbx-dct"
        /// TBX 2008.
        case martif = "tbx-2008"
    }

    private let style: Style
    private let matter: GlossaryMatter
    private var writer = XMLStreamWriter(indentation: 1)
    private var identifiers: Set<String> = []

    /// - Parameters:
    ///   - description: What the glossary is, for its header, where `matter` has no source of it.
    ///   - matter: What to say around the entries.
    public init(
        _ style: Style = .basicDCA, description: String = "Glossary", matter: GlossaryMatter = GlossaryMatter()
    ) {
        self.style = style
        self.matter = matter
        writer.declaration()
        switch style {
        case .basicDCA, .basicDCT:
            let isDCA = style == .basicDCA
            writer.start(
                "tbx",
                [
                    ("type", "TBX-Basic"), ("style", isDCA ? "dca" : "dct"), ("xml:lang", "en"),
                    ("xmlns", "urn:iso:std:iso:30042:ed-2"),
                ] + (isDCA ? [] : TBXCategory.prefixes.map { ($0.0, $0.1) }))
            writer.start("tbxHeader")
        case .martif:
            writer.documentType("martif", systemID: "TBXcoreStructV02.dtd")
            writer.start("martif", [("type", "TBX"), ("xml:lang", "en")])
            writer.start("martifHeader")
        }
        writeHeader(description)
        writer.end()
        writer.start("text")
        writer.start("body")
    }

    private mutating func writeHeader(_ description: String) {
        func sections(_ name: String) -> [GlossaryMatter.Section] { matter.header.filter { $0.name == name } }
        writer.start("fileDesc")
        // The two editions have them in another order, and version 3 has one source only.
        let statements = ["titleStmt", "publicationStmt"]
        for name in style == .martif ? statements : statements.reversed() {
            if let section = sections(name).first { write(section) }
        }
        var sources = sections("sourceDesc")
        if sources.isEmpty { sources = [.init(name: "sourceDesc", lines: [.init(element: "p", text: description)])] }
        if style != .martif { sources = [.init(name: "sourceDesc", lines: sources.flatMap(\.lines))] }
        for section in sources { write(section) }
        writer.end()
        for var section in sections("encodingDesc").prefix(1) {
            // Where the categories of TBX 2008 are defined is nothing to version 3.
            if style != .martif { section.lines.removeAll { ["XCSURI", "XCSName", "DCSName"].contains($0.type) } }
            if !section.lines.isEmpty { write(section) }
        }
        let changes = sections("change")
        guard !changes.isEmpty else { return }
        writer.start("revisionDesc")
        for change in changes { write(change) }
        writer.end()
    }

    private mutating func write(_ section: GlossaryMatter.Section) {
        writer.start(section.name)
        for line in section.lines { writer.element(line.element, [("type", line.type)], text: line.text) }
        writer.end()
    }

    /// Writes what entries refer to, behind the last of them.
    private mutating func writeReferences() {
        guard !matter.references.isEmpty else { return }
        writer.end()
        writer.start("back")
        var types: [String?] = []
        for reference in matter.references where !types.contains(reference.type) { types.append(reference.type) }
        for type in types {
            writer.start(style == .martif ? "refObjectList" : "refObjectSec", [("type", type)])
            for reference in matter.references where reference.type == type {
                writer.start("refObject", [("id", reference.id)])
                for item in reference.items { writer.element(item.element, [("type", item.type)], text: item.text) }
                writer.end()
            }
            writer.end()
        }
    }

    /// Writes a concept; one without terms is left out, since TBX has none such.
    public mutating func add(_ concept: GlossaryConcept) {
        guard !concept.terms.isEmpty else { return }
        writer.start(style == .martif ? "termEntry" : "conceptEntry", [("id", identifier(concept.id))])
        let extras = concept.properties
        field("subjectField", concept.subject, extras)
        if concept.isName { field("x-nameKind", concept.kind.rawValue, extras) }
        let isSaidOfTerm = concept.terms.contains { term in
            term.properties.contains { $0.category == "grammaticalGender" && $0.value == concept.gender?.rawValue }
        }
        if !isSaidOfTerm { field("x-gender", concept.gender?.rawValue, extras) }
        field("x-originLanguage", concept.originLanguage?.description, extras)
        let isNoted = extras.contains { $0.element == "note" && $0.value == concept.definition }
        let isInLanguage = concept.languageProperties.values.joined().contains { $0.category == "definition" }
        if !isNoted && !isInLanguage { field("definition", concept.definition, extras) }
        for property in extras { write(property, inTerm: false) }
        var languages: [LanguageTag] = []
        for term in concept.terms where !languages.contains(term.language) { languages.append(term.language) }
        for language in languages {
            writer.start(style == .martif ? "langSet" : "langSec", [("xml:lang", language.description)])
            for property in concept.languageProperties[language.description] ?? [] { write(property, inTerm: false) }
            for term in concept.terms where term.language == language { write(term) }
            writer.end()
        }
        writer.end()
    }

    private mutating func write(_ term: GlossaryConcept.Term) {
        let notes = term.properties.filter { Self.isTermNote($0) }
        // Term notes stand in groups only where the term does.
        let isGrouped = style == .martif && notes.contains { !$0.details.isEmpty }
        writer.start(style != .martif ? "termSec" : isGrouped ? "ntig" : "tig")
        if isGrouped { writer.start("termGrp") }
        writer.element("term", text: term.text)
        for property in notes { write(property, inTerm: true) }
        if !notes.contains(where: { $0.category == "administrativeStatus" }) {
            switch term.standing {
            case .preferred: field("administrativeStatus", "preferredTerm-admn-sts", inTerm: true)
            case .admitted: break
            case .deprecated: field("administrativeStatus", "deprecatedTerm-admn-sts", inTerm: true)
            case .forbidden:
                field("administrativeStatus", "deprecatedTerm-admn-sts", inTerm: true)
                field("x-standing", "forbidden", inTerm: true)
            }
        }
        field("x-system", term.system, inTerm: true)
        if isGrouped { writer.end() }
        // The term's own note was the first of its notes.
        var note = term.note
        func writeNote() {
            if let text = note { writer.element("note", text: text) }
            note = nil
        }
        for property in term.properties where !Self.isTermNote(property) {
            if property.element == "note" { writeNote() }
            write(property, inTerm: true)
        }
        writeNote()
        writer.end()
    }

    private static func isTermNote(_ property: GlossaryProperty) -> Bool { property.element == "termNote" }

    /// A field of the model, unless a property has the same with more about it.
    private mutating func field(
        _ category: String, _ value: String?, _ properties: [GlossaryProperty] = [], inTerm: Bool = false
    ) {
        guard let value, !properties.contains(where: { $0.category == category && $0.value == value }) else { return }
        write(
            GlossaryProperty(
                element: TBXCategory.element(for: category, inTerm: inTerm), category: category, value: value),
            inTerm: inTerm)
    }

    private mutating func write(_ property: GlossaryProperty, inTerm: Bool) {
        // What was done to an entry stands in a group even alone.
        guard !property.details.isEmpty || property.element == "transac" else { return writeBare(property) }
        writer.start(Self.group(of: property.element))
        writeBare(property)
        for detail in property.details { write(detail, inTerm: inTerm) }
        writer.end()
    }

    private mutating func writeBare(_ property: GlossaryProperty) {
        let target = property.element == "ref" ? property.target.map { Self.name(of: $0) } : property.target
        if property.element == "note" || property.element == "date" {
            writer.element(property.element, text: property.remark)
        } else if style == .basicDCT, TBXCategory.isName(property.category) {
            writer.element(
                TBXCategory.qualifiedName(property.category), [("target", target)], text: property.value)
        } else {
            writer.element(
                property.element, [("type", property.category), ("target", target)], text: property.value)
        }
    }

    private static func group(of element: String) -> String {
        switch element {
        case "admin", "transac", "termNote": element + "Grp"
        default: "descripGrp"
        }
    }

    /// An id as XML allows it.
    private static func name(of id: String) -> String {
        var name = String.UnicodeScalarView()
        for scalar in id.unicodeScalars {
            let isAllowed =
                scalar.value < 0x80
                ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || "-_.".unicodeScalars.contains(scalar)
                : scalar.properties.isAlphabetic
            name.append(isAllowed ? scalar : "_")
        }
        if !(name.first.map { $0.properties.isAlphabetic || $0 == "_" } ?? false) {
            name.insert("c", at: name.startIndex)
        }
        return String(name)
    }

    /// The id as XML allows it, given to one entry only.
    private mutating func identifier(_ id: String) -> String {
        let base = Self.name(of: id)
        var unique = base
        var number = 2
        while !identifiers.insert(unique).inserted {
            unique = "\(base)-\(number)"
            number += 1
        }
        return unique
    }

    /// The bytes written so far, UTF-8, which are then forgotten.
    public mutating func takeBytes() -> [UInt8] { writer.takeBytes() }

    /// Ends the file and gives the bytes that were not taken yet.
    public mutating func finish() -> [UInt8] {
        writeReferences()
        writer.finish()
        return writer.takeBytes()
    }
}
