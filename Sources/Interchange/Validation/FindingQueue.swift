import LocalizationModel

/// Brings findings into the order of the file, as far as memory allows: of a document with very many, those
/// after the first thousands are passed on as they come.
struct FindingQueue {
    static let capacity = 10_000

    private var findings: [FormatFinding] = []
    private var isFull = false

    mutating func add(
        _ new: [FormatFinding], _ report: (FormatFinding) throws(TolmachError) -> Void
    ) throws(TolmachError) {
        findings += new
        if isFull || findings.count >= Self.capacity {
            isFull = true
            try flush(report)
        }
    }

    /// Passes on what is held.
    mutating func flush(_ report: (FormatFinding) throws(TolmachError) -> Void) throws(TolmachError) {
        findings.sort {
            ($0.location.line, $0.location.column, $0.rule, $0.message)
                < ($1.location.line, $1.location.column, $1.rule, $1.message)
        }
        for finding in findings { try report(finding) }
        findings.removeAll(keepingCapacity: true)
    }
}
