import ICUText
import LocalizationModel

/// The concepts of one or several glossary files, to be looked up by id or by the exact words of a term.
///
/// To find terms in running text, in whatever form, make a `TermRecognizer` of it.
///
///     let glossary = Glossary([concept])
///     glossary.concepts(withTerm: "çavuşoğlu")      // also finds "Cavusoglu"
public struct Glossary: Sendable {
    /// In the order in which they came.
    public private(set) var concepts: [GlossaryConcept] = []
    private var indexByID: [String: Int] = [:]
    /// By `WordScanner.keyHash` of a term, so that a glossary is ready soon: one look-up compares the words after all.
    private var indexesByTerm: [UInt64: [Int]] = [:]

    /// A glossary of these concepts. Of two with one id the first keeps it; the other can be found by its terms.
    public init(_ concepts: [GlossaryConcept] = []) {
        append(concepts)
    }

    /// Adds the concepts of another file.
    public mutating func append(_ more: some Sequence<GlossaryConcept>) {
        for var concept in more {
            // Whatever asks for a term's letters gets them whole, however a file spells й.
            for index in concept.terms.indices {
                concept.terms[index].text = TextNormalization.nfc.apply(to: concept.terms[index].text)
            }
            let index = concepts.count
            concepts.append(concept)
            if indexByID[concept.id] == nil { indexByID[concept.id] = index }
            for term in concept.terms {
                let hash = WordScanner.keyHash(term.text)
                if indexesByTerm[hash]?.last != index { indexesByTerm[hash, default: []].append(index) }
            }
        }
    }

    /// Adds the concepts that aren't here yet. One that says the same as a known one is left out; one with the id of
    /// another gets an id of its own.
    ///
    /// - Returns: How many were added, and how many were known.
    public mutating func merge(_ more: some Sequence<GlossaryConcept>) -> (added: Int, known: Int) {
        var seen = Dictionary(concepts.map { (Self.content(of: $0), $0.id) }, uniquingKeysWith: { first, _ in first })
        let more = Array(more)
        let taken = Set(more.map(\.id))
        var ids: [String: String] = [:]
        var added: [GlossaryConcept] = []
        var addedIDs: Set<String> = []
        for var concept in more {
            let id = concept.id
            let content = Self.content(of: concept)
            if let known = seen[content] {
                if ids[id] == nil { ids[id] = known }
                continue
            }
            var number = 2
            while indexByID[concept.id] != nil || addedIDs.contains(concept.id)
                || concept.id != id && taken.contains(concept.id)
            {
                concept.id = "\(id)-\(number)"
                number += 1
            }
            seen[content] = concept.id
            if ids[id] == nil { ids[id] = concept.id }
            addedIDs.insert(concept.id)
            added.append(concept)
        }
        append(added.map { $0.referring(to: ids) })
        return (added.count, more.count - added.count)
    }

    /// A concept without its id and place, white space as one space between words: what it says, in whatever format.
    private static func content(of concept: GlossaryConcept) -> GlossaryConcept {
        var content = concept
        content.id = ""
        content.location = nil
        content.subject = content.subject.map(spaced)
        content.definition = content.definition.map(spaced)
        content.properties = spaced(content.properties)
        content.languageProperties = content.languageProperties.mapValues(spaced)
        for index in content.terms.indices {
            content.terms[index].text = spaced(content.terms[index].text)
            content.terms[index].note = content.terms[index].note.map(spaced)
            content.terms[index].properties = spaced(content.terms[index].properties)
        }
        return content
    }

    private static func spaced(_ properties: [GlossaryProperty]) -> [GlossaryProperty] {
        properties.map { property in
            var property = property
            property.value = spaced(property.value)
            // An entry that got another id here is referred to by that.
            if property.element == "ref" { property.target = nil }
            property.details = spaced(property.details)
            return property
        }
    }

    private static func spaced(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    public var isEmpty: Bool { concepts.isEmpty }

    /// The concept with this id, or nil.
    public subscript(id id: String) -> GlossaryConcept? {
        indexByID[id].map { concepts[$0] }
    }

    /// The concepts that have this term in a language, or in any where it is nil.
    ///
    /// Letter case, diacritics of Latin letters, ё and the kinds of apostrophe and hyphen make no difference.
    public func concepts(withTerm text: String, in language: LanguageTag? = nil) -> [GlossaryConcept] {
        let key = WordScanner.key(text)
        return (indexesByTerm[WordScanner.keyHash(text)] ?? []).map { concepts[$0] }.filter { concept in
            concept.terms.contains { term in
                language.map { term.language.sharesLanguage(with: $0) } ?? true && WordScanner.key(term.text) == key
            }
        }
    }

    /// The languages that terms are in, without regions, most terms first.
    public var languages: [LanguageTag] {
        var counts: [String: Int] = [:]
        for concept in concepts {
            for term in concept.terms { counts[term.language.language, default: 0] += 1 }
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { LanguageTag(language: $0.key) }
    }
}
