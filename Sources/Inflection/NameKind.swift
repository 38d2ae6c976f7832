import LocalizationModel

/// What sort of name a word is, as far as its declension goes.
public enum NameKind: String, Sendable, CaseIterable {
    case given, family, patronymic, place
}

extension NameKind {
    /// The kinds that a word of a glossary's name may be.
    ///
    /// - Parameters:
    ///   - index: The word's place in the name, from 0.
    ///   - count: Number of words in the name.
    public static func kinds(of kind: GlossaryConcept.Kind, word index: Int, of count: Int) -> [NameKind] {
        switch kind {
        case .givenName: [.given]
        case .familyName: [.family]
        case .fullName: index == count - 1 && count > 1 ? [.family] : [.given, .patronymic]
        case .place: [.place]
        case .organisation: [.place]
        case .term: []
        }
    }
}
