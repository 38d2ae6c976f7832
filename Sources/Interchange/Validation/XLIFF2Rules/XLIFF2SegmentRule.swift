/// Segments and what they are made of: states, sub-states and sub-types, order, skeletons, control characters.
///
/// Source: XLIFF 2.1, sections 4.3.1.29 (`state`), 4.3.1.37 (`subState`), 4.3.1.38 (`subType`), 4.3.1.27
/// (`order`), 4.2.2.3 (`skeleton`), 4.3.1.20 (`hex`).
enum XLIFF2SegmentRule {
    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        for node in document.nodes {
            let name = document.name(node)
            switch name {
            case "skeleton":
                let hasContent = document.tree.nodes[node].hasText || !document.tree.descendants(node).isEmpty
                if hasContent == (document.hasAttribute(node, "href")) {
                    document.report(
                        "skeleton", "a skeleton has either content or href", at: node, into: &findings)
                }
            case "cp": checkCodePoint(node, document, &findings)
            default: break
            }
            if document.hasAttribute(node, "subType"), !name.isEmpty {
                checkSubType(node, name, document, &findings)
            }
            if name == "segment" { checkState(node, document, &findings) }
        }
        if let unit = document.unit {
            checkOrder(unit, document, &findings)
            if !unit.parts.isEmpty, !unit.parts.contains(where: { document.isCore($0, "segment") }) {
                document.report("unit-segment", "a unit needs a segment", at: unit.node, into: &findings)
            }
        }
    }

    private static func checkState(_ node: Int, _ document: XLIFF2Document, _ findings: inout [FormatFinding]) {
        let state = document.attribute(node, "state")
        if let subState = document.attribute(node, "subState") {
            if state == nil {
                document.report("state", "subState needs a state", at: node, into: &findings)
            }
            checkOwnWord(subState, "subState", node, document, &findings)
        }
        if let state, state != "initial", document.child(node, "target") == nil {
            document.report("state", "the state is \(state), but there is no <target>", at: node, into: &findings)
        }
    }

    private static func checkSubType(
        _ node: Int, _ name: String, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        let subType = document.attribute(node, "subType") ?? ""
        guard let type = document.attribute(node, "type") else {
            document.report("sub-type", "subType needs a type", at: node, into: &findings)
            return
        }
        guard subType.hasPrefix("xlf:"), document.isCode(node) else { return }
        let needed =
            ["xlf:lb", "xlf:pb", "xlf:b", "xlf:i", "xlf:u"].contains(subType)
            ? "fmt"
            : subType == "xlf:var" ? "ui" : nil
        if let needed, needed != type {
            document.report("sub-type", "\(subType) needs the type \(needed)", at: node, into: &findings)
        } else if needed == nil {
            document.report("sub-type", "\(subType) is no sub-type of the standard", at: node, into: &findings)
        }
    }

    private static func checkOwnWord(
        _ word: String, _ attribute: String, _ node: Int, _ document: XLIFF2Document,
        _ findings: inout [FormatFinding]
    ) {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count != 2 || parts.contains(where: { $0.isEmpty }) {
            document.report(
                "state", "\(attribute)=\"\(word)\" should be of the form prefix:value", at: node, into: &findings)
        }
    }

    private static func checkOrder(
        _ unit: XLIFF2Document.Unit, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        var places: [Int: Int] = [:]
        for (index, part) in unit.parts.enumerated() {
            guard let target = document.child(part, "target") else { continue }
            let explicit = document.attribute(target, "order").map { Int($0) ?? 0 }
            let place = explicit ?? index + 1
            if !(1...unit.parts.count).contains(place) {
                document.report(
                    "order", "order must be from 1 to \(unit.parts.count)", at: target, into: &findings)
            }
            if places.updateValue(target, forKey: place) != nil {
                document.report("order", "two targets stand at place \(place)", at: target, into: &findings)
            }
        }
    }

    private static func checkCodePoint(
        _ node: Int, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        guard let hex = document.attribute(node, "hex"), let value = UInt32(hex, radix: 16) else { return }
        switch value {
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xD800...0xDFFF, 0xFFFE, 0xFFFF: return
        default:
            document.report(
                "code-point", "<cp> is for characters that XML forbids, and \(hex) is none", at: node,
                advice: "write the character itself", into: &findings)
        }
    }
}
