import LocalizationModel

extension InterfaceStrings {
    /// A term of a glossary as people see it: with its standing behind it where it is not to be used.
    func marked(_ term: GlossaryConcept.Term) -> String {
        term.mayBeUsed ? term.text : "\(term.text) (\(self["glossary.standing.\(term.standing.rawValue)"]))"
    }
}
