import LocalizationModel
import XMLStream

/// What XLIFF 1.2 asks beyond its elements and attributes: unique ids, references that lead somewhere, codes
/// that pair.
///
/// Source: XLIFF 1.2, sections 2.3 to 2.5, and the keys of its schemas.
struct XLIFF12Rules: FormatRules {
    /// The kinds of ids that reach beyond a unit.
    private enum Space: Int { case units, groups, countGroups, contextGroups, files }

    var document: FormatDocument
    private let ledger = IdentifierLedger(spaces: [
        .init(
            rule: "id-unique", duplicate: { "two units of the file have the id \($0)" }, danglingRule: "reference",
            dangling: { "xid=\"\($0)\" names no unit of the file" }),
        .init(rule: "id-unique", duplicate: { "two groups of the file have the id \($0)" }),
        .init(rule: "id-unique", duplicate: { "two <count-group> of the file have the name \($0)" }),
        .init(rule: "id-unique", duplicate: { "two <context-group> of the file have the name \($0)" }),
        .init(rule: "id-unique", duplicate: { "two <external-file> of the file have the uid \($0)" }),
    ])
    private var fileNumber = 1
    /// What the header of the file declares.
    private var tools: Set<String> = []
    private var phases: Set<String> = []
    private(set) var holdsOfLikePieces = false
    private var tree: XMLTree { document.tree }

    init(document: FormatDocument) {
        self.document = document
    }

    func isPiece(_ name: String) -> Bool {
        switch name {
        case "trans-unit", "bin-unit", "group", "header", "file": true
        default: false
        }
    }

    func scopeOfLikeness(_ name: String) -> Int? { name == "trans-unit" ? fileNumber : nil }

    mutating func noteIdentifier() throws(TolmachError) -> Bool {
        let location = tree.location(document.top)
        let result = document.withAttribute(document.top, "id") { bytes in
            Result { () throws(TolmachError) in
                try ledger.define(bytes: bytes, Space.units.rawValue, scope: fileNumber, at: location)
            }
        }
        try result?.get()
        return result != nil
    }

    mutating func check(into findings: inout [FormatFinding]) throws(TolmachError) {
        let noted = ledger.count
        let name = document.name(document.top)
        if name == "header" { readHeader(&findings) }
        for node in document.nodes {
            switch document.name(node) {
            case "trans-unit":
                try checkIdentifier(node, .units)
                checkSegments(of: node, &findings)
            case "bin-unit": try checkIdentifier(node, .units)
            case "group": try checkIdentifier(node, .groups)
            case "count-group": try checkIdentifier(node, .countGroups, "name")
            case "context-group": try checkIdentifier(node, .contextGroups, "name")
            case "external-file": try checkIdentifier(node, .files, "uid")
            case "source", "target", "seg-source": checkPairs(in: node, &findings)
            default: break
            }
            try checkReferences(node, &findings)
        }
        holdsOfLikePieces = ledger.count == noted + 1
        if name == "file" {
            fileNumber += 1
            tools = []
            phases = []
        }
    }

    func finish(_ report: (FormatFinding) throws(TolmachError) -> Void) throws(TolmachError) {
        try ledger.finish(file: tree.file, report)
    }

    private func name(_ node: Int) -> String { document.name(node) }

    private mutating func readHeader(_ findings: inout [FormatFinding]) {
        for node in document.nodes {
            switch name(node) {
            case "tool":
                if let id = document.attribute(node, "tool-id"), !tools.insert(id).inserted {
                    report("id-unique", "two tools of the file have the id \(id)", node, &findings)
                }
            case "phase":
                if let name = document.attribute(node, "phase-name"), !phases.insert(name).inserted {
                    report("id-unique", "two phases of the file have the name \(name)", node, &findings)
                }
            default: break
            }
        }
    }

    private func checkIdentifier(
        _ node: Int, _ space: Space, _ attribute: String = "id"
    ) throws(TolmachError) {
        guard let id = document.attribute(node, attribute) else { return }
        try ledger.define(id, space.rawValue, scope: fileNumber, at: tree.location(node))
    }

    private func checkReferences(_ node: Int, _ findings: inout [FormatFinding]) throws(TolmachError) {
        for attribute in tree.attributes(node) {
            switch document.attributeName(attribute) {
            case "tool-id" where name(node) != "tool" && !tools.contains(tree.value(attribute)):
                report(
                    "reference", "tool-id=\"\(tree.value(attribute))\" names no <tool> of the header", node, &findings)
            case "phase-name" where name(node) != "phase" && !phases.contains(tree.value(attribute)):
                report(
                    "reference", "phase-name=\"\(tree.value(attribute))\" names no <phase> of the header", node,
                    &findings)
            case "xid":
                try ledger.refer(
                    to: tree.value(attribute), Space.units.rawValue, scope: fileNumber, at: tree.location(node))
            default: break
            }
        }
    }

    /// Segments that `target` and `alt-trans` speak of are marked in `seg-source`.
    private func checkSegments(of unit: Int, _ findings: inout [FormatFinding]) {
        let marked = segments(in: unit, &findings)
        for child in tree.children(unit) {
            switch name(child) {
            case "alt-trans":
                if let id = document.attribute(child, "mid") { checkSegment(id, marked, child, &findings) }
                // Its target speaks of its own segments, where it has any.
                let own = segments(in: child, &findings)
                if !own.isEmpty { checkTargets(of: child, own, &findings) }
            case "target": checkTarget(child, marked, &findings)
            default: break
            }
        }
    }

    private func segments(in unit: Int, _ findings: inout [FormatFinding]) -> Set<String> {
        var marked: Set<String> = []
        for child in tree.children(unit) where name(child) == "seg-source" {
            for node in tree.descendants(child) where isSegment(node, in: child) {
                guard let id = document.attribute(node, "mid") else { continue }
                if !marked.insert(id).inserted {
                    report("segment-id", "the segment \(id) is marked twice", node, &findings)
                }
            }
        }
        return marked
    }

    /// Whether a node marks a segment: anywhere by its type, directly in the text by its `mid` alone.
    private func isSegment(_ node: Int, in side: Int) -> Bool {
        name(node) == "mrk" && (tree.nodes[node].parent == side || document.attribute(node, "mtype") == "seg")
    }

    private func checkTargets(of owner: Int, _ marked: Set<String>, _ findings: inout [FormatFinding]) {
        for child in tree.children(owner) where name(child) == "target" { checkTarget(child, marked, &findings) }
    }

    private func checkTarget(_ target: Int, _ marked: Set<String>, _ findings: inout [FormatFinding]) {
        for node in tree.descendants(target) where isSegment(node, in: target) {
            if let id = document.attribute(node, "mid") { checkSegment(id, marked, node, &findings) }
        }
    }

    private func checkSegment(_ id: String, _ marked: Set<String>, _ node: Int, _ findings: inout [FormatFinding]) {
        if !marked.contains(id) {
            report("segment-id", "mid=\"\(id)\" names no segment of <seg-source>", node, &findings)
        }
    }

    /// Ending codes have their beginning: by `rid`; codes without one, which files number as they like, by count.
    private func checkPairs(in side: Int, _ findings: inout [FormatFinding]) {
        for (opening, closing) in [("bpt", "ept"), ("bx", "ex")] {
            var open: [String: Int] = [:]
            var closed: Set<String> = []
            var unnamed: [Int] = []
            var unnamedEnds = 0
            for node in tree.descendants(side) {
                let isOpening = name(node) == opening
                guard isOpening || name(node) == closing else { continue }
                if let key = document.attribute(node, "rid") {
                    if isOpening {
                        if open.updateValue(node, forKey: key) != nil || closed.contains(key) {
                            report("code-pair", "two <\(opening)> have rid=\"\(key)\"", node, &findings)
                        }
                    } else if open.removeValue(forKey: key) != nil {
                        closed.insert(key)
                    } else {
                        report("code-pair", "<\(closing)> \(key) ends what no <\(opening)> began", node, &findings)
                    }
                } else if isOpening {
                    unnamed.append(node)
                } else {
                    unnamedEnds += 1
                }
            }
            for (key, node) in open {
                report("code-pair", "no <\(closing)> ends <\(opening)> \(key)", node, &findings)
            }
            if unnamed.count != unnamedEnds {
                report(
                    "code-pair", "\(unnamed.count) <\(opening)>, but \(unnamedEnds) <\(closing)>",
                    unnamed.first ?? side, &findings)
            }
        }
    }

    private func report(_ rule: String, _ message: String, _ node: Int, _ findings: inout [FormatFinding]) {
        findings.append(document.finding(rule, message, at: node))
    }
}
