/// Codes that may not be reordered, copied or deleted stay as they are.
///
/// Source: XLIFF 2.1, sections 4.3.1.3 (`canDelete`), 4.3.1.5 (`canReorder`), 4.7.2.4.2 (Editing Hints).
enum XLIFF2ReorderingRule {
    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        if let unit = document.unit {
            for node in unit.sourceCodes + unit.targetCodes { checkHints(node, document, &findings) }
            let kept = Set(unit.targetCodes.compactMap { key($0, document) })
            for part in unit.parts {
                guard let source = document.child(part, "source") else { continue }
                let sourceRuns = sequences(in: source, document)
                for node in sourceRuns.strays { reportStray(node, document, &findings) }
                guard let target = document.child(part, "target") else { continue }
                let targetRuns = sequences(in: target, document)
                for node in targetRuns.strays { reportStray(node, document, &findings) }
                let found = Set(targetRuns.runs)
                for run in sourceRuns.runs where run.count > 1 && !found.contains(run) {
                    document.report(
                        "reordering", "the codes \(run.joined(separator: ", ")) must stay together in this order",
                        at: target, into: &findings)
                }
                checkDeletion(source: source, target: target, keptElsewhere: kept, document, &findings)
            }
        }
    }

    private static func checkHints(_ node: Int, _ document: XLIFF2Document, _ findings: inout [FormatFinding]) {
        guard let hint = document.attribute(node, "canReorder"), hint != "yes",
            document.isCode(node)
        else { return }
        for name in ["canCopy", "canDelete"] where document.attribute(node, name) != "no" {
            document.report("reordering", "canReorder=\"\(hint)\" asks for \(name)=\"no\"", at: node, into: &findings)
        }
    }

    private static func reportStray(_ node: Int, _ document: XLIFF2Document, _ findings: inout [FormatFinding]) {
        document.report(
            "reordering", "a sequence that may not be reordered begins with canReorder=\"firstNo\"", at: node,
            into: &findings)
    }

    /// The sequences of codes that may not be reordered, each as its codes' names; and codes in none.
    private static func sequences(
        in side: Int, _ document: XLIFF2Document
    ) -> (runs: [[String]], strays: [Int]) {
        var runs: [[String]] = []
        var strays: [Int] = []
        var isRunOpen = false
        for node in document.tree.descendants(side) where document.isCode(node) {
            // The place in the nesting counts: a code that left its `pc` has been moved.
            let owner = document.ancestor(node, named: "pc")
            let inside = owner.map { $0 > side ? document.attribute($0, "id") ?? "" : "" } ?? ""
            let id = document.attribute(node, "id") ?? document.attribute(node, "startRef") ?? ""
            let label = document.name(node) + " " + id + (inside.isEmpty ? "" : " in \(inside)")
            switch document.attribute(node, "canReorder") {
            case "firstNo":
                runs.append([label])
                isRunOpen = true
            case "no":
                if isRunOpen { runs[runs.count - 1].append(label) } else { strays.append(node) }
            default:
                isRunOpen = false
            }
        }
        return (runs, strays)
    }

    /// A code that may not be deleted stands somewhere in the unit's targets, once its segment has a target.
    private static func checkDeletion(
        source: Int, target: Int, keptElsewhere kept: Set<String>, _ document: XLIFF2Document,
        _ findings: inout [FormatFinding]
    ) {
        for node in document.tree.descendants(source) where document.attribute(node, "canDelete") == "no" {
            guard let key = key(node, document), !kept.contains(key) else { continue }
            document.report(
                "non-deletable", "the target lacks the code \(key), which may not be deleted", at: target,
                into: &findings)
        }
    }

    /// Element and id: what a code of the source and its counterpart in the target share.
    private static func key(_ node: Int, _ document: XLIFF2Document) -> String? {
        guard document.isCode(node) else { return nil }
        let id = document.attribute(node, "id") ?? document.attribute(node, "startRef")
        return id.map { document.name(node) + " " + $0 }
    }
}
