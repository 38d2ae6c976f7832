import LocalizationModel
import XMLStream

/// A document, or the piece of it that is looked at, as the rules of its format see it: its elements with their
/// names as the grammar has them.
struct FormatDocument {
    var tree: XMLTree
    let grammar: FormatGrammar
    /// The element that has just ended: rules look at it and at what is in it.
    private(set) var top = 0
    /// By the number of a name in the tree: the grammar's name of such an element, `mtc:match`, or nothing.
    private var elementNames: [String] = []
    /// The same for attributes; those without prefix have their own name.
    private var attributeNames: [String] = []

    init(tree: XMLTree, grammar: FormatGrammar) {
        self.tree = tree
        self.grammar = grammar
    }

    /// By the number of a name: whether it belongs to a module or an extension, as an element, as an attribute.
    private var areForeign: [(element: Bool, attribute: Bool)] = []

    /// Turns to the element that has just ended.
    mutating func turn(to node: Int) {
        top = node
        while elementNames.count < tree.names.count {
            let name = tree.names[elementNames.count]
            elementNames.append(grammar.name(name) ?? "")
            attributeNames.append(name.namespace.isEmpty ? name.localName : grammar.name(name) ?? "")
            let isKnown = name.namespace.isEmpty || name.namespace == XMLName.xmlNamespace
            areForeign.append((grammar.prefixes[name.namespace] != "", !isKnown))
        }
    }

    /// Whether anything here belongs to a module or an extension.
    var hasForeignNames: Bool {
        for node in nodes {
            if areForeign[Int(tree.nodes[node].nameNumber)].element { return true }
            for attribute in tree.attributes(node) where areForeign[tree.attributeName(attribute)].attribute {
                return true
            }
        }
        return false
    }

    /// The elements to look at: the top and what is in it, without those that were looked at before.
    var nodes: LazyFilterSequence<Range<Int>> {
        let nodes = tree.nodes
        return (top..<nodes[top].end).lazy.filter { !nodes[$0].isCollapsed }
    }

    /// The grammar's name of an element, `mtc:match`; empty where it has none.
    func name(_ node: Int) -> String { elementNames[Int(tree.nodes[node].nameNumber)] }

    /// The grammar's name of an attribute, by its index in the tree.
    func attributeName(_ attribute: Int) -> String { attributeNames[tree.attributeName(attribute)] }

    /// The value of an attribute by the grammar's name: `id`, `xml:lang`, `slr:sizeInfo`.
    func attribute(_ node: Int, _ name: String) -> String? {
        for attribute in tree.attributes(node) where attributeName(attribute) == name { return tree.value(attribute) }
        return nil
    }

    func hasAttribute(_ node: Int, _ name: String) -> Bool {
        tree.attributes(node).contains { attributeName($0) == name }
    }

    /// Whether an attribute is in a namespace that the grammar doesn't know.
    func isForeign(attribute: Int) -> Bool {
        let name = tree.names[tree.attributeName(attribute)]
        return !name.namespace.isEmpty && attributeName(attribute).isEmpty
    }

    func child(_ node: Int, _ name: String) -> Int? { tree.children(node).first { self.name($0) == name } }

    /// The bytes of an attribute's value, UTF-8; nil where the element hasn't got the attribute.
    func withAttribute<Result>(
        _ node: Int, _ name: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result? {
        for attribute in tree.attributes(node) where attributeName(attribute) == name {
            return tree.withValue(attribute, body)
        }
        return nil
    }

    /// What the top has in common with pieces that are like it: elements, attributes and their values, but for its own
    /// id, and whether there is text; and the same of the elements around.
    ///
    /// - Parameter scope: what else the piece must share, such as the number of its file.
    func likeness(in memory: FittingMemory, scope: Int) -> KeyedHash {
        var key = memory.key(scope)
        var current = tree.nodes[top].parent
        while current >= 0 {
            addAttributes(of: current, isTop: false, to: &key)
            current = tree.nodes[current].parent
        }
        for node in top..<tree.nodes[top].end {
            key.add((tree.nodes[node].parent - top) << 1 | (tree.nodes[node].hasText ? 1 : 0))
            addAttributes(of: node, isTop: node == top, to: &key)
        }
        return key
    }

    private func addAttributes(of node: Int, isTop: Bool, to key: inout KeyedHash) {
        let attributes = tree.attributes(node)
        key.add(Int(tree.nodes[node].nameNumber) << 32 | attributes.count)
        for attribute in attributes {
            key.add(tree.attributeName(attribute))
            if isTop, attributeName(attribute) == "id" { continue }
            tree.withValue(attribute) { key.add(bytes: $0) }
        }
    }

    func finding(
        _ rule: String, _ message: String, at node: Int, severity: FormatFinding.Severity = .error,
        advice: String? = nil
    ) -> FormatFinding {
        FormatFinding(
            rule: rule, severity: severity, message: message, location: tree.location(node),
            advice: advice ?? FindingAdvice.text(for: rule))
    }
}
