import LocalizationModel

/// What the consistency check says of one mention of a name.
public struct NameFinding: Hashable, Sendable {
    /// The check's judgement.
    public enum Verdict: String, Sendable, CaseIterable {
        /// Rendered as the glossary says, or as elsewhere in the text.
        case consistent
        /// Rendered in a second way; most of the text has another.
        case variant
        /// The glossary says otherwise.
        case wrong
        /// Nothing in the target renders it: a warning, since a pronoun may.
        case missing
        /// Not enough to judge by.
        case unknown
    }

    /// Where the bilingual unit stands.
    public var location: SourceLocation
    /// The name as the source has it, without possessive.
    public var name: String
    /// The dictionary form of the name in the source, where it stands in another case; else nil.
    public var nameLemma: String?
    /// The name as a list of names has it.
    public var baseName: String { nameLemma ?? name }
    /// The language of the source; nil where it isn't known.
    public var sourceLanguage: LanguageTag?
    /// The language of the rendering.
    public var language: LanguageTag
    /// The renderings that would be right, best first.
    public var expected: [String]
    /// The words of the target that render the name, in their case; nil where there are none.
    public var found: String?
    /// The dictionary form of `found`, where it is known.
    public var lemma: String?
    public var verdict: Verdict
    /// What is the matter, for people; empty where nothing is.
    public var message: String
    /// Whether the text has two or more spellings of the name, none of which is the usual one: no error, but worth a look.
    public var isUndecided = false

    public init(
        location: SourceLocation, name: String, language: LanguageTag, expected: [String], found: String? = nil,
        lemma: String? = nil, verdict: Verdict, message: String = ""
    ) {
        self.location = location
        self.name = name
        self.language = language
        self.expected = expected
        self.found = found
        self.lemma = lemma
        self.verdict = verdict
        self.message = message
    }

    /// The rendering that is to be accepted where the finding is no error: its dictionary form, unless that is one which is
    /// expected and the text spells it otherwise (`Erdogan`, of `Erdoğan`).
    public var renderingToAccept: String? {
        if let lemma, !expected.contains(lemma) { return lemma }
        return found
    }

    /// Whether it is an error that a person must look at.
    public var isError: Bool { verdict == .variant || verdict == .wrong }
}
