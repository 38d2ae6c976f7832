import LocalizationModel

/// The elements of a document, or of the part of it that is being looked at, in the order of their start tags;
/// each knows its parent and where its content ends.
///
///     var tree = XMLTree()
///     while let node = try tree.readToEnd(from: &reader) {     // an element has just ended
///         if tree.name(node).localName == "unit" {
///             ...                                              // look at it and what is in it
///             tree.collapse(node)                              // and forget it
///         }
///     }
///
/// Flat, so that neither reading nor walking recurses, however deep the nesting; and compact: names are numbers,
/// values are stretches of one buffer. By collapsing what was looked at, a document of any size is walked in the
/// memory that its largest piece needs.
public struct XMLTree: Sendable {
    public struct Node: Sendable {
        /// Number of the name in `names`.
        public fileprivate(set) var nameNumber: Int32
        /// Index of the parent, -1 for the root.
        fileprivate(set) var parentIndex: Int32
        fileprivate(set) var endIndex: Int32
        /// Indexes into the tree's attributes.
        @usableFromInline var attributes: Range<Int32>
        fileprivate(set) var line: Int32
        fileprivate(set) var column: Int32
        /// Whether there is text other than white space directly inside.
        public fileprivate(set) var hasText = false
        /// Whether it was looked at already: its content and attributes are gone.
        public fileprivate(set) var isCollapsed = false

        public var parent: Int { Int(parentIndex) }
        /// Index behind the last descendant; of an element that is still open, behind all.
        public var end: Int { Int(endIndex) }
    }

    @usableFromInline struct Attribute: Sendable {
        @usableFromInline var name: Int32
        var value: Range<Int>
    }

    /// How many elements may be held at once.
    public static let maximumNodeCount = 1 << 20

    public private(set) var nodes: [Node] = []
    /// Every name met so far; its number is its index.
    public private(set) var names: [XMLName] = []
    @usableFromInline var attributes: [Attribute] = []
    private var bytes: [UInt8] = []
    private var open: [Int] = []
    /// The text directly inside, for the elements whose text is wanted.
    private var texts: [Int: String] = [:]
    private let textNames: Set<String>
    public private(set) var file = ""

    /// - Parameter keepingTextOf: local names of the elements whose text is wanted.
    public init(keepingTextOf textNames: Set<String> = []) {
        self.textNames = textNames
    }

    /// Reads on to the start of the root and returns that element.
    ///
    /// - Throws: as `XMLStreamReader.next()`.
    public mutating func readRoot(from reader: inout XMLStreamReader) throws(TolmachError) -> Int? {
        while let kind = try reader.advance() {
            if kind == .start {
                try start(reader)
                return nodes.count - 1
            }
        }
        return nil
    }

    /// Reads on to the next end of an element and returns that element, or nil after the last.
    ///
    /// - Throws: as `XMLStreamReader.next()`, and `malformedInput` where more than `maximumNodeCount` elements
    ///   would have to be held.
    public mutating func readToEnd(from reader: inout XMLStreamReader) throws(TolmachError) -> Int? {
        while let kind = try reader.advance() {
            switch kind {
            case .start: try start(reader)
            case .end:
                guard let node = open.popLast() else { continue }
                nodes[node].endIndex = Int32(truncatingIfNeeded: nodes.count)
                return node
            case .text:
                guard let node = open.last else { continue }
                reader.withBytes(reader.current.text) { text in
                    if !nodes[node].hasText, text.contains(where: { $0 > 0x20 }) { nodes[node].hasText = true }
                    if !textNames.isEmpty, textNames.contains(name(node).localName) {
                        texts[node, default: ""] += String(decoding: text, as: UTF8.self)
                    }
                }
            default: break
            }
        }
        return nil
    }

    private mutating func start(_ reader: borrowing XMLStreamReader) throws(TolmachError) {
        if nodes.count >= Self.maximumNodeCount {
            throw TolmachError(
                .malformedInput, "more than \(Self.maximumNodeCount) elements in one unit", at: reader.location,
                advice: "cut the file into smaller ones")
        }
        let queue = reader.content
        let event = reader.current
        // Only what is new, as two owners of one list would copy it for each name that comes.
        if names.count != queue.names.count { names += queue.names[names.count...] }
        if nodes.isEmpty { file = reader.location.file }
        let first = Int32(truncatingIfNeeded: attributes.count)
        for index in event.attributes {
            let attribute = reader.attribute(Int(index))
            let begin = bytes.count
            reader.withBytes(attribute.value) { bytes.append(contentsOf: $0) }
            attributes.append(Attribute(name: attribute.name, value: begin..<bytes.count))
        }
        nodes.append(
            Node(
                nameNumber: event.name, parentIndex: Int32(truncatingIfNeeded: open.last ?? -1),
                endIndex: .max,
                attributes: first..<Int32(truncatingIfNeeded: attributes.count),
                line: Int32(truncatingIfNeeded: event.line), column: Int32(truncatingIfNeeded: reader.column)))
        open.append(nodes.count - 1)
    }

    /// Forgets the content and the attributes of an element that has just ended.
    ///
    /// - Parameter isRepeatable: whether of such siblings that follow each other only the first is kept, and of two
    ///   names that alternate only the first of each: enough to see whether their parent may hold them.
    public mutating func collapse(_ node: Int, isRepeatable: Bool = true) {
        guard node == nodes.count - 1 || nodes[node].end == nodes.count else { return }
        nodes.removeSubrange((node + 1)...)
        let first = Int(nodes[node].attributes.lowerBound)
        if first < attributes.count {
            bytes.removeSubrange(attributes[first].value.lowerBound...)
            attributes.removeSubrange(first...)
        }
        nodes[node].attributes = Int32(truncatingIfNeeded: first)..<Int32(truncatingIfNeeded: first)
        nodes[node].endIndex = Int32(truncatingIfNeeded: node + 1)
        nodes[node].isCollapsed = true
        if !texts.isEmpty { texts = texts.filter { $0.key < node } }
        guard isRepeatable else { return }
        if isRepeated(node, after: 1) {
            nodes.removeLast()
        } else if isRepeated(node, after: 2), node >= 3, isRepeated(node - 1, after: 2) {
            nodes.removeLast(2)
        }
    }

    /// Whether a node is a collapsed sibling of the same name as the one some places before it, all between
    /// being collapsed siblings too.
    private func isRepeated(_ node: Int, after distance: Int) -> Bool {
        guard node >= distance else { return false }
        for other in (node - distance)..<node
        where !nodes[other].isCollapsed || nodes[other].parentIndex != nodes[node].parentIndex {
            return false
        }
        return nodes[node - distance].nameNumber == nodes[node].nameNumber
    }

    // MARK: Looking at nodes

    public func name(_ node: Int) -> XMLName { names[Int(nodes[node].nameNumber)] }

    public func location(_ node: Int) -> SourceLocation {
        SourceLocation(file: file, line: Int(nodes[node].line), column: Int(nodes[node].column))
    }

    /// The text directly inside an element whose text was asked for.
    public func text(_ node: Int) -> String { texts[node] ?? "" }

    /// Indexes of an element's attributes, in the order of the file.
    @inlinable public func attributes(_ node: Int) -> Range<Int> {
        let range = nodes[node].attributes
        return Int(range.lowerBound)..<Int(range.upperBound)
    }

    /// The number of an attribute's name in `names`.
    @inlinable public func attributeName(_ attribute: Int) -> Int { Int(attributes[attribute].name) }

    public func value(_ attribute: Int) -> String {
        withValue(attribute) { String(decoding: $0, as: UTF8.self) }
    }

    /// Looks at the bytes of an attribute's value, UTF-8.
    public func withValue<Result>(_ attribute: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[attributes[attribute].value])) }
    }

    /// The value of an attribute without prefix, or of one in a namespace.
    public func attribute(_ node: Int, _ name: String, namespace: String = "") -> String? {
        for attribute in attributes(node) {
            let own = names[Int(attributes[attribute].name)]
            if own.localName == name, own.namespace == namespace { return value(attribute) }
        }
        return nil
    }

    /// The elements directly inside.
    public func children(_ node: Int) -> Children {
        Children(nodes: nodes, position: node + 1, end: min(nodes[node].end, nodes.count))
    }

    /// Everything inside a node, in the order of the document.
    public func descendants(_ node: Int) -> Range<Int> { (node + 1)..<min(nodes[node].end, nodes.count) }

    /// The nearest enclosing node that fits, the node itself not counted.
    public func ancestor(_ node: Int, where fits: (Int) -> Bool) -> Int? {
        var current = nodes[node].parent
        while current >= 0 {
            if fits(current) { return current }
            current = nodes[current].parent
        }
        return nil
    }

    /// The elements directly inside another, one after the other.
    public struct Children: Sequence, IteratorProtocol {
        let nodes: [Node]
        var position: Int
        let end: Int

        public mutating func next() -> Int? {
            guard position < end else { return nil }
            defer { position = Swift.min(nodes[position].end, end) }
            return position
        }

        public var isEmpty: Bool { position >= end }
    }
}
