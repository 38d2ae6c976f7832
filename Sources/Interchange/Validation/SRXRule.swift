internal import ICUText
import LocalizationModel
import XMLStream

/// What SRX asks beyond its schema: expressions that compile, language maps that lead to rules.
///
/// Source: SRX 2.0, section 4.
struct SRXRule {
    let tree: XMLTree

    func check(into findings: inout [FormatFinding]) {
        let rules = Set(nodes("languagerule").compactMap { tree.attribute($0, "languagerulename") })
        for node in nodes("languagemap") {
            if let name = tree.attribute(node, "languagerulename"), !rules.contains(name) {
                report("reference", "languagerulename=\"\(name)\" names no <languagerule>", node, &findings)
            }
            if let pattern = tree.attribute(node, "languagepattern") { checkPattern(pattern, node, &findings) }
        }
        for node in nodes("beforebreak") + nodes("afterbreak") {
            checkPattern(tree.nodes[node].text, node, &findings)
        }
        for node in nodes("rule") where tree.children(node).isEmpty {
            report("rule", "a rule needs <beforebreak> or <afterbreak>", node, &findings)
        }
    }

    private func nodes(_ name: String) -> [Int] {
        tree.nodes.indices.filter { tree.nodes[$0].element.name.localName == name }
    }

    private func checkPattern(_ pattern: String, _ node: Int, _ findings: inout [FormatFinding]) {
        do {
            _ = try RegularExpression(pattern)
        } catch {
            report("expression", "the expression does not compile: \(error.message)", node, &findings)
        }
    }

    private func report(_ rule: String, _ message: String, _ node: Int, _ findings: inout [FormatFinding]) {
        findings.append(FormatFinding(rule: rule, message: message, location: tree.location(node)))
    }
}
