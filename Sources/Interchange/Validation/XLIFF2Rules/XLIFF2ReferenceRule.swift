import LocalizationModel

/// What codes refer to is there: original data, the code they copy, the units that are their sub-flows.
///
/// Source: XLIFF 2.1, sections 4.3.1.12 (`dataRef`), 4.3.1.10 (`copyOf`), 4.3.1.35 (`subFlows`).
enum XLIFF2ReferenceRule {
    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) throws(TolmachError) {
        guard let unit = document.unit else { return }
        let data = Set(unit.data.compactMap { document.attribute($0, "id") })
        var hasCopies = false
        for node in unit.sourceCodes where document.isCode(node) {
            try checkCode(node, data, document, &findings)
            hasCopies = hasCopies || document.hasAttribute(node, "copyOf")
        }
        for node in unit.targetCodes where document.isCode(node) {
            try checkCode(node, data, document, &findings)
            hasCopies = hasCopies || document.hasAttribute(node, "copyOf")
        }
        if hasCopies { checkCopies(unit.sourceCodes + unit.targetCodes, document, &findings) }
        guard document.hasModules else { return }
        for node in document.nodes where document.name(node) == "mtc:match" {
            var ids: Set<String> = []
            if let own = document.child(node, "originalData") {
                ids = Set(document.tree.children(own).compactMap { document.attribute($0, "id") })
            }
            for inside in document.tree.descendants(node) { checkData(inside, ids, document, &findings) }
        }
    }

    private static func checkCode(
        _ node: Int, _ data: Set<String>, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) throws(TolmachError) {
        checkData(node, data, document, &findings)
        try checkSubFlows(node, document, &findings)
        checkPair(node, "equivStart", "equivEnd", "equiv-pair", document, &findings)
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
        _ node: Int, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) throws(TolmachError) {
        for name in ["subFlows", "subFlowsStart", "subFlowsEnd"] {
            guard let value = document.attribute(node, name) else { continue }
            for id in value.split(separator: " ") {
                try document.ledger.refer(
                    to: String(id), XLIFF2IdentifierSpace.units.rawValue, scope: document.fileNumber,
                    at: document.tree.location(node))
            }
        }
        checkPair(node, "subFlowsStart", "subFlowsEnd", "sub-flows", document, &findings)
    }

    private static func checkPair(
        _ node: Int, _ first: String, _ second: String, _ rule: String, _ document: XLIFF2Document,
        _ findings: inout [FormatFinding]
    ) {
        if (!document.hasAttribute(node, first)) != (!document.hasAttribute(node, second)) {
            document.report(rule, "\(first) and \(second) must stand together", at: node, into: &findings)
        }
    }

    private static func checkCopies(_ nodes: [Int], _ document: XLIFF2Document, _ findings: inout [FormatFinding]) {
        var codes: [String: Int] = [:]
        for node in nodes where document.isCode(node) {
            if let id = document.attribute(node, "id"), codes[id] == nil { codes[id] = node }
        }
        for node in nodes { checkCopy(node, codes, document, &findings) }
    }

    private static func checkCopy(
        _ node: Int, _ codes: [String: Int], _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        guard let copied = document.attribute(node, "copyOf") else { return }
        let dataNames = ["dataRef", "dataRefStart", "dataRefEnd"]
        if dataNames.contains(where: { document.hasAttribute(node, $0) }) {
            document.report("copy-of", "a copied code has no data of its own", at: node, into: &findings)
        }
        guard let original = codes[copied] else {
            document.report("copy-of", "copyOf=\"\(copied)\" names no code of the unit", at: node, into: &findings)
            return
        }
        if document.attribute(original, "canCopy") == "no" {
            document.report("copy-of", "the code \(copied) may not be copied (canCopy)", at: node, into: &findings)
        }
        if dataNames.contains(where: { document.hasAttribute(original, $0) }) {
            document.report("copy-of", "the code \(copied) has original data", at: node, into: &findings)
        }
    }
}
