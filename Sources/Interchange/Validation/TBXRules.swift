import LocalizationModel
import XMLStream

/// What TBX asks beyond its grammar: ids that are unique, references that lead somewhere, dates that are dates, and
/// in the dialect TBX-Basic its data categories with the values that they may have.
///
/// Categories of one's own, which begin with `x-`, are let pass.
///
/// Source: ISO 30042:2019, and ISO 30042:2008 for `martif`; TBX-Basic 1.2.1.
struct TBXRules: FormatRules {
    /// The one kind of ids: XML's own.
    private static let identifiers = 0

    /// A data category of TBX-Basic.
    private struct Category {
        /// The element that holds it in style `dca`.
        var holder: String
        var values: [Substring]
    }

    private static let categories: [String: Category] = Dictionary(
        DataFile.tbxBasicCategories.compactMap { row in
            guard row.count == 4 else { return nil }
            return (row[2], Category(holder: row[0], values: row[3].split(separator: "|")))
        }, uniquingKeysWith: { first, _ in first })

    var document: FormatDocument
    private let ledger = IdentifierLedger(spaces: [
        .init(
            rule: "id-unique", duplicate: { "two elements have the id \($0)" }, danglingRule: "reference",
            dangling: { "\($0) is the id of no element" })
    ])
    private let isBasic: Bool
    private let isCategoryElement: Bool

    init(document: FormatDocument) {
        self.document = document
        let root = document.tree.attribute(0, "type")
        isBasic = root == "TBX-Basic" && document.tree.name(0).localName == "tbx"
        isCategoryElement = document.tree.attribute(0, "style") == "dct"
    }

    func isPiece(_ name: String) -> Bool { name == "conceptEntry" || name == "termEntry" || name == "refObject" }

    mutating func check(into findings: inout [FormatFinding]) throws(TolmachError) {
        for node in document.nodes {
            let name = document.name(node)
            if let id = document.attribute(node, "id") {
                try ledger.define(id, Self.identifiers, at: document.tree.location(node))
            }
            if let start = document.attribute(node, "startRef") {
                try ledger.refer(to: start, Self.identifiers, at: document.tree.location(node))
            }
            if let target = document.attribute(node, "target"), !Self.mayBeAddressed(name) {
                try ledger.refer(to: target, Self.identifiers, at: document.tree.location(node))
            }
            switch name {
            case "date": checkDate(node, &findings)
            case "termSec": checkOrder(of: node, &findings)
            case "admin", "descrip", "ref", "termNote", "transac", "transacNote", "xref":
                if isCategoryElement {
                    report("data-category", "style dct has elements of their own for categories", node, &findings)
                } else if isBasic {
                    checkCategory(of: node, name, &findings)
                }
            default:
                guard let separator = name.firstIndex(of: ":") else { continue }
                if !isCategoryElement {
                    report("data-category", "<\(name)> may stand only in style dct", node, &findings)
                } else {
                    checkValue(of: node, String(name[name.index(after: separator)...]), &findings)
                }
            }
        }
    }

    /// Whether the target of an element is an address: that of an external reference, and of a code.
    private static func mayBeAddressed(_ name: String) -> Bool {
        let category = name.split(separator: ":").last.map(String.init) ?? name
        return ["sc", "ec", "xref"].contains(name) || TBXCategory.element(for: category, inTerm: false) == "xref"
    }

    func finish(_ report: (FormatFinding) throws(TolmachError) -> Void) throws(TolmachError) {
        try ledger.finish(file: document.tree.file, report)
    }

    /// Term notes come before what else is said of a term.
    private func checkOrder(of section: Int, _ findings: inout [FormatFinding]) {
        var hasOther = false
        for child in document.tree.children(section) {
            switch document.name(child) {
            case "term": break
            case "termNote", "termNoteGrp":
                if hasOther {
                    report("content", "term notes stand before all else but the term", child, &findings)
                }
            case "admin", "adminGrp", "descrip", "descripGrp", "note", "ref", "transacGrp", "xref": hasOther = true
            default: break
            }
        }
    }

    private func checkCategory(of node: Int, _ element: String, _ findings: inout [FormatFinding]) {
        guard let type = document.attribute(node, "type"), !type.hasPrefix("x-") else { return }
        guard let category = Self.categories[type] else {
            report("data-category", "\(type) is no data category of TBX-Basic", node, &findings)
            return
        }
        if category.holder != element {
            report("data-category", "\(type) belongs on <\(category.holder)>, not <\(element)>", node, &findings)
        }
        checkValue(of: node, type, &findings)
    }

    private func checkValue(of node: Int, _ type: String, _ findings: inout [FormatFinding]) {
        guard let values = Self.categories[type]?.values, !values.isEmpty else { return }
        let value = document.tree.text(node)
        if !values.contains(value[...]) {
            report(
                "data-category", "\(type) should be one of \(values.joined(separator: ", ")), not \(value)", node,
                &findings)
        }
    }

    private func checkDate(_ node: Int, _ findings: inout [FormatFinding]) {
        let value = document.tree.text(node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let isOld = document.tree.name(0).localName == "martif"
        if !isOld, !Self.isDate(value),
            AttributeType.complaint(about: value, type: "dateTime", in: [:]) != nil
        {
            report("date", "\(value) is no date such as 2024-05-31", node, &findings)
        }
    }

    /// `YYYY-MM-DD`, with a time zone or without.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count >= 4, Int(parts[0]) != nil else { return false }
        guard let month = Int(parts[1]), parts[1].utf8.count == 2, (1...12).contains(month) else { return false }
        let day = parts[2].prefix(2)
        let zone = parts[2].dropFirst(2)
        guard day.utf8.count == 2, let number = Int(day), (1...31).contains(number) else { return false }
        return zone.isEmpty || zone == "Z" || (zone.utf8.count == 6 && "+-".contains(zone.first ?? " "))
    }

    private func report(_ rule: String, _ message: String, _ node: Int, _ findings: inout [FormatFinding]) {
        findings.append(document.finding(rule, message, at: node))
    }
}
