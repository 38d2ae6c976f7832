/// Languages: the target language is named when there are targets, and `xml:lang` says the same as the root.
///
/// Source: XLIFF 2.1, sections 4.2.2.1 (`xliff`), 4.2.2.12 (`source`), 4.2.2.13 (`target`).
enum XLIFF2LanguageRule {
    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        let source = document.attribute(0, "srcLang")
        let target = document.attribute(0, "trgLang")
        if let unit = document.unit {
            for part in unit.parts {
                for side in document.tree.children(part) {
                    if document.isCore(side, "source") {
                        compare(side, with: source, named: "srcLang", document, &findings)
                    } else if document.isCore(side, "target") {
                        compare(side, with: target, named: "trgLang", document, &findings)
                        if target == nil {
                            document.report(
                                "target-language", "there is a <target>, but the root names no trgLang", at: side,
                                advice: "write trgLang on <xliff>", into: &findings)
                        }
                    }
                }
            }
        }
    }

    /// Compares a side's own or inherited `xml:lang`.
    private static func compare(
        _ node: Int, with language: String?, named name: String, _ document: XLIFF2Document,
        _ findings: inout [FormatFinding]
    ) {
        var current = node
        while current >= 0 {
            if let value = document.attribute(current, "xml:lang") {
                if let language, value.lowercased() != language.lowercased() {
                    document.report(
                        "xml-lang", "xml:lang is \(value) here, but \(name) is \(language)", at: node, into: &findings)
                }
                return
            }
            current = document.tree.nodes[current].parent
        }
    }
}
