import LocalizationModel
import XMLStream

/// What XLIFF 1.2 asks beyond its elements and attributes: unique ids, references that lead somewhere, codes
/// that pair.
///
/// Source: XLIFF 1.2, sections 2.3 to 2.5, and the keys of its schemas.
struct XLIFF12Rule {
    let tree: XMLTree

    func check(into findings: inout [FormatFinding]) {
        for file in tree.children(0) where name(file) == "file" { checkFile(file, &findings) }
        for node in tree.nodes.indices {
            switch name(node) {
            case "trans-unit": checkSegments(of: node, &findings)
            case "source", "target", "seg-source": checkPairs(in: node, &findings)
            default: break
            }
        }
    }

    private func name(_ node: Int) -> String {
        let name = tree.nodes[node].element.name
        return name.namespace == tree.nodes[0].element.name.namespace ? name.localName : ""
    }

    private func checkFile(_ file: Int, _ findings: inout [FormatFinding]) {
        var units: Set<String> = []
        var groups: Set<String> = []
        var tools: Set<String> = []
        var phases: Set<String> = []
        for node in tree.descendants(file) {
            switch name(node) {
            case "trans-unit", "bin-unit":
                if let id = tree.attribute(node, "id"), !units.insert(id).inserted {
                    report("id-unique", "two units of the file have the id \(id)", node, &findings)
                }
            case "group":
                if let id = tree.attribute(node, "id"), !groups.insert(id).inserted {
                    report("id-unique", "two groups of the file have the id \(id)", node, &findings)
                }
            case "tool": tools.formUnion([tree.attribute(node, "tool-id")].compactMap(\.self))
            case "phase": phases.formUnion([tree.attribute(node, "phase-name")].compactMap(\.self))
            default: break
            }
        }
        for node in [file] + Array(tree.descendants(file)) {
            if name(node) != "tool", let id = tree.attribute(node, "tool-id"), !tools.contains(id) {
                report("reference", "tool-id=\"\(id)\" names no <tool> of the header", node, &findings)
            }
            if name(node) != "phase", let phase = tree.attribute(node, "phase-name"), !phases.contains(phase) {
                report("reference", "phase-name=\"\(phase)\" names no <phase> of the header", node, &findings)
            }
            if ["bpt", "ept", "it", "ph", "g", "x", "bx", "ex", "sub"].contains(name(node)),
                let id = tree.attribute(node, "xid"), !units.contains(id)
            {
                report("reference", "xid=\"\(id)\" names no unit of the file", node, &findings)
            }
        }
    }

    /// Segments that `target` and `alt-trans` speak of are marked in `seg-source`.
    private func checkSegments(of unit: Int, _ findings: inout [FormatFinding]) {
        var marked: Set<String> = []
        var hasSegments = false
        for child in tree.children(unit) where name(child) == "seg-source" {
            hasSegments = true
            for node in tree.descendants(child) where name(node) == "mrk" && tree.attribute(node, "mtype") == "seg" {
                guard let id = tree.attribute(node, "mid") else { continue }
                if !marked.insert(id).inserted {
                    report("segment-id", "the segment \(id) is marked twice", node, &findings)
                }
            }
        }
        for child in tree.children(unit) {
            switch name(child) {
            case "alt-trans":
                if let id = tree.attribute(child, "mid"), !marked.contains(id) {
                    report("segment-id", "mid=\"\(id)\" names no segment of <seg-source>", child, &findings)
                }
            case "target" where hasSegments:
                for node in tree.descendants(child) where name(node) == "mrk" && tree.attribute(node, "mtype") == "seg"
                {
                    if let id = tree.attribute(node, "mid"), !marked.contains(id) {
                        report("segment-id", "mid=\"\(id)\" names no segment of <seg-source>", node, &findings)
                    }
                }
            default: break
            }
        }
    }

    /// Ending codes have their beginning: by `rid`; codes without one, which files number as they like, by count.
    private func checkPairs(in side: Int, _ findings: inout [FormatFinding]) {
        for (opening, closing) in [("bpt", "ept"), ("bx", "ex")] {
            var open: [String: Int] = [:]
            var unnamed: [Int] = []
            var unnamedEnds = 0
            for node in tree.descendants(side) {
                let isOpening = name(node) == opening
                guard isOpening || name(node) == closing else { continue }
                if let key = tree.attribute(node, "rid") {
                    if isOpening {
                        open[key] = node
                    } else if open.removeValue(forKey: key) == nil {
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
        findings.append(FormatFinding(rule: rule, message: message, location: tree.location(node)))
    }
}
