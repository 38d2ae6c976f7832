/// What a finding says, in English.
enum NameMessage {
    static func text(of finding: NameFinding) -> String {
        let found = finding.found ?? ""
        let expected = finding.expected.joined(separator: ", ")
        return switch finding.verdict {
        case .consistent: "\(finding.name) is rendered as \(finding.lemma ?? found)"
        case .variant: "\(finding.name) is rendered as \(found) here, mostly as \(expected)"
        case .wrong: "\(finding.name) is rendered as \(found); expected \(expected) in its case"
        case .missing: "nothing renders \(finding.name); expected \(expected)"
        case .unknown:
            finding.found == nil
                ? "no rendering of \(finding.name) was recognised" : "\(finding.name) is rendered as \(found), once"
        }
    }
}
