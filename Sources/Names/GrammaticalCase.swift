/// The cases that names are put into.
public enum GrammaticalCase: String, Sendable, CaseIterable {
    case nominative, genitive, dative, accusative, instrumental, prepositional
}
