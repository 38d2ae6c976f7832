/// What was met while a bilingual file was read, for the count at the end: nothing is left out silently.
public struct ReadingReport: Hashable, Sendable {
    /// Why a unit of a file can't go into a memory.
    public enum Omission: String, CaseIterable, Sendable {
        /// There is no text in any language.
        case noText = "no-text"
        /// There is text in one language only, or only in one that can be told.
        case oneLanguage = "one-language"
        /// There is no translation.
        case untranslated
        /// It is marked as not to be translated.
        case untranslatable
        /// It belongs to a text that is there no more.
        case obsolete
        /// A text is longer than any segment: see `longestText`.
        case tooLong = "too-long"
        /// Approved units only were asked for, and this one isn't.
        case unapproved
        /// Units of other languages were asked for.
        case otherLanguages = "other-languages"
    }

    /// Something that was left out or mended, with its place.
    public struct Warning: Hashable, Sendable {
        /// What it was, as a clause.
        public var message: String
        /// Where it stood.
        public var location: SourceLocation

        /// Makes a warning.
        public init(message: String, location: SourceLocation) {
            self.message = message
            self.location = location
        }
    }

    /// Units that the file holds, those left out included. A unit of several languages counts once.
    public var unitCount = 0
    /// Units left out, by reason.
    public private(set) var omissions: [Omission: Int] = [:]
    /// What the file says of its units, or of itself, and no unit has room for, by the name it has there: how many times.
    public private(set) var setAside: [String: Int] = [:]
    /// Characters left out because XML forbids them.
    public var droppedCharacterCount = 0
    /// All warnings, of which the first are kept.
    public private(set) var warningCount = 0
    /// The first hundred warnings, in file order.
    public private(set) var warnings: [Warning] = []

    /// How many warnings are kept.
    public static let keptWarnings = 100

    /// Bytes of the longest text that is taken for a segment: a book in one segment is no use to anybody, and would slow
    /// every search down.
    public static let longestText = 1 << 20

    /// Makes an empty report.
    public init() {}

    /// All units left out.
    public var omittedCount: Int { omissions.values.reduce(0, +) }

    /// Counts units that were left out.
    public mutating func omit(_ reason: Omission, count: Int = 1) {
        omissions[reason, default: 0] += count
    }

    /// Counts something that no unit has room for, such as an attribute. Of a file that makes up names without end, those
    /// beyond the first hundred are counted together.
    public mutating func setAside(_ name: String, count: Int = 1) {
        let isKept = setAside[name] != nil || setAside.count < Self.keptWarnings
        setAside[isKept ? name : "…", default: 0] += count
    }

    /// Adds what was met by another reader of the same file.
    public mutating func add(_ other: ReadingReport) {
        for (reason, count) in other.omissions { omit(reason, count: count) }
        for (name, count) in other.setAside { setAside(name, count: count) }
        warningCount += other.warningCount
        warnings = Array((warnings + other.warnings).prefix(Self.keptWarnings))
    }

    /// Remembers a warning, which may stand for several of a kind.
    public mutating func warn(_ message: String, at location: SourceLocation, count: Int = 1) {
        warningCount += count
        if warnings.count < Self.keptWarnings { warnings.append(Warning(message: message, location: location)) }
    }
}
