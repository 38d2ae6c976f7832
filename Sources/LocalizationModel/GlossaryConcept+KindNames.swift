extension GlossaryConcept.Kind {
    /// The kind with a name as glossaries have it (`familyName`), or with a short one (`family`, `person`).
    ///
    /// A `patronymic` goes with the given names.
    public init?(named name: String) {
        switch name {
        case "given", "patronymic": self = .givenName
        case "family": self = .familyName
        case "person": self = .fullName
        default: self.init(rawValue: name)
        }
    }
}
