import XMLStream

/// Resource data: ids, references, and either content or an address.
///
/// Source: XLIFF 2.1, section 5.5 (Resource Data).
enum XLIFF2ResourceDataRule {
    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        var items: [Int: Set<String>] = [:]
        for node in document.tree.nodes.indices where document.name(node) == "res:resourceItem" {
            if let id = document.attribute(node, "id") { items[fileNode(of: node, document), default: []].insert(id) }
        }
        for node in document.tree.nodes.indices {
            switch document.name(node) {
            case "res:resourceData":
                var seen: Set<String> = []
                for item in document.tree.children(node) {
                    guard let id = document.attribute(item, "id"), !seen.insert(id).inserted else { continue }
                    document.report("resource-data", "the id \(id) stands twice", at: item, into: &findings)
                }
            case "res:resourceItemRef":
                if let id = document.attribute(node, "ref"), items[fileNode(of: node, document)]?.contains(id) != true {
                    document.report(
                        "resource-data", "ref names no resource item: \(id)", at: node, severity: .warning,
                        into: &findings)
                }
            case "res:resourceItem":
                let sides = document.tree.children(node).filter { document.name($0) != "res:reference" }
                let isEmpty = sides.allSatisfy { document.attribute($0, "href") != nil }
                if isEmpty, document.attribute(node, "mimeType") == nil, !sides.isEmpty {
                    document.report(
                        "resource-data", "an item without content needs mimeType", at: node, into: &findings)
                }
            case "res:source": checkSide(node, language: "srcLang", document, &findings)
            case "res:target": checkSide(node, language: "trgLang", document, &findings)
            default: break
            }
        }
    }

    private static func fileNode(of node: Int, _ document: XLIFF2Document) -> Int {
        document.tree.ancestor(node) { document.grammar.name($0.element.name) == "file" } ?? 0
    }

    private static func checkSide(
        _ node: Int, language: String, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        let hasContent = !document.tree.descendants(node).isEmpty
        if hasContent == (document.attribute(node, "href") != nil) {
            document.report("resource-data", "either content or href", at: node, into: &findings)
        }
        if let own = document.tree.nodes[node].element["lang", namespace: XMLName.xmlNamespace],
            let named = document.attribute(0, language), own.lowercased() != named.lowercased()
        {
            document.report(
                "resource-data", "xml:lang is \(own), but \(language) is \(named)", at: node,
                severity: language == "srcLang" ? .error : .warning, into: &findings)
        }
    }
}
