/// What the program tells the shell.
enum ExitStatus: Int32, Comparable, Sendable {
    /// Done, and nothing to report.
    case success = 0
    /// Done, and there are findings.
    case findings = 1
    /// It could not be done.
    case failure = 2

    static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
