import LocalizationModel

/// Rules for cutting text into segments, as SRX exchanges them.
///
///     var rules = SegmentationRules()
///     rules.languageRules = [.init(name: "all", rules: [.init(breaks: true, before: "[.?!]", after: "\\s")])]
///     rules.languageMaps = [.init(pattern: ".*", languageRule: "all")]
///     let segmenter = try Segmenter(rules: rules)
///
/// Source: SRX 2.0, OSCAR recommendation of 7 April 2008.
public struct SegmentationRules: Hashable, Sendable {
    /// One rule: whether there is a break where one expression matches before a place and another one behind it.
    public struct Rule: Hashable, Sendable {
        public var breaks: Bool
        /// An ICU regular expression that ends at the place; empty where anything may stand before.
        public var before: String
        /// An ICU regular expression that begins at the place; empty where anything may stand behind.
        public var after: String

        public init(breaks: Bool, before: String, after: String) {
            self.breaks = breaks
            self.before = before
            self.after = after
        }

        /// Compiles the expressions.
        ///
        /// - Throws: `TolmachError.invalidArgument` where one can't be used.
        public func check() throws(TolmachError) { _ = try RuleMatcher(self) }
    }

    /// The rules of a language, or of several. Of the rules that match at a place the first decides.
    public struct LanguageRule: Hashable, Sendable {
        public var name: String
        public var rules: [Rule]

        public init(name: String, rules: [Rule]) {
            self.name = name
            self.rules = rules
        }
    }

    /// Which languages have which rules.
    public struct LanguageMap: Hashable, Sendable {
        /// A regular expression that matches a whole language tag, in any letter case.
        public var pattern: String
        /// The name of the rules.
        public var languageRule: String

        public init(pattern: String, languageRule: String) {
            self.pattern = pattern
            self.languageRule = languageRule
        }
    }

    /// Which side of a break an inline code goes to that stands there.
    public struct FormatHandling: Hashable, Sendable {
        /// Whether a code that opens goes with the segment in front.
        public var includesStart = false
        /// Whether a code that closes goes with the segment in front.
        public var includesEnd = true
        /// Whether a code that does neither goes with the segment in front.
        public var includesIsolated = false

        public init() {}
    }

    /// The words of one language by kind, for the library's own engine: an extension of SRX.
    public struct WordList: Hashable, Sendable {
        /// The language, such as "en".
        public var language: String
        /// Lines of a key, a colon, and words with spaces between them.
        public var text: String

        public init(language: String, text: String) {
            self.language = language
            self.text = text
        }
    }

    /// Whether all language maps that match count, one after the other, and not only the first.
    public var cascades = false
    /// Whether texts inside other texts, such as those of attributes, are cut too.
    public var segmentsSubflows = true
    /// What the file says of inline codes; nil leaves each code where it stands.
    public var formatHandling: FormatHandling?
    public var languageRules: [LanguageRule] = []
    public var languageMaps: [LanguageMap] = []
    /// If there are any, the library's own engine cuts by them, and the rules are for other programs.
    public var wordLists: [WordList] = []

    public init() {}

    /// The rules that hold for a language, in order.
    ///
    /// - Parameter matches: Whether a pattern matches the tag.
    func rules(where matches: (String) -> Bool) -> [Rule] {
        var found: [Rule] = []
        for map in languageMaps where matches(map.pattern) {
            found += languageRules.first { $0.name == map.languageRule }?.rules ?? []
            if !cascades { break }
        }
        return found
    }

    /// A number that tells whether rules and maps were edited (FNV-1a, 64 bits).
    public var digest: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        add(cascades ? "cascade" : "first")
        for language in languageRules {
            add(language.name)
            for rule in language.rules {
                add(rule.breaks ? "yes" : "no")
                add(rule.before)
                add(rule.after)
            }
        }
        for map in languageMaps {
            add(map.pattern)
            add(map.languageRule)
        }
        return String(hash, radix: 16)
    }
}
