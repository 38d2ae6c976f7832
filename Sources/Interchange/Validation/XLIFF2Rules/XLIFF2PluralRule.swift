/// Plural, gender and select (2.2): what a unit switches on, and that every case fits it.
///
/// Source: XLIFF 2.2 part 2, section 4.8 (Plural, Gender, and Select).
enum XLIFF2PluralRule {
    private static let kinds: Set<Substring> = ["plural", "ordinal", "gender", "select"]
    private static let plurals: Set<Substring> = ["zero", "one", "two", "few", "many", "other"]

    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        for node in document.nodes {
            if let value = document.attribute(node, "pgs:switch") {
                for kind in kinds(of: value) where !kinds.contains(kind) {
                    document.report(
                        "plural-gender-select", "\(kind) is none of plural, ordinal, gender, select", at: node,
                        into: &findings)
                }
            }
            if let value = document.attribute(node, "pgs:case") { checkCase(value, node, document, &findings) }
        }
    }

    /// The kinds of a switch: `plural:count gender:person` has plural and gender.
    private static func kinds(of value: String) -> [Substring] {
        value.split(separator: " ").map { $0.prefix { $0 != ":" } }
    }

    private static func checkCase(
        _ value: String, _ node: Int, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        let owner = document.tree.ancestor(node) { document.hasAttribute($0, "pgs:switch") }
        guard let switches = owner.flatMap({ document.attribute($0, "pgs:switch") }).map(kinds(of:)) else {
            document.report("plural-gender-select", "there is no pgs:switch for this case", at: node, into: &findings)
            return
        }
        let cases = value.split(separator: " ")
        if cases.count != switches.count {
            document.report(
                "plural-gender-select", "\(cases.count) values in case, \(switches.count) items in switch", at: node,
                into: &findings)
        }
        for (kind, word) in zip(switches, cases)
        where (kind == "plural" || kind == "ordinal") && !plurals.contains(word) && Int(word) == nil {
            document.report(
                "plural-gender-select", "\(word) is no plural category and no number", at: node, into: &findings)
        }
    }
}
