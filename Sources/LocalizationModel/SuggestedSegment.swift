/// A segment with all that the memory and the glossary have to say of it: what `suggest` prints and `export` writes.
public struct SuggestedSegment: Hashable, Sendable {
    /// A name or term in the source and what to call it in the target.
    public struct Rendering: Hashable, Sendable {
        /// The name or term as it stands in the source.
        public var mention: TermMention
        /// Recommended renderings, best first, in the form that the target needs where that is known.
        public var targets: [String]

        /// Makes a rendering.
        public init(mention: TermMention, targets: [String]) {
            self.mention = mention
            self.targets = targets
        }

        /// The renderings as the glossary spells them, whatever form the segment needs; empty where there are none.
        public func dictionaryForms(in target: LanguageTag) -> [String] {
            let forms = mention.concept.usableTerms(in: target).map(\.text)
            return forms.isEmpty ? targets : forms
        }
    }

    /// The segment asked about.
    public var segment: Segment
    /// The language to translate into; nil where the segment is kept out of translation.
    public var targetLanguage: LanguageTag?
    /// Best first.
    public var matches: [Match]
    /// Common terms of the glossary, in the order of the text.
    public var terms: [Rendering]
    /// Names of the glossary, in the order of the text.
    public var names: [Rendering]

    /// Pieces known in translation, in the order of the text; only where there is no match.
    public var fragments: [Fragment]

    /// Makes one from its parts.
    public init(
        segment: Segment, targetLanguage: LanguageTag?, matches: [Match] = [], terms: [Rendering] = [],
        names: [Rendering] = [], fragments: [Fragment] = []
    ) {
        self.segment = segment
        self.targetLanguage = targetLanguage
        self.matches = matches
        self.terms = terms
        self.names = names
        self.fragments = fragments
    }
}
