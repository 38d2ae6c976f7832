import LocalizationModel

/// Ids are unique where they must be: files in the document, groups and units in the file, notes and data in
/// their lists, inline codes and segments in the unit, extension elements in file, group or unit.
///
/// Source: XLIFF 2.1, section 4.3.1.21 (`id`).
enum XLIFF2IdentifierRule {
    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) throws(TolmachError) {
        let top = document.content.top
        if let space = XLIFF2IdentifierSpace(element: document.name(top)), let id = document.attribute(top, "id") {
            try document.ledger.define(
                id, space.rawValue, scope: space == .files ? 0 : document.fileNumber, at: document.tree.location(top))
        }
        for node in document.nodes {
            switch document.name(node) {
            case "notes": unique(document.tree.children(node), "note", in: document, &findings)
            case "originalData": unique(document.tree.children(node), "data", in: document, &findings)
            case "mtc:match":
                guard let source = document.child(node, "source"), let target = document.child(node, "target") else {
                    continue
                }
                checkCodes(
                    parts: [], source: Array(document.tree.descendants(source)),
                    target: Array(document.tree.descendants(target)), document, &findings)
            case "its:locQualityIssues", "its:provenanceRecords":
                guard let space = XLIFF2IdentifierSpace(element: document.name(node)),
                    let id = document.attribute(node, "xml:id") ?? document.attribute(node, "id")
                else { continue }
                try document.ledger.define(id, space.rawValue, at: document.tree.location(node))
            default: break
            }
        }
        if let unit = document.unit {
            checkCodes(parts: unit.parts, source: unit.sourceCodes, target: unit.targetCodes, document, &findings)
        }
        checkExtensions(document, &findings)
    }

    private static func unique(
        _ nodes: some Sequence<Int>, _ what: String, in document: XLIFF2Document, _ findings: inout [FormatFinding]
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

    /// The extension elements of a file, a group or a unit that are in none further inside.
    private static func checkExtensions(_ document: XLIFF2Document, _ findings: inout [FormatFinding]) {
        var seen: Set<String> = []
        for node in document.nodes where document.name(node).isEmpty {
            guard let id = document.attribute(node, "id") ?? document.attribute(node, "xml:id"),
                !seen.insert(id).inserted
            else { continue }
            document.report("extension-id", "two extension elements have the id \(id)", at: node, into: &findings)
        }
    }
}
