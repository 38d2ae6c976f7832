/// Something that is wrong with a translation, as a table for people shows it.
///
///     UnitFinding(.codes, "<1> lost")
public struct UnitFinding: Hashable, Sendable {
    /// What it is about; a page can be filtered by it.
    public enum Kind: String, CaseIterable, Sendable {
        /// Inline codes that are lost, doubled, added or crossed.
        case codes
        /// Names that are not rendered as the glossary says.
        case names
    }

    /// What it is about.
    public var kind: Kind
    /// What is wrong, in words.
    public var text: String

    /// Makes a finding.
    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
