/// What a translator translates at one go: a sentence, a heading, an interface string.
///
/// A segment carries its address from the first step, so every finding, XLIFF unit and table row
/// can be led back to file, line and column.
public struct Segment: Hashable, Sendable {
    /// Number of the block in its document, from 1.
    public var block: Int
    /// Number of the segment in its block, from 1.
    public var number: Int
    /// Nil where the text is in no language: an identifier, a file name, a bare number.
    public var language: LanguageTag?
    /// The text without the white space around it.
    public var text: InlineText
    /// UTF-8 range in the block's plain text that `text` takes.
    public var range: Range<Int>
    /// Where the first word stands.
    public var location: SourceLocation
    /// The key of the resource string it comes from, if the format has keys.
    public var resourceID: String?
    /// What the document's author wrote for the translator.
    public var note: String?
    /// False for what must stay as it is.
    public var isTranslatable: Bool
    /// Which plural form of its message the text is, or nil where it has none.
    public var plural: PluralForm?
    /// The most characters (Unicode scalars) that a translation may have, or nil where nothing is said.
    public var maximumLength: Int?

    /// Makes a segment from its parts.
    public init(
        block: Int, number: Int, language: LanguageTag?, text: InlineText, range: Range<Int>,
        location: SourceLocation, resourceID: String? = nil, note: String? = nil, isTranslatable: Bool = true,
        plural: PluralForm? = nil, maximumLength: Int? = nil
    ) {
        self.block = block
        self.number = number
        self.language = language
        self.text = text
        self.range = range
        self.location = location
        self.resourceID = resourceID
        self.note = note
        self.isTranslatable = isTranslatable
        self.plural = plural
        self.maximumLength = maximumLength
    }
}
