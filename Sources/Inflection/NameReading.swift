import LocalizationModel

/// What a form of a name may be: of which name, in which case.
public struct NameReading: Hashable, Sendable {
    /// The name in the nominative, in the letters of the form.
    public var lemma: String
    public var kind: NameKind
    public var gender: GlossaryConcept.Gender
    public var grammaticalCase: GrammaticalCase
    public var isPlural: Bool
}
