import LocalizationModel
import XMLStream

/// An XLIFF 2 document as its rules look at it.
struct XLIFF2Document {
    /// One unit, with what the rules ask for again and again.
    struct Unit {
        var node: Int
        var file: Int
        /// `segment` and `ignorable` children.
        var parts: [Int] = []
        /// Inline elements of all sources, of all targets, in the order of the document.
        var sourceCodes: [Int] = []
        var targetCodes: [Int] = []
        var data: [Int] = []
        var notes: [Int] = []
    }

    let tree: XMLTree
    let grammar: FormatGrammar
    /// The namespace of core elements.
    let core: String
    private(set) var units: [Unit] = []

    init(tree: XMLTree, grammar: FormatGrammar) {
        self.tree = tree
        self.grammar = grammar
        core = tree.nodes.first?.element.name.namespace ?? ""
        for file in tree.children(0) where isCore(file, "file") {
            for node in tree.descendants(file) where isCore(node, "unit") {
                units.append(unit(node, file: file))
            }
        }
    }

    private func unit(_ node: Int, file: Int) -> Unit {
        var unit = Unit(node: node, file: file)
        for child in tree.children(node) {
            guard tree.nodes[child].element.name.namespace == core else { continue }
            switch tree.nodes[child].element.name.localName {
            case "segment", "ignorable":
                unit.parts.append(child)
                for side in tree.children(child) {
                    if isCore(side, "source") { unit.sourceCodes += tree.descendants(side) }
                    if isCore(side, "target") { unit.targetCodes += tree.descendants(side) }
                }
            case "originalData": unit.data += tree.children(child)
            case "notes": unit.notes += tree.children(child)
            default: break
            }
        }
        return unit
    }

    func isCore(_ node: Int, _ names: String...) -> Bool {
        let name = tree.nodes[node].element.name
        return name.namespace == core && names.contains(name.localName)
    }

    /// The grammar's name of an element, `mtc:match`; empty where it has none.
    func name(_ node: Int) -> String { grammar.name(tree.nodes[node].element.name) ?? "" }

    func attribute(_ node: Int, _ name: String) -> String? { tree.attribute(node, name) }

    /// The value of a module's attribute, `slr:sizeInfo`.
    func moduleAttribute(_ node: Int, _ name: String) -> String? {
        tree.nodes[node].element.attributes.first { grammar.name($0.name) == name }?.value
    }

    func child(_ node: Int, _ name: String) -> Int? { tree.children(node).first { self.name($0) == name } }

    func report(
        _ rule: String, _ message: String, at node: Int, severity: FormatFinding.Severity = .error,
        advice: String? = nil, into findings: inout [FormatFinding]
    ) {
        findings.append(
            FormatFinding(
                rule: rule, severity: severity, message: message, location: tree.location(node), advice: advice))
    }

    /// Runs every rule that a schema can't express.
    func check(into findings: inout [FormatFinding]) {
        XLIFF2IdentifierRule.check(self, into: &findings)
        XLIFF2FragmentRule.check(self, into: &findings)
        XLIFF2ReferenceRule.check(self, into: &findings)
        XLIFF2AnnotationRule.check(self, into: &findings)
        XLIFF2LanguageRule.check(self, into: &findings)
        XLIFF2SegmentRule.check(self, into: &findings)
        XLIFF2CodeRule.check(self, into: &findings)
        XLIFF2ReorderingRule.check(self, into: &findings)
        XLIFF2MatchAndGlossaryRule.check(self, into: &findings)
        XLIFF2ValidationModuleRule.check(self, into: &findings)
        XLIFF2SizeAndStyleRule.check(self, into: &findings)
        XLIFF2ResourceDataRule.check(self, into: &findings)
        XLIFF2ITSRule.check(self, into: &findings)
        XLIFF2PluralRule.check(self, into: &findings)
    }
}
