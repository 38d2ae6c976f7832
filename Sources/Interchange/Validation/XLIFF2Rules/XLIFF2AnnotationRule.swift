/// Annotations (`mrk`, `sm`) say what their type asks for, and each start has its end.
///
/// Source: XLIFF 2.1, section 4.7.3 (Annotations).
enum XLIFF2AnnotationRule {
    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        if let unit = document.unit {
            let notes = Set(unit.notes.compactMap { document.attribute($0, "id") })
            for node in unit.sourceCodes + unit.targetCodes where document.isCore(node, "mrk", "sm") {
                checkType(node, unit, notes, document, &findings)
            }
            for side in [unit.sourceCodes, unit.targetCodes] { checkMarkers(side, document, &findings) }
        }
        guard document.hasModules else { return }
        for node in document.nodes where document.name(node) == "mtc:match" {
            for side in document.tree.children(node) where document.isCore(side, "source", "target") {
                checkMarkers(Array(document.tree.descendants(side)), document, &findings)
            }
        }
    }

    private static func checkType(
        _ node: Int, _ unit: XLIFF2Document.Unit, _ notes: Set<String>, _ document: XLIFF2Document,
        _ findings: inout [FormatFinding]
    ) {
        let type = document.attribute(node, "type") ?? "generic"
        let reference = document.attribute(node, "ref")
        switch type {
        case "comment":
            let hasValue = document.hasAttribute(node, "value")
            if hasValue == (reference != nil) {
                document.report(
                    "comment-annotation", "a comment needs one of value and ref, and not both", at: node,
                    into: &findings)
            }
            if let reference, !isNote(reference, unit, notes, document) {
                document.report(
                    "comment-annotation", "\(reference) names no note of the unit", at: node, into: &findings)
            }
        case "generic":
            if !document.hasAttribute(node, "translate"), !hasITS(node, document) {
                document.report(
                    "generic-annotation", "an annotation without a type needs translate", at: node, into: &findings)
            }
        case "mtc:match":
            if reference != nil {
                document.report(
                    "match-annotation", "an annotation of type mtc:match has no ref", at: node, into: &findings)
            }
        case "its:generic":
            if !document.hasAttribute(node, "translate"), !hasITS(node, document) {
                document.report(
                    "generic-annotation", "an annotation of type its:generic needs an ITS attribute", at: node,
                    into: &findings)
            }
        default: break
        }
    }

    private static func hasITS(_ node: Int, _ document: XLIFF2Document) -> Bool {
        document.tree.attributes(node).contains {
            let name = document.content.attributeName($0)
            return name.hasPrefix("its:") || name.hasPrefix("itsm:")
        }
    }

    /// Whether a reference names a note of the unit: `#n=n1`, `#f=f1/u=u1/n=n1`.
    private static func isNote(
        _ reference: String, _ unit: XLIFF2Document.Unit, _ notes: Set<String>, _ document: XLIFF2Document
    ) -> Bool {
        guard reference.hasPrefix("#") else { return false }
        let selectors = reference.dropFirst().split(separator: "/")
        guard let last = selectors.last, last.hasPrefix("n="), notes.contains(String(last.dropFirst(2))) else {
            return false
        }
        // With a path, the path must lead to this unit.
        if selectors.count == 1 { return true }
        return selectors.contains { $0 == "u=\(document.attribute(unit.node, "id") ?? "")" }
    }

    private static func checkMarkers(_ codes: [Int], _ document: XLIFF2Document, _ findings: inout [FormatFinding]) {
        var open: [String: Int] = [:]
        for node in codes {
            if document.isCore(node, "sm"), let id = document.attribute(node, "id") {
                open[id] = node
            } else if document.isCore(node, "em"), let id = document.attribute(node, "startRef"),
                open.removeValue(forKey: id) == nil
            {
                document.report("annotation-markers", "<em> ends \(id), which no <sm> began", at: node, into: &findings)
            }
        }
        for (id, node) in open {
            document.report("annotation-markers", "no <em> ends the marker \(id)", at: node, into: &findings)
        }
    }
}
