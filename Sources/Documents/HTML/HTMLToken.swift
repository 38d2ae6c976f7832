/// A piece of an HTML text: where it stands, and what it is.
package struct HTMLToken {
    package enum Kind {
        case text
        case startTag
        case endTag
        /// A comment, a declaration, a processing instruction.
        case markup
        /// The inside of `script`, `style` and the like, which is no HTML.
        case rawText
    }

    /// An attribute; ranges are of the source.
    package struct Attribute {
        package var name: String
        /// The value without its quotation marks; empty where there is none.
        package var value: Range<Int>
        /// The quotation mark around the value, or nil.
        package var quote: UInt8?
    }

    package var kind: Kind
    package var range: Range<Int>
    /// The name of a tag in small letters.
    package var name = ""
    package var attributes: [Attribute] = []
    package var isSelfClosing = false
}
