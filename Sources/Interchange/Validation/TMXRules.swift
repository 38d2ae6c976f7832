import LocalizationModel
import XMLStream

/// What TMX asks beyond its document type definition: languages that are languages, codes that pair.
///
/// Source: TMX 1.4b, section 4.
struct TMXRules: FormatRules {
    var document: FormatDocument
    private var tree: XMLTree { document.tree }

    init(document: FormatDocument) {
        self.document = document
    }

    func isPiece(_ name: String) -> Bool { name == "tu" || name == "header" }

    func finish(_ report: (FormatFinding) throws(TolmachError) -> Void) {}

    mutating func check(into findings: inout [FormatFinding]) {
        for node in document.nodes {
            switch document.name(node) {
            case "header":
                if let language = document.attribute(node, "srclang"), language != "*all*" {
                    checkLanguage(language, "srclang", node, &findings)
                }
                if let language = document.attribute(node, "adminlang") {
                    checkLanguage(language, "adminlang", node, &findings)
                }
            case "tu": checkUnit(node, &findings)
            case "seg": checkCodes(in: node, &findings)
            case "ut":
                report("deprecated", "<ut> is deprecated", node, .warning, &findings)
            default: break
            }
        }
    }

    private func checkUnit(_ unit: Int, _ findings: inout [FormatFinding]) {
        var seen: Set<String> = []
        for variant in tree.children(unit) where document.name(variant) == "tuv" {
            guard let language = document.attribute(variant, "xml:lang") ?? document.attribute(variant, "lang") else {
                report("language", "<tuv> lacks xml:lang", variant, .error, &findings)
                continue
            }
            checkLanguage(language, "xml:lang", variant, &findings)
            if !seen.insert(language.lowercased()).inserted {
                findings.append(
                    document.finding(
                        "language", "the unit has two variants in \(language.excerpt)", at: variant, severity: .warning,
                        advice: "give each further translation a <tu> of its own, with the source"))
            }
        }
    }

    private func checkLanguage(_ tag: String, _ name: String, _ node: Int, _ findings: inout [FormatFinding]) {
        if LanguageTag(tag) == nil {
            report("language", "\(name)=\"\(tag.excerpt)\" is no language tag", node, .error, &findings)
        }
    }

    /// Each `bpt` has one `ept` with the same `i` after it.
    private func checkCodes(in segment: Int, _ findings: inout [FormatFinding]) {
        var open: [String: Int] = [:]
        for node in tree.descendants(segment) {
            guard let number = document.attribute(node, "i") else { continue }
            switch document.name(node) {
            case "bpt":
                if open.updateValue(node, forKey: number) != nil {
                    report("code-pair", "two <bpt> have i=\"\(number)\"", node, .error, &findings)
                }
            case "ept":
                if open.removeValue(forKey: number) == nil {
                    report("code-pair", "<ept> \(number) ends what no <bpt> began", node, .error, &findings)
                }
            default: break
            }
        }
        for (number, node) in open {
            report("code-pair", "no <ept> ends <bpt> \(number)", node, .error, &findings)
        }
    }

    private func report(
        _ rule: String, _ message: String, _ node: Int, _ severity: FormatFinding.Severity,
        _ findings: inout [FormatFinding]
    ) {
        findings.append(document.finding(rule, message, at: node, severity: severity))
    }
}
