/// An occurrence of a glossary concept in a text.
public struct TermMention: Hashable, Sendable {
    /// Range in Unicode scalars of the plain text.
    public var scalars: Range<Int>
    /// The words as they stand, in whatever form.
    public var text: String
    /// The glossary's own spelling of the term that was found.
    public var term: GlossaryConcept.Term
    /// The entry that the term belongs to.
    public var concept: GlossaryConcept

    /// Makes a mention.
    public init(scalars: Range<Int>, text: String, term: GlossaryConcept.Term, concept: GlossaryConcept) {
        self.scalars = scalars
        self.text = text
        self.term = term
        self.concept = concept
    }
}
