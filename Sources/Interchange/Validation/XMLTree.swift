import LocalizationModel
import XMLStream

/// A whole document's elements in the order of their start tags; each knows its parent and where its content ends.
///
/// Flat, so that neither reading nor walking recurses, however deep the nesting.
struct XMLTree {
    struct Node {
        var element: XMLElement
        var parent: Int
        /// Index behind the last descendant.
        var end: Int
        /// Whether there is text other than white space directly inside.
        var hasText = false
        /// The text directly inside, where it was asked for.
        var text = ""
        var line: Int
        var column: Int
    }

    private(set) var nodes: [Node] = []
    let file: String

    /// - Parameter keepingTextOf: local names of the elements whose text is wanted.
    init(reading reader: inout XMLStreamReader, keepingTextOf: Set<String> = []) throws(TolmachError) {
        file = reader.location.file
        var open: [Int] = []
        while let event = try reader.next() {
            switch event {
            case .start(let element):
                let place = reader.location
                nodes.append(
                    Node(
                        element: element, parent: open.last ?? -1, end: nodes.count + 1, line: place.line,
                        column: place.column))
                open.append(nodes.count - 1)
            case .end:
                if let last = open.popLast() { nodes[last].end = nodes.count }
            case .text(let text):
                if let last = open.last, keepingTextOf.contains(nodes[last].element.name.localName) {
                    nodes[last].text += text
                }
                if let last = open.last, text.utf8.contains(where: { $0 > 0x20 }) { nodes[last].hasText = true }
            default: break
            }
        }
    }

    func location(_ node: Int) -> SourceLocation {
        SourceLocation(file: file, line: nodes[node].line, column: nodes[node].column)
    }

    /// The value of an attribute without prefix.
    func attribute(_ node: Int, _ name: String) -> String? { nodes[node].element[name] }

    func children(_ node: Int) -> [Int] {
        var children: [Int] = []
        var child = node + 1
        while child < nodes[node].end {
            children.append(child)
            child = nodes[child].end
        }
        return children
    }

    /// Everything inside a node, in the order of the document.
    func descendants(_ node: Int) -> Range<Int> { (node + 1)..<nodes[node].end }

    /// The nearest enclosing node that fits, the node itself not counted.
    func ancestor(_ node: Int, where fits: (Node) -> Bool) -> Int? {
        var current = nodes[node].parent
        while current >= 0 {
            if fits(nodes[current]) { return current }
            current = nodes[current].parent
        }
        return nil
    }
}
