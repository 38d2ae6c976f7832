import LocalizationModel

/// Resource data: ids, references, and either content or an address.
///
/// Source: XLIFF 2.1, section 5.5 (Resource Data).
enum XLIFF2ResourceDataRule {
    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) throws(TolmachError) {
        for node in document.nodes {
            switch document.name(node) {
            case "res:resourceData":
                var seen: Set<String> = []
                for item in document.tree.children(node) {
                    guard let id = document.attribute(item, "id"), !seen.insert(id).inserted else { continue }
                    document.report("resource-data", "the id \(id) stands twice", at: item, into: &findings)
                }
            case "res:resourceItemRef":
                if let id = document.attribute(node, "ref") {
                    try document.ledger.refer(
                        to: id, XLIFF2IdentifierSpace.resourceItems.rawValue, scope: document.fileNumber,
                        at: document.tree.location(node))
                }
            case "res:resourceItem":
                if let id = document.attribute(node, "id") {
                    try document.ledger.define(
                        id, XLIFF2IdentifierSpace.resourceItems.rawValue, scope: document.fileNumber,
                        at: document.tree.location(node))
                }
                let sides = document.tree.children(node).filter { document.name($0) != "res:reference" }
                let isEmpty = sides.allSatisfy { document.hasAttribute($0, "href") }
                if isEmpty, !document.hasAttribute(node, "mimeType"), !sides.isEmpty {
                    document.report(
                        "resource-data", "an item without content needs mimeType", at: node, into: &findings)
                }
            case "res:source": checkSide(node, language: "srcLang", document, &findings)
            case "res:target": checkSide(node, language: "trgLang", document, &findings)
            default: break
            }
        }
    }

    private static func checkSide(
        _ node: Int, language: String, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        let hasContent = !document.tree.descendants(node).isEmpty
        if hasContent == (document.hasAttribute(node, "href")) {
            document.report("resource-data", "either content or href", at: node, into: &findings)
        }
        if let own = document.attribute(node, "xml:lang"),
            let named = document.attribute(0, language), own.lowercased() != named.lowercased()
        {
            document.report(
                "resource-data", "xml:lang is \(own), but \(language) is \(named)", at: node,
                severity: language == "srcLang" ? .error : .warning, into: &findings)
        }
    }
}
