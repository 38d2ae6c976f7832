import LocalizationModel
import Terminology

extension CommandSpecification {
    private static let listFormat = CommandOption.format.offering(["table", "json"], defaultValue: "table")

    static let glossaryList = CommandSpecification(
        "glossary", "list", operands: [.optional(.text)], options: [.glossary, .from, .to, listFormat, .output],
        examples: ["tolmach glossary list", "tolmach glossary list kuleba"]
    ) { session throws(TolmachError) in
        let concepts = try session.glossary().concepts
        let wanted = session.invocation.operands.first.map { $0.lowercased() }
        let shown = concepts.filter { concept in
            wanted.map { word in concept.terms.contains { $0.text.lowercased().contains(word) } } ?? true
        }
        let output = try OutputSink.named(session.invocation.value(.output))
        if session.invocation.value(listFormat) == "json" {
            var line = JSONLine()
            for concept in shown {
                line.begin()
                line.fields(of: concept)
                line.end()
                try output.write(bytes: line.bytes)
            }
        } else {
            try output.write(GlossaryTable(session).text(of: shown))
        }
        try output.finish()
        return .success
    }
}

extension JSONLine {
    fileprivate mutating func fields(of concept: GlossaryConcept) {
        field("concept", concept.id)
        field("kind", concept.kind.rawValue)
        field("gender", concept.gender?.rawValue)
        field("origin", concept.originLanguage?.description)
        objects("terms", of: concept.terms) { item, term in
            item.field("text", term.text)
            item.field("language", term.language.description)
            item.field("standing", term.standing.rawValue)
            item.field("system", term.system)
            item.field("note", term.note)
        }
        field("subject", concept.subject)
        field("definition", concept.definition)
    }
}
