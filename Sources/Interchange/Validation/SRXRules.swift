internal import ICUText
import LocalizationModel
import XMLStream

/// What SRX asks beyond its schema: expressions that compile, language maps that lead to rules.
///
/// Source: SRX 2.0, section 4.
struct SRXRules: FormatRules {
    var document: FormatDocument
    private var tree: XMLTree { document.tree }

    init(document: FormatDocument) {
        self.document = document
    }

    /// A document of segmentation rules is looked at as a whole.
    func isPiece(_ name: String) -> Bool { false }

    func finish(_ report: (FormatFinding) throws(TolmachError) -> Void) {}

    mutating func check(into findings: inout [FormatFinding]) {
        let rules = Set(nodes("languagerule").compactMap { document.attribute($0, "languagerulename") })
        for node in nodes("languagemap") {
            if let name = document.attribute(node, "languagerulename"), !rules.contains(name) {
                report("reference", "languagerulename=\"\(name)\" names no <languagerule>", node, &findings)
            }
            if let pattern = document.attribute(node, "languagepattern") { checkPattern(pattern, node, &findings) }
        }
        for node in nodes("beforebreak") + nodes("afterbreak") {
            checkPattern(tree.text(node), node, &findings)
        }
        for node in nodes("rule") where tree.children(node).isEmpty {
            report("rule", "a rule needs <beforebreak> or <afterbreak>", node, &findings)
        }
    }

    private func nodes(_ name: String) -> [Int] {
        document.nodes.filter { document.name($0) == name }
    }

    private func checkPattern(_ pattern: String, _ node: Int, _ findings: inout [FormatFinding]) {
        do {
            _ = try RegularExpression(pattern)
        } catch {
            report("expression", "the expression does not compile: \(error.message)", node, &findings)
        }
    }

    private func report(_ rule: String, _ message: String, _ node: Int, _ findings: inout [FormatFinding]) {
        findings.append(document.finding(rule, message, at: node))
    }
}
