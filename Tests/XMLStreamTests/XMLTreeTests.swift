import LocalizationModel
import Testing

@testable import XMLStream

@Suite("A document's elements as a tree that forgets") struct XMLTreeTests {
    /// What is left of a document when every element of some names is collapsed at its end.
    static func left(of text: String, collapsing names: Set<String>) throws -> [String] {
        var reader = try XMLStreamReader(bytes: Array(text.utf8), file: "x")
        var tree = XMLTree()
        while let node = try tree.readToEnd(from: &reader) {
            if names.contains(tree.name(node).localName) { tree.collapse(node) }
        }
        return tree.nodes.indices.map { tree.name($0).localName }
    }

    @Test func elementsKnowTheirPlaceAndContent() throws {
        var reader = try XMLStreamReader(bytes: Array("<a x='1'>\n<b y='2' z='ї'>t<c/></b><d/></a>".utf8), file: "x")
        var tree = XMLTree(keepingTextOf: ["b"])
        var ends: [String] = []
        while let node = try tree.readToEnd(from: &reader) { ends.append(tree.name(node).localName) }
        #expect(ends == ["c", "b", "d", "a"])
        #expect(Array(tree.children(0)) == [1, 3])
        #expect(tree.descendants(0) == 1..<4)
        #expect(tree.attribute(1, "z") == "ї" && tree.attribute(1, "q") == nil)
        #expect(tree.text(1) == "t" && tree.nodes[1].hasText && !tree.nodes[0].hasText)
        #expect(tree.location(1) == LocalizationModel.SourceLocation(file: "x", line: 2, column: 1))
        #expect(tree.ancestor(2) { tree.name($0).localName == "a" } == 0)
    }

    @Test(
        arguments: [
            ("<f><u/><u/><u/></f>", ["f", "u"]), ("<f><u><v/></u><n/><u/></f>", ["f", "u", "n", "u"]),
            ("<f><u/><g/><u/><g/><u/><g/></f>", ["f", "u", "g"]),
            ("<f><u/><u/><g/><u/><u/></f>", ["f", "u", "g", "u"]), ("<f><g><u/><u/></g><g><u/></g></f>", ["f", "g"]),
        ])
    func repeatedSiblingsAreForgotten(text: String, expected: [String]) throws {
        #expect(try Self.left(of: text, collapsing: ["u", "g"]) == expected)
    }

    @Test func childrenOfOpenElementsAreSeen() throws {
        var reader = try XMLStreamReader(bytes: Array("<f><p/><q><u/></q></f>".utf8), file: "x")
        var tree = XMLTree()
        while let node = try tree.readToEnd(from: &reader) {
            guard tree.name(node).localName == "u" else { continue }
            #expect(tree.children(0).map { tree.name($0).localName } == ["p", "q"])
        }
    }
}
