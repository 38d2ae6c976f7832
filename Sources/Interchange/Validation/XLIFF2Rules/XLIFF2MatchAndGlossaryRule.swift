/// Translation candidates, glossary entries and metadata: ids, references, completeness.
///
/// Source: XLIFF 2.1, sections 5.1 (Translation Candidates), 5.2 (Glossary), 5.4 (Metadata).
enum XLIFF2MatchAndGlossaryRule {
    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        /// The ids of text spans of the unit: segments and what stands in their sides.
        var spans: Set<String> = []
        if let unit = document.unit {
            let nodes = unit.parts + unit.sourceCodes + unit.targetCodes
            spans = Set(nodes.compactMap { document.attribute($0, "id") })
        }
        for node in document.nodes {
            switch document.name(node) {
            case "mtc:matches": unique(document.tree.children(node), "match", document, &findings)
            case "mtc:match": checkMatch(node, spans, document, &findings)
            case "gls:glossary":
                unique(
                    document.tree.descendants(node).filter {
                        ["gls:glossEntry", "gls:translation"].contains(document.name($0))
                    }, "glossary", document, &findings)
            case "gls:glossEntry":
                if document.child(node, "gls:translation") == nil, document.child(node, "gls:definition") == nil {
                    document.report(
                        "glossary", "an entry needs a translation or a definition", at: node, into: &findings)
                }
                checkSpan(node, "glossary", spans, document, &findings)
            case "gls:translation": checkSpan(node, "glossary", spans, document, &findings)
            case "mda:metadata":
                unique(
                    [node] + document.tree.descendants(node).filter { document.name($0) == "mda:metaGroup" },
                    "metadata", document, &findings)
            default: break
            }
        }
    }

    private static func unique(
        _ nodes: some Sequence<Int>, _ rule: String, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        var seen: Set<String> = []
        for node in nodes {
            guard let id = document.attribute(node, "id"), !seen.insert(id).inserted else { continue }
            document.report(rule, "the id \(id) stands twice", at: node, into: &findings)
        }
    }

    private static func checkMatch(
        _ node: Int, _ spans: Set<String>, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        if document.hasAttribute(node, "xml:lang") {
            document.report("match", "xml:lang may not stand on a match", at: node, into: &findings)
        }
        checkSpan(node, "match", spans, document, &findings)
        if document.attribute(node, "reference") != "yes", let source = document.attribute(0, "srcLang"),
            let side = document.child(node, "source"),
            let own = document.attribute(side, "xml:lang"),
            own.lowercased() != source.lowercased()
        {
            document.report(
                "match", "xml:lang is \(own), but srcLang is \(source)", at: side, into: &findings)
        }
    }

    /// A reference names a segment or a code of the unit: `#m1`, `#t=m1`.
    private static func checkSpan(
        _ node: Int, _ rule: String, _ spans: Set<String>, _ document: XLIFF2Document,
        _ findings: inout [FormatFinding]
    ) {
        guard let reference = document.attribute(node, "ref"), document.unit != nil else { return }
        if !reference.hasPrefix("#") {
            // Glossaries written for older checkers have `m1` and `t=#m1`.
            document.report(
                rule, "ref=\"\(reference)\" is no reference into the unit", at: node,
                severity: rule == "glossary" ? .warning : .error, advice: "write #ID", into: &findings)
        }
        guard let last = reference.split(whereSeparator: { $0 == "/" || $0 == "#" }).last else { return }
        let id = String(last.split(separator: "=").last ?? last)
        let isThere = spans.contains(id)
        if !isThere {
            document.report(rule, "\(reference) names no text of the unit", at: node, into: &findings)
        }
    }
}
