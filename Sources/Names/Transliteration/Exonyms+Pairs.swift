import Inflection
import LocalizationModel

extension Exonyms {
    private static let inflectors = [LanguageTag.russian, .ukrainian].map { NameInflector(language: $0) }

    /// Whether the data list a name in Latin letters with a name in Cyrillic ones, in whatever case that stands.
    static func isPair(_ name: String, _ other: String) -> Bool {
        let (latin, cyrillic) = NameComparison.isCyrillic(name) ? (other, name) : (name, other)
        return inflectors.contains { inflector in
            renderings(of: latin, in: inflector.language).contains { listed in
                // A form of a name has its first letters.
                guard listed.prefix(2).lowercased() == cyrillic.prefix(2).lowercased() else { return false }
                return [GlossaryConcept.Kind.place, nil].contains { kind in
                    !FullName(listed, kind: kind, in: inflector).cases(of: cyrillic).isEmpty
                }
            }
        }
    }
}
