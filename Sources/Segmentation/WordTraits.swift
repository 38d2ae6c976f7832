/// What the data files say of a word, in lower case and without its last full stop.
struct WordTraits: OptionSet, Sendable {
    let rawValue: UInt32

    /// An abbreviation after which a name or another word follows, never a new sentence: "Dr. Brown".
    static let beforeName = WordTraits(rawValue: 1 << 0)
    /// An abbreviation that a number follows: "No. 5".
    static let beforeNumber = WordTraits(rawValue: 1 << 1)
    /// An abbreviation after which the sentence goes on, unless what follows is likely to start one: "Inc."
    static let anywhere = WordTraits(rawValue: 1 << 2)
    /// An abbreviation after which a capital starts a sentence: "and so on".
    static let andSoOn = WordTraits(rawValue: 1 << 3)
    /// With a capital, the likely start of a sentence after an abbreviation.
    static let starter = WordTraits(rawValue: 1 << 4)
    /// Has a capital only at the start of a sentence, and is no part of names: between small letters it starts one.
    static let opener = WordTraits(rawValue: 1 << 5)
    /// An opener that is believed after a capitalised word too.
    static let strongOpener = WordTraits(rawValue: 1 << 6)
    /// Ends a letter: "Regards,".
    static let signOff = WordTraits(rawValue: 1 << 7)
    /// Begins a letter: "Dear Ann,".
    static let greeting = WordTraits(rawValue: 1 << 8)
    /// A name that ends in an exclamation mark.
    static let exclaimed = WordTraits(rawValue: 1 << 9)
    /// "and" or "or".
    static let conjunction = WordTraits(rawValue: 1 << 10)
    /// Never starts a sentence in lower case: it reports what was said before it.
    static let reporting = WordTraits(rawValue: 1 << 11)
    /// An ending, not a word: numerals with it are ordinals when a full stop follows.
    static let numeralEnding = WordTraits(rawValue: 1 << 12)
    /// An ending, not a word: what ends so is a finite verb, the last word of its sentence.
    static let verbEnding = WordTraits(rawValue: 1 << 13)
    /// A preposition that may begin a sentence, as in "At 5 a.m. Mr. Smith came".
    static let preposition = WordTraits(rawValue: 1 << 14)

    /// The abbreviation of a unit, if a number stands before it; else a word like others: "5 in." but "Come in."
    static let unit = WordTraits(rawValue: 1 << 15)
    /// Never the last word of a sentence: an article, a preposition that governs what follows.
    static let neverLast = WordTraits(rawValue: 1 << 16)
    /// The ending of a file's name.
    static let fileEnding = WordTraits(rawValue: 1 << 17)
    /// The last word of a sentence, as a finite verb is.
    static let last = WordTraits(rawValue: 1 << 18)
    /// A measure in a recipe: behind a number it makes an item of a list.
    static let measure = WordTraits(rawValue: 1 << 19)

    static let abbreviation: WordTraits = [.beforeName, .beforeNumber, .anywhere, .andSoOn, .unit]

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The trait that a key of the data files names.
    init?(key: Substring) {
        switch key {
        case "before-name": self = .beforeName
        case "before-number": self = .beforeNumber
        case "anywhere": self = .anywhere
        case "and-so-on": self = .andSoOn
        case "starter": self = .starter
        case "opener": self = .opener
        case "strong-opener": self = [.opener, .strongOpener]
        case "sign-off": self = .signOff
        case "greeting": self = .greeting
        case "exclaimed": self = .exclaimed
        case "conjunction": self = .conjunction
        case "reporting": self = .reporting
        case "numeral-ending": self = .numeralEnding
        case "verb-ending": self = .verbEnding
        case "preposition": self = .preposition
        case "unit": self = .unit
        case "never-last": self = .neverLast
        case "file-ending": self = .fileEnding
        case "last": self = .last
        case "measure": self = .measure
        default: return nil
        }
    }
}
