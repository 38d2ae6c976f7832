import LocalizationModel
import XMLStream

/// An XLIFF 2 document, or the piece of it that is looked at, as its rules see it.
struct XLIFF2Document {
    /// One unit, with what the rules ask for again and again.
    struct Unit {
        var node: Int
        /// `segment` and `ignorable` children.
        var parts: [Int] = []
        /// Inline elements of all sources, of all targets, in the order of the document.
        var sourceCodes: [Int] = []
        var targetCodes: [Int] = []
        var data: [Int] = []
        var notes: [Int] = []
    }

    let content: FormatDocument
    /// Ids and references that reach beyond a unit.
    let ledger: IdentifierLedger
    /// Number of the `file` element that is being read, from 1.
    let fileNumber: Int
    /// The unit that is looked at; nil where it is a group, a file or the root.
    private(set) var unit: Unit?
    /// Whether anything stands here that belongs to a module or an extension.
    let hasModules: Bool

    var tree: XMLTree { content.tree }
    var grammar: FormatGrammar { content.grammar }
    var nodes: LazyFilterSequence<Range<Int>> { content.nodes }

    init(content: FormatDocument, ledger: IdentifierLedger, fileNumber: Int) {
        self.content = content
        self.ledger = ledger
        self.fileNumber = fileNumber
        hasModules = content.hasForeignNames
        if name(content.top) == "unit" { unit = makeUnit(content.top) }
    }

    private func makeUnit(_ node: Int) -> Unit {
        var unit = Unit(node: node)
        for child in tree.children(node) {
            switch name(child) {
            case "segment", "ignorable":
                unit.parts.append(child)
                for side in tree.children(child) {
                    let sideName = name(side)
                    if sideName == "source" {
                        unit.sourceCodes.append(contentsOf: tree.descendants(side))
                    } else if sideName == "target" {
                        unit.targetCodes.append(contentsOf: tree.descendants(side))
                    }
                }
            case "originalData": unit.data.append(contentsOf: tree.children(child))
            case "notes": unit.notes.append(contentsOf: tree.children(child))
            default: break
            }
        }
        return unit
    }

    /// The grammar's name of an element, `mtc:match`; empty where it has none.
    func name(_ node: Int) -> String { content.name(node) }

    func isCore(_ node: Int, _ name: String) -> Bool { self.name(node) == name }

    func isCore(_ node: Int, _ first: String, _ second: String) -> Bool {
        let name = name(node)
        return name == first || name == second
    }

    /// Whether an element is a code: `ph`, `pc`, `sc` or `ec`.
    func isCode(_ node: Int) -> Bool {
        switch name(node) {
        case "ph", "pc", "sc", "ec": true
        default: false
        }
    }

    /// The value of an attribute by the grammar's name: `id`, `xml:lang`, `slr:sizeInfo`.
    func attribute(_ node: Int, _ name: String) -> String? { content.attribute(node, name) }

    func hasAttribute(_ node: Int, _ name: String) -> Bool { content.hasAttribute(node, name) }

    func child(_ node: Int, _ name: String) -> Int? { content.child(node, name) }

    /// The nearest element around a node that has the grammar's name.
    func ancestor(_ node: Int, named name: String) -> Int? { tree.ancestor(node) { self.name($0) == name } }

    func report(
        _ rule: String, _ message: String, at node: Int, severity: FormatFinding.Severity = .error,
        advice: String? = nil, into findings: inout [FormatFinding]
    ) {
        findings.append(content.finding(rule, message, at: node, severity: severity, advice: advice))
    }
}
