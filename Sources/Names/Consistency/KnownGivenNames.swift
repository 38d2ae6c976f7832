import ICUText
import LocalizationModel
import Terminology

/// First names that are known as such in one language: those of the glossary's people, those that are common where the
/// language is spoken, and those that Russians and Ukrainians bear.
struct KnownGivenNames: Sendable {
    private static let common: [String: Set<String>] = {
        var names: [String: Set<String>] = [:]
        for line in DataFile.givenNames {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let words = line[line.index(after: colon)...].split(separator: " ").map { String($0) }
            names[String(line[..<colon]), default: []].formUnion(words)
        }
        return names
    }()

    private let language: LanguageTag
    /// In small letters, those of the glossary as it has them.
    private var listed: Set<String> = []

    init(_ glossary: Glossary, language: LanguageTag) {
        self.language = language
        listed = Self.common[language.language] ?? []
        for concept in glossary.concepts where concept.kind == .fullName || concept.kind == .givenName {
            if concept.hasFamilyNameFirst { continue }
            for term in concept.terms(in: language) {
                let words = term.text.split(separator: " ")
                guard words.count > 1 || concept.kind == .givenName, let first = words.first else { continue }
                listed.insert(Self.lowercased(String(first), language))
            }
        }
    }

    /// Whether the word may be a form of a first name.
    func contains(_ word: RenderedForm) -> Bool {
        contains(word.text) || !listed.isDisjoint(with: word.lemmas)
            || NameTradition.isGivenName(word.lemmas, in: language) || isForeign(word)
    }

    /// Whether the word is a first name as it stands.
    func contains(_ word: String) -> Bool {
        let lowercased = Self.lowercased(word, language)
        return listed.contains(lowercased) || NameTradition.isGivenName([lowercased], in: language)
    }

    private static func lowercased(_ word: String, _ language: LanguageTag) -> String {
        LetterCase.lower.apply(to: word, language: language)
    }

    /// Whether the word is the Ukrainian name in a Russian text (Дмитро for Дмитрий) or the reverse, in the letters of
    /// either language (Дмитрій for Дмитро).
    func isForeign(_ word: RenderedForm) -> Bool {
        let others: [LanguageTag] = [.russian, .ukrainian].filter { !$0.sharesLanguage(with: language) }
        guard others.count == 1 else { return false }
        return !NameTradition.isGivenName(word.lemmas, in: language)
            && others.contains {
                NameTradition.isGivenName(word.lemmas.union([word.text.lowercased()]), in: $0, inAnyLetters: true)
            }
    }
}
