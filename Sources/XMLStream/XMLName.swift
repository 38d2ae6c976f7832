/// The name of an element or attribute: its namespace and its local part.
///
/// Two names are equal when namespace and local part are; the prefix is only a spelling of the namespace.
///
/// Source: Namespaces in XML 1.0, section 2.1.
public struct XMLName: Hashable, Sendable {
    /// The namespace name (a URI), or the empty string where there is none.
    public let namespace: String
    /// The name without its prefix: `match` in `mtc:match`.
    public let localName: String
    /// The prefix as it stood in the file, or the empty string.
    public let prefix: String

    public init(_ localName: String, namespace: String = "", prefix: String = "") {
        self.localName = localName
        self.namespace = namespace
        self.prefix = prefix
    }

    /// The name as it stood in the file: `mtc:match`.
    public var qualifiedName: String { prefix.isEmpty ? localName : prefix + ":" + localName }

    /// The namespace that the prefix `xml` always has: that of `xml:lang` and `xml:space`.
    public static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

    public static func == (left: XMLName, right: XMLName) -> Bool {
        left.localName == right.localName && left.namespace == right.namespace
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(localName)
        hasher.combine(namespace)
    }
}
