import Interchange
import LocalizationModel

/// What `merge` has to say of a unit whose translation isn't as it should be.
public struct MergeFinding: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// There is no translation; the document keeps its source text.
        case untranslated
        /// There is a translation that nobody has confirmed; it was put in.
        case unconfirmed
        /// It is translated but not approved; found only where approval is asked for.
        case unapproved
        /// The translator lost, doubled, added or crossed a code.
        case code(CodeDamage)
        /// The translation has more characters than the document allows.
        case tooLong(length: Int, limit: Int)
    }

    /// What is wrong.
    public var kind: Kind
    /// The unit's id in the translated file.
    public var unit: String
    /// Where the unit stands in the translated file; nil where that isn't known.
    public var unitLocation: SourceLocation?
    /// Where the segment stands in the source document.
    public var sourceLocation: SourceLocation

    /// Whether a translation that must be as far as this may have it.
    func violates(_ requirement: DocumentMerge.Requirement) -> Bool {
        switch kind {
        case .untranslated, .unconfirmed, .code, .tooLong: true
        case .unapproved: requirement == .approved
        }
    }
}
