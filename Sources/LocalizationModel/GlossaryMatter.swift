/// What a TBX file says around its entries: of itself, and of the persons and sources that entries refer to.
public struct GlossaryMatter: Hashable, Sendable {
    /// A line of text: `<p>`, `<title>`, `<item>`.
    public struct Line: Hashable, Sendable {
        public var element: String
        public var type: String?
        public var text: String

        /// Makes one from its parts.
        public init(element: String, type: String? = nil, text: String) {
            self.element = element
            self.type = type
            self.text = text
        }
    }

    /// A part of the header, such as `sourceDesc` or a `change` of `revisionDesc`.
    public struct Section: Hashable, Sendable {
        public var name: String
        public var lines: [Line]

        /// Makes one from its parts.
        public init(name: String, lines: [Line]) {
            self.name = name
            self.lines = lines
        }
    }

    /// A person or a source that entries refer to by its id.
    public struct Reference: Hashable, Sendable {
        public var id: String
        /// What sort of thing it is: `respPerson`, `bibl`.
        public var type: String?
        /// What is known of it: `fn`, `email`.
        public var items: [Line]

        /// Makes one from its parts.
        public init(id: String, type: String?, items: [Line]) {
            self.id = id
            self.type = type
            self.items = items
        }
    }

    /// In file order.
    public var header: [Section] = []
    /// In file order.
    public var references: [Reference] = []

    /// A file that says nothing around its entries.
    public init() {}

    /// Adds what another file says: its references of new ids; and its header where there is none.
    public mutating func merge(_ other: GlossaryMatter) {
        if header.isEmpty { header = other.header }
        let known = Set(references.map(\.id))
        references += other.references.filter { !known.contains($0.id) }
    }
}
