import LocalizationModel

/// What a validator has against a file: which rule is broken, where, and what to do.
public struct FormatFinding: Hashable, Sendable {
    public enum Severity: String, Sendable {
        /// The standard forbids it.
        case error
        /// The standard allows it, but it is likely a mistake.
        case warning
    }

    /// A word for programs, such as `data-reference`.
    public var rule: String
    public var severity: Severity
    public var message: String
    public var location: SourceLocation
    /// What the user can do about it.
    public var advice: String?

    public init(
        rule: String, severity: Severity = .error, message: String, location: SourceLocation, advice: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.location = location
        self.advice = advice
    }
}
