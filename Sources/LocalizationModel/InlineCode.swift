/// A piece of markup inside a segment that the translator moves but does not translate:
/// `<b>`, `%s`, `{count}`, a line break.
public struct InlineCode: Hashable, Sendable {
    /// How a code stands in the text.
    public enum Kind: String, Sendable {
        /// Opens a span that a `close` with the same `id` ends.
        case open
        case close
        /// Stands alone.
        case standalone
    }

    /// Whether it opens, closes, or stands alone.
    public var kind: Kind
    /// Number within the block, from 1; an opening code and its closing code share it.
    public var id: Int
    /// The code as it stood in the document, byte for byte: `<a href="x">`, `%1$s`.
    public var original: String
    /// Text that a person would see in the code's place (`\n` for a line break), or nil.
    public var equivalent: String?

    /// Makes a code from its parts.
    public init(_ kind: Kind, id: Int, original: String, equivalent: String? = nil) {
        self.kind = kind
        self.id = id
        self.original = original
        self.equivalent = equivalent
    }

    /// The code as people see it in a segment: `<1>`, `</1>`, `<2/>`.
    public var placeholder: String {
        switch kind {
        case .open: "<\(id)>"
        case .close: "</\(id)>"
        case .standalone: "<\(id)/>"
        }
    }
}
