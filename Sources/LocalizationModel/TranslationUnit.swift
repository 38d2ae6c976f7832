/// A source text and its translation, with where both come from: what a memory stores and a bilingual file holds.
public struct TranslationUnit: Hashable, Sendable {
    /// How far a person has vouched for the translation.
    public enum Status: String, Sendable, CaseIterable {
        case untranslated, machine, aligned, draft, translated, reviewed, final, rejected
    }

    /// A `prop` or `note` that came with the unit and is kept for the way back.
    public struct Property: Hashable, Sendable {
        /// The property's type, such as `x-project`.
        public var name: String
        /// The property's text.
        public var value: String

        /// Makes a property.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The unit's key in its file, or nil.
    public var id: String?
    /// The text that was translated.
    public var source: InlineText
    /// Its translation, or nil.
    public var target: InlineText?
    /// The language of `source`.
    public var sourceLanguage: LanguageTag
    /// The language of `target`.
    public var targetLanguage: LanguageTag
    /// What stands around the source.
    public var context: SegmentContext
    /// How far a person has vouched for the translation.
    public var status: Status
    /// Who made it, with what, and when.
    public var origin: UnitOrigin
    /// What else came with the unit, in file order.
    public var properties: [Property]
    /// Remarks, in file order.
    public var notes: [String]
    /// Which unit of several languages it is one pair of: pairs with the same number belong together. Nil for a unit
    /// that has two languages only. The number means nothing outside the file or memory that gave it.
    public var family: Int?
    /// Where the unit stands in the file it was read from.
    public var location: SourceLocation?

    /// Makes a unit from its parts.
    @inlinable public init(
        id: String? = nil, source: InlineText, target: InlineText?, sourceLanguage: LanguageTag,
        targetLanguage: LanguageTag, context: SegmentContext = SegmentContext(), status: Status = .translated,
        origin: UnitOrigin = UnitOrigin(), properties: [Property] = [], notes: [String] = [],
        family: Int? = nil, location: SourceLocation? = nil
    ) {
        self.id = id
        self.source = source
        self.target = target
        self.sourceLanguage = sourceLanguage
        self.targetLanguage = targetLanguage
        self.context = context
        self.status = status
        self.origin = origin
        self.properties = properties
        self.notes = notes
        self.family = family
        self.location = location
    }
}
