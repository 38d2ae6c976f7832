/// A piece of an HTML text: where it stands, and what it is.
struct HTMLToken {
    enum Kind {
        case text
        case startTag
        case endTag
        /// A comment, a declaration, a processing instruction.
        case markup
        /// The inside of `script`, `style` and the like, which is no HTML.
        case rawText
    }

    /// An attribute; ranges are of the source.
    struct Attribute {
        var name: String
        /// The value without its quotation marks; empty where there is none.
        var value: Range<Int>
        /// The quotation mark around the value, or nil.
        var quote: UInt8?
    }

    var kind: Kind
    var range: Range<Int>
    /// The name of a tag in small letters.
    var name = ""
    var attributes: [Attribute] = []
    var isSelfClosing = false
}
