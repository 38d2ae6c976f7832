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

    /// How many terms are looked for; a term that is looked for in two ways counts twice.
    public var termCount: Int { tables.patterns.patterns.count }

    /// The glossary's own spelling of the term that was found.
    public func term(of occurrence: TermOccurrence) -> GlossaryConcept.Term {
        let pattern = tables.patterns.patterns[occurrence.number]
        return tables.concepts[pattern.concept].terms[pattern.term]
    }

    /// The entry that the term belongs to.
    public func concept(of occurrence: TermOccurrence) -> GlossaryConcept {
        tables.concepts[tables.patterns.patterns[occurrence.number].concept]
    }

    /// What was found at a place in a text, in full.
    public func mention(_ occurrence: TermOccurrence, in text: String) -> TermMention {
        let start = text.utf8.index(text.startIndex, offsetBy: occurrence.utf8.lowerBound)
        let end = text.utf8.index(start, offsetBy: occurrence.utf8.count)
        return TermMention(
            scalars: occurrence.scalars, text: String(text[start..<end]), term: term(of: occurrence),
            concept: concept(of: occurrence))
    }

    /// The mentions in a text, in its order; of those that begin together the longer first.
    ///
    /// Where there are many texts, `TermSearch` is quicker.
    public func mentions(in text: String, overlaps: Overlaps = .longestOnly) -> [TermMention] {
        var search = TermSearch(self, remembers: false)
        return search.occurrences(in: text, overlaps: overlaps).map { mention($0, in: text) }
    }

    /// Number of mentions in a text, without making them.
    public func countMentions(in text: String, overlaps: Overlaps = .longestOnly) -> Int {
        var search = TermSearch(self, remembers: false)
        return search.occurrences(in: text, overlaps: overlaps).count
    }
}
