/// A segment with all that the memory and the glossary have to say of it: what `suggest` prints and `export` writes.
public struct SuggestedSegment: Hashable, Sendable {
    /// A name or term in the source and what to call it in the target.
    public struct Rendering: Hashable, Sendable {
        public var mention: TermMention
        /// Recommended renderings, best first, in the form that the target needs where that is known.
        public var targets: [String]

        public init(mention: TermMention, targets: [String]) {
            self.mention = mention
            self.targets = targets
        }
    }

    public var segment: Segment
    /// The language to translate into; nil where the segment is kept out of translation.
    public var targetLanguage: LanguageTag?
    /// Best first.
    public var matches: [Match]
    public var terms: [Rendering]
    public var names: [Rendering]

    public init(
        segment: Segment, targetLanguage: LanguageTag?, matches: [Match] = [], terms: [Rendering] = [],
        names: [Rendering] = []
    ) {
        self.segment = segment
        self.targetLanguage = targetLanguage
        self.matches = matches
        self.terms = terms
        self.names = names
    }
}
