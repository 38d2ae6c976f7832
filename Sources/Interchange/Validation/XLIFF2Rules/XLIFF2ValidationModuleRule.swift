/// The Validation module's own rules: one test each, with what goes with it.
///
/// Source: XLIFF 2.1, section 5.8 (Validation).
enum XLIFF2ValidationModuleRule {
    private static let tests = ["isPresent", "isNotPresent", "startsWith", "endsWith"]

    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        for node in document.nodes where document.name(node) == "val:rule" {
            let used = tests.filter { document.hasAttribute(node, $0) }
            let own = document.tree.attributes(node).count { document.content.isForeign(attribute: $0) }
            if used.count + own != 1 {
                document.report(
                    "validation", "a rule has exactly one of \(tests.joined(separator: ", ")) or one of its own",
                    at: node, into: &findings)
            }
            if document.hasAttribute(node, "occurs"), !document.hasAttribute(node, "isPresent") {
                document.report("validation", "occurs needs isPresent", at: node, into: &findings)
            }
            if document.hasAttribute(node, "existsInSource"),
                used.count != 1 || used == ["isNotPresent"]
            {
                document.report(
                    "validation", "existsInSource needs one of isPresent, startsWith, endsWith", at: node,
                    into: &findings)
            }
            let rules = document.tree.nodes[node].parent
            let owner = rules >= 0 ? document.tree.nodes[rules].parent : -1
            if document.attribute(node, "disabled") == "yes", owner >= 0, document.isCore(owner, "file") {
                document.report("validation", "a rule of the file can't be disabled", at: node, into: &findings)
            }
        }
    }
}
