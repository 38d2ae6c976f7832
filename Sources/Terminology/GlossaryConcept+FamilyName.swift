import LocalizationModel

extension GlossaryConcept {
    /// Languages whose full names begin with the family name in other languages too, as Hungarian ones do not.
    private static let familyFirst: Set<String> = ["zh", "ko", "vi"]

    /// Whether the name of a person begins with the family name: Xi Jinping.
    public var hasFamilyNameFirst: Bool { originLanguage.map { Self.familyFirst.contains($0.language) } ?? false }
}
