/// The findings of a check in the order of the file, and how many there are of each kind.
public struct NameReport: Hashable, Sendable {
    public var findings: [NameFinding]
    /// Number of units looked at: those with a translation.
    public var unitCount: Int

    public init(findings: [NameFinding], unitCount: Int) {
        self.findings = findings
        self.unitCount = unitCount
    }

    /// Number of findings with a verdict.
    public func count(_ verdict: NameFinding.Verdict) -> Int {
        findings.count { $0.verdict == verdict }
    }

    /// Whether a name is wrong or varies.
    public var hasErrors: Bool { findings.contains { $0.verdict.isError } }
}
