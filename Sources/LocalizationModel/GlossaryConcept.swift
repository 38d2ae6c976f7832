/// One thing that a glossary speaks of, with its terms in each language.
public struct GlossaryConcept: Hashable, Sendable {
    /// What sort of thing it is; the name kinds are what `Names` works with.
    public enum Kind: String, Sendable, CaseIterable {
        case term, givenName, familyName, fullName, place, organisation
    }

    /// Grammatical gender of the person named, or of the noun that a place, an organisation or a term is.
    public enum Gender: String, Sendable, CaseIterable {
        case masculine, feminine, neuter
    }

    /// One way to say it in one language.
    public struct Term: Hashable, Sendable {
        /// Whether the term may be used.
        public enum Standing: String, Sendable, CaseIterable {
            case preferred, admitted, deprecated, forbidden

            /// How far a term is from being the one to use, from 0.
            public var rank: Int {
                switch self {
                case .preferred: 0
                case .admitted: 1
                case .deprecated: 2
                case .forbidden: 3
                }
            }
        }

        /// The term as the glossary spells it.
        public var text: String
        /// The language of the term, with its region if the glossary names one.
        public var language: LanguageTag
        /// Whether the term may be used.
        public var standing: Standing
        /// The system that gave the rendering (`tradition`, `practical transcription`, `kmu-2010`), or nil.
        public var system: String?
        /// What the glossary remarks on the term.
        public var note: String?
        /// What else the glossary says of the term.
        public var properties: [GlossaryProperty]

        /// Whether translations may have the term: neither forbidden nor deprecated.
        public var mayBeUsed: Bool { standing == .preferred || standing == .admitted }

        /// Makes one from its parts.
        public init(
            _ text: String, language: LanguageTag, standing: Standing = .admitted, system: String? = nil,
            note: String? = nil, properties: [GlossaryProperty] = []
        ) {
            self.text = text
            self.language = language
            self.standing = standing
            self.system = system
            self.note = note
            self.properties = properties
        }
    }

    /// The entry's key in its glossary.
    public var id: String
    /// What sort of thing it is.
    public var kind: Kind
    /// The gender of the person named, where it matters for inflection.
    public var gender: Gender?
    /// The language the name comes from: `tr` for Çavuşoğlu.
    public var originLanguage: LanguageTag?
    /// The field it belongs to, such as `politics`.
    public var subject: String?
    /// What it is, in words.
    public var definition: String?
    /// In file order. Of several terms in a language the preferred one, else the first, is recommended.
    public var terms: [Term]
    /// What else the glossary says of the concept; a note that serves as definition stands here too.
    public var properties: [GlossaryProperty] = []
    /// What it says of the concept in one language, by the language's tag.
    public var languageProperties: [String: [GlossaryProperty]] = [:]
    /// Where the entry stands in the file it was read from.
    public var location: SourceLocation?

    /// Makes one from its parts.
    public init(
        id: String, kind: Kind = .term, gender: Gender? = nil, originLanguage: LanguageTag? = nil,
        subject: String? = nil, definition: String? = nil, terms: [Term], location: SourceLocation? = nil
    ) {
        self.id = id
        self.kind = kind
        self.gender = gender
        self.originLanguage = originLanguage
        self.subject = subject
        self.definition = definition
        self.terms = terms
        self.location = location
    }

    /// Whether the concept is a name rather than a common term.
    public var isName: Bool { kind != .term }

    /// The terms in a language, whatever the region, best first, forbidden ones left out.
    public func terms(in language: LanguageTag) -> [Term] {
        let usable = terms.filter { $0.language.sharesLanguage(with: language) && $0.standing != .forbidden }
        return usable.filter { $0.standing == .preferred } + usable.filter { $0.standing != .preferred }
    }

    /// The terms that a translation into a language may have, best first: neither forbidden nor deprecated ones.
    public func usableTerms(in language: LanguageTag) -> [Term] { terms(in: language).filter(\.mayBeUsed) }
}
