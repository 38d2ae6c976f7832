import XMLStream

/// Ids are unique where they must be: files in the document, groups and units in the file, notes and data in
/// their lists, inline codes and segments in the unit, extension elements in file, group or unit.
///
/// Source: XLIFF 2.1, section 4.3.1.21 (`id`).
enum XLIFF2IdentifierRule {
    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        let files = document.tree.children(0).filter { document.isCore($0, "file") }
        unique(files, "file", in: document, &findings)
        for file in files {
            let inside = document.tree.descendants(file)
            unique(inside.filter { document.isCore($0, "group") }, "group", in: document, &findings)
            unique(inside.filter { document.isCore($0, "unit") }, "unit", in: document, &findings)
            for node in inside where document.isCore(node, "notes") {
                unique(document.tree.children(node), "note", in: document, &findings)
            }
            for node in inside where document.isCore(node, "originalData") {
                unique(document.tree.children(node), "data", in: document, &findings)
            }
            for owner in [file] + inside.filter({ document.isCore($0, "group", "unit") }) {
                checkExtensions(of: owner, document, &findings)
            }
        }
        for unit in document.units {
            checkCodes(parts: unit.parts, source: unit.sourceCodes, target: unit.targetCodes, document, &findings)
        }
        for node in document.tree.nodes.indices where document.name(node) == "mtc:match" {
            guard let source = document.child(node, "source"), let target = document.child(node, "target") else {
                continue
            }
            checkCodes(
                parts: [], source: Array(document.tree.descendants(source)),
                target: Array(document.tree.descendants(target)), document, &findings)
        }
    }

    private static func unique(
        _ nodes: [Int], _ what: String, in document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        var seen: Set<String> = []
        for node in nodes {
            guard let id = document.attribute(node, "id"), !seen.insert(id).inserted else { continue }
            document.report("id-unique", "two \(what) elements have the id \(id)", at: node, into: &findings)
        }
    }

    /// Segments and inline codes of a unit share one set of ids; a code of the target repeats the id of its
    /// counterpart in the source, and of nothing else.
    private static func checkCodes(
        parts: [Int], source: [Int], target: [Int], _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        var owners: [String: Int] = [:]
        for node in parts + source {
            guard let id = document.attribute(node, "id") else { continue }
            if owners.updateValue(node, forKey: id) != nil {
                document.report("inline-id", "the id \(id) stands twice in the unit", at: node, into: &findings)
            }
        }
        var seen: Set<String> = []
        for node in target {
            guard let id = document.attribute(node, "id") else { continue }
            if !seen.insert(id).inserted {
                document.report("inline-id", "the id \(id) stands twice in the targets", at: node, into: &findings)
            } else if let owner = owners[id], document.name(owner) != document.name(node) {
                document.report(
                    "inline-id", "the id \(id) belongs to <\(document.name(owner))> in the source", at: node,
                    advice: "give <\(document.name(node))> an id of its own", into: &findings)
            }
        }
    }

    private static func checkExtensions(
        of owner: Int, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        var seen: Set<String> = []
        for child in document.tree.children(owner)
        where document.grammar.name(document.tree.nodes[child].element.name) == nil {
            for node in [child] + Array(document.tree.descendants(child)) {
                let element = document.tree.nodes[node].element
                guard let id = element["id"] ?? element["id", namespace: XMLName.xmlNamespace],
                    !seen.insert(id).inserted
                else { continue }
                document.report(
                    "extension-id", "two extension elements have the id \(id)", at: node, into: &findings)
            }
        }
    }
}
