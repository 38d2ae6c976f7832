/// The Validation module's own rules: one test each, with what goes with it.
///
/// Source: XLIFF 2.1, section 5.8 (Validation).
enum XLIFF2ValidationModuleRule {
    private static let tests = ["isPresent", "isNotPresent", "startsWith", "endsWith"]

    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        for node in document.tree.nodes.indices where document.name(node) == "val:rule" {
            let used = tests.filter { document.attribute(node, $0) != nil }
            let own = document.tree.nodes[node].element.attributes.count {
                !$0.name.namespace.isEmpty && document.grammar.name($0.name) == nil
            }
            if used.count + own != 1 {
                document.report(
                    "validation", "a rule has exactly one of \(tests.joined(separator: ", ")) or one of its own",
                    at: node, into: &findings)
            }
            if document.attribute(node, "occurs") != nil, document.attribute(node, "isPresent") == nil {
                document.report("validation", "occurs needs isPresent", at: node, into: &findings)
            }
            if document.attribute(node, "existsInSource") != nil,
                used.count != 1 || used == ["isNotPresent"]
            {
                document.report(
                    "validation", "existsInSource needs one of isPresent, startsWith, endsWith", at: node,
                    into: &findings)
            }
            let owner = document.tree.nodes[document.tree.nodes[node].parent].parent
            if document.attribute(node, "disabled") == "yes", owner >= 0, document.isCore(owner, "file") {
                document.report("validation", "a rule of the file can't be disabled", at: node, into: &findings)
            }
        }
    }
}
