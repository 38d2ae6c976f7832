import LocalizationModel
import Terminology

/// First names that are known as such in one language: those of the glossary's people, and those that Russians and
/// Ukrainians bear.
struct KnownGivenNames: Sendable {
    /// People of these languages have their family name first.
    private static let familyFirst: Set<String> = ["zh", "ko", "vi"]

    private let language: LanguageTag
    /// As the glossary has them, in small letters.
    private var listed: Set<String> = []

    init(_ glossary: Glossary, language: LanguageTag) {
        self.language = language
        for concept in glossary.concepts where concept.kind == .fullName || concept.kind == .givenName {
            if let origin = concept.originLanguage, Self.familyFirst.contains(origin.language) { continue }
            for term in concept.terms(in: language) {
                let words = term.text.split(separator: " ")
                guard words.count > 1 || concept.kind == .givenName, let first = words.first else { continue }
                listed.insert(first.lowercased())
            }
        }
    }

    /// Whether the word may be a form of a first name.
    func contains(_ word: RenderedForm) -> Bool {
        listed.contains(word.text.lowercased()) || !listed.isDisjoint(with: word.lemmas)
            || NameTradition.isGivenName(word.lemmas, in: language) || isForeign(word)
    }

    /// Whether the word is the Ukrainian name of a Russian text (Дмитро for Дмитрий), or the reverse.
    func isForeign(_ word: RenderedForm) -> Bool {
        let others: [LanguageTag] = [.russian, .ukrainian].filter { !$0.sharesLanguage(with: language) }
        guard others.count == 1 else { return false }
        return !NameTradition.isGivenName(word.lemmas, in: language)
            && others.contains { NameTradition.isGivenName(word.lemmas.union([word.text.lowercased()]), in: $0) }
    }
}
