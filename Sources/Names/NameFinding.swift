import LocalizationModel

/// What became of one mention of a name in a translation.
public struct NameFinding: Hashable, Sendable {
    /// How a mention was rendered.
    public enum Verdict: String, Sendable, CaseIterable {
        /// As the glossary has it, or as everywhere else in the file.
        case consistent
        /// Otherwise than mostly in the same file.
        case variant
        /// Otherwise than the glossary says.
        case wrong
        /// Nothing in the translation renders it; a warning, since a pronoun may.
        case missing
        /// Not enough is known to judge; never an error.
        case unknown

        /// Whether this is a mistake that somebody should look at.
        public var isError: Bool { self == .variant || self == .wrong }
    }

    public var file: String
    /// Counts from 1; 0 where the unit's place isn't known.
    public var line: Int
    /// The name as it stands in the source.
    public var name: String
    /// The language of the translation.
    public var language: LanguageTag
    /// The renderings that would be right, best first; without a glossary what the file mostly has.
    public var expected: [String]
    /// What stands in the translation, in the case in which it stands.
    public var found: String?
    /// The dictionary form of what was found, where it is known.
    public var lemma: String?
    public var verdict: Verdict
    /// The verdict in an English sentence.
    public var message: String

    public init(
        file: String, line: Int, name: String, language: LanguageTag, expected: [String] = [], found: String? = nil,
        lemma: String? = nil, verdict: Verdict, message: String
    ) {
        self.file = file
        self.line = line
        self.name = name
        self.language = language
        self.expected = expected
        self.found = found
        self.lemma = lemma
        self.verdict = verdict
        self.message = message
    }
}
