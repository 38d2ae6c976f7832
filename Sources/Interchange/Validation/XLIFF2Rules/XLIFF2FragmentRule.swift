/// References into the document are well-formed fragment identifiers.
///
/// `#[/]selector{/selector}`, each `[prefix=]id`: file, group and unit in this order, then at most one leaf
/// (note, data, target code, source code or module), and no prefix twice.
///
/// Source: XLIFF 2.1, section 4.2 (Fragment Identification).
enum XLIFF2FragmentRule {
    /// Prefixes of modules, and of extensions that are registered.
    private static let modulePrefixes: Set<String> = [
        "ctr", "fs", "gls", "its", "mda", "mtc", "pgs", "res", "slr", "tbx", "val",
    ]

    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) {
        for node in document.nodes {
            switch document.name(node) {
            case "mrk", "sm", "note", "mtc:match", "gls:glossEntry", "gls:translation": break
            default: continue
            }
            guard let reference = document.attribute(node, "ref"), reference.hasPrefix("#"),
                let fault = fault(in: reference.dropFirst())
            else { continue }
            document.report(
                "fragment-identifier", "\(reference) is no fragment identifier: \(fault)", at: node,
                advice: "write it as #f=FILE/u=UNIT/ID", into: &findings)
        }
    }

    /// What is wrong with a fragment identifier without its `#`; nil where nothing is.
    static func fault(in fragment: Substring) -> String? {
        var fragment = fragment
        if fragment.first == "/" { fragment.removeFirst() }
        var seen: Set<Substring> = []
        var last = -1
        for selector in fragment.split(separator: "/", omittingEmptySubsequences: false) {
            let parts = selector.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let id = parts[parts.count - 1]
            let prefix = parts.count == 2 ? parts[0] : ""
            guard AttributeType.isNameToken(id) else { return "\"\(id)\" is no id" }
            if parts.count == 2, !AttributeType.isNameToken(prefix) { return "\"\(prefix)\" is no prefix" }
            guard seen.insert(prefix).inserted else { return "the prefix \"\(prefix)\" stands twice" }
            let rank: Int
            switch prefix {
            case "f": rank = 0
            case "g": rank = 1
            case "u": rank = 2
            case "n", "d", "t", "": rank = 3
            case _ where prefix.utf8.count == 1: return "the prefix \(prefix) of an extension is too short"
            case _ where modulePrefixes.contains(String(prefix)): rank = 3
            default: return "the prefix \(prefix) is not registered"
            }
            if rank <= last { return rank == 3 ? "only one selector may name a leaf" : "\(prefix)= stands too late" }
            last = rank
        }
        return nil
    }
}
