import LocalizationModel

/// Internationalization Tag Set: version, annotators, and which attributes exclude or need each other.
///
/// Source: XLIFF 2.1, section 5.9 (ITS).
enum XLIFF2ITSRule {
    private static let categories: Set<Substring> = [
        "allowed-characters", "directionality", "domain", "elements-within-text", "external-resource", "id-value",
        "language-information", "locale-filter", "localization-note", "localization-quality-issue",
        "localization-quality-rating", "mt-confidence", "preserve-space", "provenance", "storage-size",
        "target-pointer", "terminology", "text-analysis", "translate",
    ]
    private static let provenance = [
        "org", "orgRef", "person", "personRef", "revOrg", "revOrgRef", "revPerson", "revPersonRef", "revTool",
        "revToolRef", "tool", "toolRef",
    ]

    static func check(_ document: XLIFF2Document, into findings: inout [FormatFinding]) throws(TolmachError) {
        for node in document.nodes {
            switch document.name(node) {
            case "its:locQualityIssue":
                needOne(of: ["locQualityIssueType", "locQualityIssueComment"], node, document, &findings)
            case "its:provenanceRecord": needOne(of: provenance, node, document, &findings)
            default: break
            }
            let names = document.tree.attributes(node).map { document.content.attributeName($0) }
                .filter { $0.hasPrefix("its:") || $0.hasPrefix("itsm:") }
            guard !names.isEmpty else { continue }
            checkVersion(node, document, &findings)
            checkAnnotators(node, document, &findings)
            try checkCombination(node, Set(names), document, &findings)
        }
    }

    private static func checkVersion(_ node: Int, _ document: XLIFF2Document, _ findings: inout [FormatFinding]) {
        let hasVersion: (Int) -> Bool = { document.hasAttribute($0, "its:version") }
        if hasVersion(node) || document.tree.ancestor(node, where: hasVersion) != nil {
            return
        }
        document.report(
            "its", "ITS attributes need an its:version here or around", at: node,
            advice: "write its:version=\"2.0\" on <xliff>", into: &findings)
    }

    private static func checkAnnotators(_ node: Int, _ document: XLIFF2Document, _ findings: inout [FormatFinding]) {
        guard let value = document.attribute(node, "its:annotatorsRef") else { return }
        var seen: Set<Substring> = []
        for entry in value.split(separator: " ") {
            let parts = entry.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count != 2 || parts[1].isEmpty || !categories.contains(parts[0]) {
                document.report(
                    "its", "\(entry) is no data category and annotator, parted by |", at: node, into: &findings)
            } else if !seen.insert(parts[0]).inserted {
                document.report("its", "the category \(parts[0]) stands twice", at: node, into: &findings)
            }
        }
    }

    private static func checkCombination(
        _ node: Int, _ names: Set<String>, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) throws(TolmachError) {
        func exclude(_ name: String, _ others: [String]) {
            guard names.contains(name) else { return }
            for other in others where names.contains(other) {
                document.report("its", "\(name) and \(other) exclude each other", at: node, into: &findings)
            }
        }
        exclude("its:locQualityRatingScore", ["its:locQualityRatingVote"])
        exclude("its:taIdentRef", ["its:taSource", "its:taIdent"])
        exclude(
            "its:locQualityIssuesRef",
            ["Type", "Comment", "Severity", "ProfileRef", "Enabled"].map { "its:locQualityIssue" + $0 })
        exclude("its:provenanceRecordsRef", provenance.map { "its:" + $0 })
        if names.contains("its:taSource") != names.contains("its:taIdent") {
            document.report("its", "its:taSource and its:taIdent must stand together", at: node, into: &findings)
        }
        for (name, space) in [
            ("its:locQualityIssuesRef", XLIFF2IdentifierSpace.qualityIssues),
            ("its:provenanceRecordsRef", .provenanceRecords),
        ] {
            guard let reference = document.attribute(node, name), reference.hasPrefix("#") else { continue }
            let id = reference.split(separator: "=").last.map(String.init) ?? ""
            try document.ledger.refer(to: id, space.rawValue, at: document.tree.location(node))
        }
    }

    private static func needOne(
        of names: [String], _ node: Int, _ document: XLIFF2Document, _ findings: inout [FormatFinding]
    ) {
        if !names.contains(where: { document.hasAttribute(node, $0) }) {
            document.report("its", "needs at least one of \(names.joined(separator: ", "))", at: node, into: &findings)
        }
    }
}
