/// What `XMLStreamReader` meets in a file, one after the other.
public enum XMLEvent: Hashable, Sendable {
    /// A start tag. An empty element (`<x/>`) gives a start and at once an end.
    case start(XMLElement)
    /// An end tag.
    case end(XMLName)
    /// Text of an element, references resolved, CDATA sections included, line ends as `\n`.
    /// A run of text comes whole, unless it is longer than a megabyte: then in pieces.
    case text(String)
    case comment(String)
    case instruction(target: String, data: String)
    /// The document type declaration; what it points at is never read.
    case documentType(name: String, publicID: String?, systemID: String?)
}
