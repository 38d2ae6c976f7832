/// The start tag of an element: its name, its attributes and the namespaces that it declares.
///
///     // <tuv xml:lang="ru" creationid="OB">
///     element.name.localName == "tuv"
///     element["creationid"] == "OB"
///     element["lang", namespace: XMLName.xmlNamespace] == "ru"
public struct XMLElement: Hashable, Sendable {
    /// An attribute with its value, entities and character references resolved.
    public struct Attribute: Hashable, Sendable {
        public var name: XMLName
        public var value: String

        public init(name: XMLName, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A namespace declaration, `xmlns:prefix="uri"`; the prefix of a default namespace is empty.
    public struct NamespaceDeclaration: Hashable, Sendable {
        public var prefix: String
        public var uri: String

        public init(prefix: String, uri: String) {
            self.prefix = prefix
            self.uri = uri
        }
    }

    public var name: XMLName
    /// In the order of the file; namespace declarations are not among them.
    public var attributes: [Attribute]
    public var namespaceDeclarations: [NamespaceDeclaration]

    public init(
        name: XMLName, attributes: [Attribute] = [], namespaceDeclarations: [NamespaceDeclaration] = []
    ) {
        self.name = name
        self.attributes = attributes
        self.namespaceDeclarations = namespaceDeclarations
    }

    /// The value of an attribute without prefix, or of one in a namespace; nil where the element has none.
    public subscript(localName: String, namespace namespace: String = "") -> String? {
        for attribute in attributes
        where attribute.name.localName == localName && attribute.name.namespace == namespace {
            return attribute.value
        }
        return nil
    }
}
