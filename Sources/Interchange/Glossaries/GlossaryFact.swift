import LocalizationModel

/// One thing that a concept says, to be looked for in a copy of it.
struct GlossaryFact: Hashable {
    /// The language and the term that it is said of; empty of the concept.
    private var place: String
    /// The data category; `note` of a note without one.
    var category: String
    private var value: String
    private var target: String?

    /// All that a concept says beside its terms, what stands in groups too.
    static func all(in concept: GlossaryConcept) -> [GlossaryFact] {
        var facts: [GlossaryFact] = []
        func add(_ category: String, _ value: String?, _ place: String = "", _ target: String? = nil) {
            guard let value else { return }
            let spaced = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let name = category.isEmpty ? "note" : category
            facts.append(GlossaryFact(place: place, category: name, value: spaced, target: target))
        }
        func add(_ properties: [GlossaryProperty], _ place: String = "") {
            for property in properties {
                add(
                    property.element == "date" ? "date" : property.category, property.value, place,
                    property.target)
                add(property.details, place)
            }
        }
        add("subjectField", concept.subject)
        add("definition", concept.definition)
        add(concept.properties)
        for (language, properties) in concept.languageProperties.sorted(by: { $0.key < $1.key }) {
            add(properties, language)
        }
        for term in concept.terms {
            let place = "\(term.language) \(term.text)"
            add("x-system", term.system, place)
            add("note", term.note, place)
            add(term.properties, place)
        }
        return facts
    }
}
