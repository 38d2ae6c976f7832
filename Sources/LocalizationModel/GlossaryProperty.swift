/// A data category of a glossary entry that the model has no field for: kept, so that nothing is lost on the way
/// through.
public struct GlossaryProperty: Hashable, Sendable {
    /// The element that holds it in TBX: `descrip`, `admin`, `termNote`, `transac`, `note`, `ref`, `date` ...
    public var element: String
    /// The data category: `partOfSpeech`; empty for a note.
    public var category: String
    public var value: String
    /// What a reference points at.
    public var target: String?
    /// What stands in one group with it, such as the source of a definition.
    public var details: [GlossaryProperty]

    /// Makes one from its parts.
    public init(
        element: String, category: String, value: String, target: String? = nil, details: [GlossaryProperty] = []
    ) {
        self.element = element
        self.category = category
        self.value = value
        self.target = target
        self.details = details
    }

    /// What it says to people: a note that stands for a column without a data category says its head.
    public var remark: String { element == "note" && !category.isEmpty ? "\(category): \(value)" : value }
}
