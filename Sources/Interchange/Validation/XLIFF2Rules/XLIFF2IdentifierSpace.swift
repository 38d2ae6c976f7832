/// The kinds of ids of XLIFF 2 that must be unique, or are referred to, beyond a unit.
///
/// Source: XLIFF 2.1, sections 4.3.1.21 (`id`), 4.3.1.35 (`subFlows`), 5.5 (Resource Data), 5.9 (ITS).
enum XLIFF2IdentifierSpace: Int, CaseIterable {
    case files, groups, units, resourceItems, qualityIssues, provenanceRecords

    /// The kind of the ids that an element has.
    init?(element: String) {
        switch element {
        case "file": self = .files
        case "group": self = .groups
        case "unit": self = .units
        case "its:locQualityIssues": self = .qualityIssues
        case "its:provenanceRecords": self = .provenanceRecords
        default: return nil
        }
    }

    static var spaces: [IdentifierLedger.Space] { allCases.map(\.space) }

    private var space: IdentifierLedger.Space {
        switch self {
        case .files: .init(rule: "id-unique", duplicate: { "two file elements have the id \($0)" })
        case .groups: .init(rule: "id-unique", duplicate: { "two group elements have the id \($0)" })
        case .units:
            .init(
                rule: "id-unique", duplicate: { "two unit elements have the id \($0)" }, danglingRule: "sub-flows",
                dangling: { "a sub-flow is the unit \($0), which the file doesn't have" })
        case .resourceItems:
            .init(rule: "resource-data", dangling: { "ref names no resource item: \($0)" }, severity: .warning)
        case .qualityIssues: .init(rule: "its", dangling: { "\($0) names no <its:locQualityIssues>" })
        case .provenanceRecords: .init(rule: "its", dangling: { "\($0) names no <its:provenanceRecords>" })
        }
    }
}
