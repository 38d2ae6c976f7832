import LocalizationModel

/// What was met while a TMX file was read, for the count at the end.
public struct TMXReadingReport: Hashable, Sendable {
    /// Something that was left out or mended, with its place.
    public struct Warning: Hashable, Sendable {
        public var message: String
        public var location: SourceLocation

        public init(message: String, location: SourceLocation) {
            self.message = message
            self.location = location
        }
    }

    /// Units returned.
    public var unitCount = 0
    /// Units left out, each with a warning.
    public var skippedUnitCount = 0
    /// All warnings, of which the first hundred are kept.
    public var warningCount = 0
    public private(set) var warnings: [Warning] = []

    public static let keptWarnings = 100

    public init() {}

    mutating func warn(_ message: String, at location: SourceLocation) {
        warningCount += 1
        if warnings.count < Self.keptWarnings { warnings.append(Warning(message: message, location: location)) }
    }
}
