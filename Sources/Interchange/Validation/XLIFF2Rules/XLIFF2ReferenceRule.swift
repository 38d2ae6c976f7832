/// What codes refer to is there: original data, the code they copy, the units that are their sub-flows.
///
/// Source: XLIFF 2.1, sections 4.3.1.12 (`dataRef`), 4.3.1.10 (`copyOf`), 4.3.1.35 (`subFlows`).
enum XLIFF2ReferenceRule {
    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        var unitIDs: [Int: Set<String>] = [:]
        for unit in document.units {
            if let id = document.attribute(unit.node, "id") { unitIDs[unit.file, default: []].insert(id) }
        }
        for unit in document.units {
            let data = Set(unit.data.compactMap { document.attribute($0, "id") })
            for node in unit.sourceCodes + unit.targetCodes {
                checkData(node, data, document, &findings)
                checkSubFlows(node, unitIDs[unit.file] ?? [], document, &findings)
                checkPair(node, "equivStart", "equivEnd", "equiv-pair", document, &findings)
                checkCopy(node, unit, document, &findings)
            }
        }
        for node in document.tree.nodes.indices where document.name(node) == "mtc:match" {
            let data = document.child(node, "originalData").map { document.tree.children($0) } ?? []
            let ids = Set(data.compactMap { document.attribute($0, "id") })
            for inside in document.tree.descendants(node) { checkData(inside, ids, document, &findings) }
        }
    }

    private static func checkData(
        _ node: Int, _ data: Set<String>, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        for name in ["dataRef", "dataRefStart", "dataRefEnd"] {
            guard let reference = document.attribute(node, name), !data.contains(reference) else { continue }
            document.report(
                "data-reference", "\(name)=\"\(reference)\" names no <data> of the unit", at: node, into: &findings)
        }
        checkPair(node, "dataRefStart", "dataRefEnd", "data-reference", document, &findings)
    }

    private static func checkSubFlows(
        _ node: Int, _ units: Set<String>, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        for name in ["subFlows", "subFlowsStart", "subFlowsEnd"] {
            for id in (document.attribute(node, name) ?? "").split(separator: " ") where !units.contains(String(id)) {
                document.report(
                    "sub-flows", "\(name) names the unit \(id), which the file doesn't have", at: node,
                    into: &findings)
            }
        }
        checkPair(node, "subFlowsStart", "subFlowsEnd", "sub-flows", document, &findings)
    }

    private static func checkPair(
        _ node: Int, _ first: String, _ second: String, _ rule: String, _ document: XLIFF2Document,
        _ findings: inout [FormatFinding]
    ) {
        if (document.attribute(node, first) == nil) != (document.attribute(node, second) == nil) {
            document.report(rule, "\(first) and \(second) must stand together", at: node, into: &findings)
        }
    }

    private static func checkCopy(
        _ node: Int, _ unit: XLIFF2Document.Unit, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        guard let copied = document.attribute(node, "copyOf") else { return }
        let dataNames = ["dataRef", "dataRefStart", "dataRefEnd"]
        if dataNames.contains(where: { document.attribute(node, $0) != nil }) {
            document.report("copy-of", "a copied code has no data of its own", at: node, into: &findings)
        }
        guard
            let original = (unit.sourceCodes + unit.targetCodes).first(where: {
                document.attribute($0, "id") == copied && document.isCore($0, "pc", "sc", "ec", "ph")
            })
        else {
            document.report("copy-of", "copyOf=\"\(copied)\" names no code of the unit", at: node, into: &findings)
            return
        }
        if document.attribute(original, "canCopy") == "no" {
            document.report("copy-of", "the code \(copied) may not be copied (canCopy)", at: node, into: &findings)
        }
        if dataNames.contains(where: { document.attribute(original, $0) != nil }) {
            document.report("copy-of", "the code \(copied) has original data", at: node, into: &findings)
        }
    }
}
