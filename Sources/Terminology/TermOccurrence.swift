/// A place in a text where a term stands, with the term by its number: what `TermSearch` finds.
///
/// `TermRecognizer` tells the term and its concept.
public struct TermOccurrence: Hashable, Sendable {
    /// Which of the recogniser's terms it is, below `TermRecognizer.termCount`.
    public var number: Int
    /// UTF-8 range in the text.
    public var utf8: Range<Int>
    /// Range in Unicode scalars.
    public var scalars: Range<Int>
}
