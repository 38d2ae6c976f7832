import Inflection
import LocalizationModel
import Terminology

/// What the source of a unit says of names that the glossary lists: whose they are, and which it names at all.
struct SourceNames: Sendable {
    /// From this likeness in sound on, two first names are spellings of one.
    private static let sameName = 0.6

    private let language: LanguageTag
    private let glossary: Glossary
    /// Those of the language, and those of the languages in Latin letters that take over each other's.
    private let givenNames: [KnownGivenNames]
    let inflector: NameInflector

    init(_ glossary: Glossary, language: LanguageTag) {
        self.language = language
        self.glossary = glossary
        givenNames =
            [KnownGivenNames(glossary, language: language)]
            + [.english, .turkish].map { KnownGivenNames(Glossary(), language: $0) }
        inflector = NameInflector(language: language)
    }

    /// Whether a family name that the glossary lists with its bearer stands behind the first name of somebody else.
    ///
    /// - Parameter words: The capitalised words of the source.
    func isSomebodyElse(_ mention: TermMention, among words: [CapitalizedWord]) -> Bool {
        guard mention.concept.kind == .familyName, let bearer = glossary[id: mention.concept.id],
            bearer.kind == .fullName
        else { return false }
        let before = words.index(endingAt: mention.scalars.lowerBound - 1).map { words[$0] }
        // A Chinese first name comes last, and is in no list.
        let after =
            bearer.hasFamilyNameFirst
            ? words.index(startingAt: mention.scalars.upperBound + 1).map { words[$0] } : nil
        let known = before.flatMap { word in
            let form = RenderedForm(word.text, inflector)
            return givenNames.contains { $0.contains(form) } ? word : nil
        }
        guard let first = after ?? known else { return false }
        let sound = NameSound(first.text)
        let family = Set(mention.term.text.split(separator: " "))
        return !bearer.terms(in: language).contains { term in
            term.text.split(separator: " ").contains {
                !family.contains($0) && NameSound(String($0)).likeness(to: sound) >= Self.sameName
            }
        }
    }

    /// Whether one of some capitalised words is a place's name or made of it: French of France.
    func mentions(_ place: GlossaryConcept, in words: [CapitalizedWord]) -> Bool {
        let names = place.terms(in: language).flatMap { $0.text.split(separator: " ") }
            .map { RenderedForm(String($0), inflector) }
        return words.contains { word in
            let form = RenderedForm(word.text, inflector)
            return names.contains { $0.agrees(with: form) || $0.isRelated(to: form) }
        }
    }
}
