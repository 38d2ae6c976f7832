/// A source text and its translation, with where both come from: what a memory stores and a bilingual file holds.
public struct TranslationUnit: Hashable, Sendable {
    /// How far a person has vouched for the translation.
    public enum Status: String, Sendable, CaseIterable {
        case untranslated, machine, aligned, draft, translated, reviewed, final, rejected
    }

    /// A `prop` or `note` that came with the unit and is kept for the way back.
    public struct Property: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The unit's key in its file, or nil.
    public var id: String?
    public var source: InlineText
    public var target: InlineText?
    public var sourceLanguage: LanguageTag
    public var targetLanguage: LanguageTag
    public var context: SegmentContext
    public var status: Status
    public var origin: UnitOrigin
    public var properties: [Property]
    public var notes: [String]
    /// Where the unit stands in the file it was read from.
    public var location: SourceLocation?

    public init(
        id: String? = nil, source: InlineText, target: InlineText?, sourceLanguage: LanguageTag,
        targetLanguage: LanguageTag, context: SegmentContext = SegmentContext(), status: Status = .translated,
        origin: UnitOrigin = UnitOrigin(), properties: [Property] = [], notes: [String] = [],
        location: SourceLocation? = nil
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
        self.location = location
    }
}
