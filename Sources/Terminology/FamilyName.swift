import LocalizationModel

/// The part of a full name that stands alone when a person is named again.
enum FamilyName {
    /// The concept of the family name alone, in every language, or nil where the full name has none.
    static func concept(from person: GlossaryConcept) -> GlossaryConcept? {
        let isFirst = person.hasFamilyNameFirst
        var family = person
        family.kind = .familyName
        family.terms = person.terms.compactMap { term in
            guard let text = familyName(of: term.text, isFirst: isFirst) else { return nil }
            var term = term
            term.text = text
            return term
        }
        return family.terms.isEmpty ? nil : family
    }

    /// `Kuleba` of `Dmytro Kuleba`, `von der Leyen` of `Ursula von der Leyen`; nil for one word, for initials at
    /// the end and for numbers (`Charles III`).
    static func familyName(of fullName: String, isFirst: Bool = false) -> String? {
        let words = fullName.split(separator: " ")
        guard words.count > 1, let first = words.first, let last = words.last else { return nil }
        if isFirst { return String(first) }
        let letters = last.unicodeScalars.count { $0.properties.isAlphabetic }
        let isNumeral = last.utf8.allSatisfy { "IVX.".utf8.contains($0) }
        guard letters > 2, !isNumeral else { return nil }
        let particle = words.dropFirst().firstIndex { $0.unicodeScalars.first?.properties.isLowercase == true }
        guard let particle, particle < words.count - 1 else { return String(last) }
        return words[particle...].joined(separator: " ")
    }
}
