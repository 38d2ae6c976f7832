/// Starting and ending codes: each non-isolated `sc` has its `ec`, and they agree.
///
/// Source: XLIFF 2.1, sections 4.2.3.4 (`sc`), 4.2.3.5 (`ec`), 4.3.1.23 (`isolated`).
enum XLIFF2CodeRule {
    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        if let unit = document.unit {
            for side in [unit.sourceCodes, unit.targetCodes] { check(side, document, &findings) }
        }
        for node in document.nodes where document.name(node) == "mtc:match" {
            for side in document.tree.children(node) where document.isCore(side, "source", "target") {
                check(Array(document.tree.descendants(side)), document, &findings)
            }
        }
    }

    private static func check(_ codes: [Int], _ document: XLIFF2Document, _ findings: inout [FormatFinding]) {
        var open: [String: Int] = [:]
        var isolatedStarts: Set<String> = []
        for node in codes {
            let isIsolated = document.attribute(node, "isolated") == "yes"
            if document.isCore(node, "sc"), let id = document.attribute(node, "id") {
                if isIsolated { isolatedStarts.insert(id) } else { open[id] = node }
            } else if document.isCore(node, "ec") {
                checkEnd(node, isIsolated, document, &findings)
                guard let start = document.attribute(node, "startRef") else { continue }
                if let opening = open.removeValue(forKey: start) {
                    compare(opening, node, document, &findings)
                } else if isolatedStarts.contains(start) {
                    document.report(
                        "isolated", "the code \(start) is isolated, but its end stands in the unit", at: node,
                        into: &findings)
                } else {
                    document.report(
                        "start-end-codes", "<ec> ends \(start), which no <sc> before it began", at: node,
                        into: &findings)
                }
            }
        }
        for (id, node) in open {
            document.report(
                "start-end-codes", "no <ec> ends the code \(id)", at: node,
                advice: "write isolated=\"yes\" if its end is in another unit", into: &findings)
        }
    }

    private static func checkEnd(
        _ node: Int, _ isIsolated: Bool, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        let hasID = document.hasAttribute(node, "id")
        let hasStart = document.hasAttribute(node, "startRef")
        if isIsolated, !hasID || hasStart {
            document.report("isolated-end-code", "an isolated <ec> has id, and no startRef", at: node, into: &findings)
        } else if !isIsolated, hasID || !hasStart {
            document.report(
                "isolated-end-code", "an <ec> that is not isolated has startRef, and no id", at: node, into: &findings)
        }
        if !isIsolated, document.hasAttribute(node, "dir") {
            document.report("isolated-end-code", "only an isolated <ec> has dir", at: node, into: &findings)
        }
    }

    private static func compare(
        _ start: Int, _ end: Int, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        for (name, usual) in [("canCopy", "yes"), ("canDelete", "yes"), ("canOverlap", "yes"), ("canReorder", "yes")] {
            var expected = document.attribute(start, name) ?? usual
            if expected == "firstNo" { expected = "no" }
            let found = document.attribute(end, name) ?? usual
            if found != expected {
                document.report(
                    "start-end-codes", "\(name) is \(found) here, but \(expected) on the code's start", at: end,
                    into: &findings)
            }
        }
    }
}
