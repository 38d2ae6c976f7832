import LocalizationModel

/// Finds the terms and names of a glossary in text of one language, in whatever form they stand.
///
///     let recognizer = TermRecognizer(glossary, language: .russian)
///     recognizer.mentions(in: "Переговоры с Кулебой").first?.term.text == "Кулеба"
///
/// Inflection in Russian and Ukrainian, suffixes in Turkish (after the apostrophe too), plurals, possessives and
/// verb forms in English are worked out from the dictionary form by rules. Words of a term inflect each for itself;
/// a hyphen and a space between them are alike. Diacritics of Latin letters and ё make no difference.
/// What the glossary writes with a capital is found with a capital only, if the glossary uses capitals at all;
/// a name is always so. Of a full name the family name is also found alone: its mention carries a concept
/// that is reduced to the family name in each language.
///
/// Once built, the recogniser is good for any number of texts, from several threads at once. Searching takes time linear in the text.
public struct TermRecognizer: Sendable {
    /// What to report where mentions overlap.
    public enum Overlaps: Sendable {
        /// The longest mention at each place, and none that overlaps it: what a translator wants to see.
        case longestOnly
        /// Every mention, those inside longer ones too: for counting.
        case all
    }

    public var language: LanguageTag { tables.language }
    let tables: Tables

    /// What a search looks things up in; shared by all copies of the recogniser.
    final class Tables: Sendable {
        let language: LanguageTag
        let index: StemIndex
        let patterns: PatternTable
        let concepts: [GlossaryConcept]
        let homographs: Homographs

        init(
            language: LanguageTag, index: StemIndex, patterns: PatternTable, concepts: [GlossaryConcept],
            homographs: Homographs
        ) {
            self.language = language
            self.index = index
            self.patterns = patterns
            self.concepts = concepts
            self.homographs = homographs
        }
    }

    /// Makes a recogniser of the terms that a glossary has in a language, forbidden ones included.
    public init(_ glossary: Glossary, language: LanguageTag) {
        var builder = TermRecognizerBuilder.of(language)
        builder.add(glossary.concepts)
        self = builder.finish()
    }

    init(_ tables: Tables) { self.tables = tables }

    /// The mentions in a text, in its order; of those that begin together the longer first.
    public func mentions(in text: String, overlaps: Overlaps = .longestOnly) -> [TermMention] {
        var text = text
        var result: [TermMention] = []
        text.withUTF8 { bytes in
            forEachOccurrence(in: bytes, overlaps: overlaps) { occurrence in
                let pattern = tables.patterns.patterns[occurrence.pattern]
                let concept = tables.concepts[pattern.concept]
                result.append(
                    TermMention(
                        scalars: occurrence.scalars, text: String(decoding: bytes[occurrence.bytes], as: UTF8.self),
                        term: concept.terms[pattern.term], concept: concept))
            }
        }
        return result
    }

    /// Number of mentions in a text, without making them.
    public func countMentions(in text: String, overlaps: Overlaps = .longestOnly) -> Int {
        var text = text
        var count = 0
        text.withUTF8 { forEachOccurrence(in: $0, overlaps: overlaps) { _ in count += 1 } }
        return count
    }
}
