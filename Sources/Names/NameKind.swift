/// What a name is, as far as its declension goes.
public enum NameKind: String, Sendable, CaseIterable {
    case given, family, patronymic, place
    /// A whole name of a person: given name, patronymic if any, family name.
    case full
}
