/// Plural, gender and select (2.2): what a unit switches on, and that every case fits it.
///
/// Source: XLIFF 2.2 part 2, section 4.8 (Plural, Gender, and Select).
enum XLIFF2PluralRule {
    private static let kinds: Set<Substring> = ["plural", "ordinal", "gender", "select"]
    private static let plurals: Set<Substring> = ["zero", "one", "two", "few", "many", "other"]

    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        for node in document.tree.nodes.indices {
            guard let value = document.moduleAttribute(node, "pgs:switch") else { continue }
            let switches = value.split(separator: " ").map { $0.split(separator: ":")[0] }
            for kind in switches where !kinds.contains(kind) {
                document.report(
                    "plural-gender-select", "\(kind) is none of plural, ordinal, gender, select", at: node,
                    into: &findings)
            }
            for inside in document.tree.descendants(node) {
                guard let cases = document.moduleAttribute(inside, "pgs:case")?.split(separator: " ") else { continue }
                if cases.count != switches.count {
                    document.report(
                        "plural-gender-select", "\(cases.count) values in case, \(switches.count) items in switch",
                        at: inside, into: &findings)
                }
                for (kind, word) in zip(switches, cases)
                where (kind == "plural" || kind == "ordinal") && !plurals.contains(word) && Int(word) == nil {
                    document.report(
                        "plural-gender-select", "\(word) is no plural category and no number", at: inside,
                        into: &findings)
                }
            }
        }
    }
}
