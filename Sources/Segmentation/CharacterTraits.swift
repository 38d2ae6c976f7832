/// What segmentation asks of a character.
struct CharacterTraits: OptionSet, Sendable {
    let rawValue: UInt16

    static let letter = CharacterTraits(rawValue: 1 << 0)
    static let uppercase = CharacterTraits(rawValue: 1 << 1)
    static let lowercase = CharacterTraits(rawValue: 1 << 2)
    static let digit = CharacterTraits(rawValue: 1 << 3)
    static let space = CharacterTraits(rawValue: 1 << 4)
    /// Ends sentences: the full stop, the question and exclamation marks, the ellipsis and their kin.
    static let terminator = CharacterTraits(rawValue: 1 << 5)
    /// A bracket or quote that may stand between a terminator and the space.
    static let closer = CharacterTraits(rawValue: 1 << 6)
    /// A bracket or quote that may stand before a sentence's first letter.
    static let opener = CharacterTraits(rawValue: 1 << 7)
    static let dash = CharacterTraits(rawValue: 1 << 8)
    /// The mark of a list item.
    static let bullet = CharacterTraits(rawValue: 1 << 9)
    /// May stand inside a word or an abbreviation: an apostrophe, a hyphen, a slash.
    static let joiner = CharacterTraits(rawValue: 1 << 10)
    /// A sign that is drawn in rows to part texts: `****`, `____`.
    static let ruler = CharacterTraits(rawValue: 1 << 11)
    /// A control character that is no white space.
    static let control = CharacterTraits(rawValue: 1 << 12)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The traits of a character by the Unicode character database, and by the lists below for marks.
    init(_ scalar: Unicode.Scalar) {
        var traits = CharacterTraits()
        let properties = scalar.properties
        if properties.isWhitespace { traits.insert(.space) }
        let isMark = properties.generalCategory == .nonspacingMark && !properties.isVariationSelector
        if properties.isAlphabetic || isMark { traits.insert(.letter) }
        if properties.isUppercase { traits.insert(.uppercase) }
        if properties.isLowercase { traits.insert(.lowercase) }
        if ("0"..."9").contains(scalar) { traits.insert(.digit) }
        if properties.generalCategory == .control, !properties.isWhitespace { traits.insert(.control) }
        for (marks, trait) in Self.marks where marks.contains(scalar) { traits.insert(trait) }
        self = traits
    }

    private static let marks: [(String.UnicodeScalarView, CharacterTraits)] = [
        (".!?…‼⁇⁈⁉。！？".unicodeScalars, .terminator),
        (")]}\"'”’»›“‘".unicodeScalars, .closer),
        ("([{\"'“‘„«‹‚”¿¡`".unicodeScalars, .opener),
        ("-–—―‒".unicodeScalars, .dash),
        ("•⁃●▪‣◦➤■".unicodeScalars, .bullet),
        ("'’-/№°".unicodeScalars, .joiner),
        ("-_=*~#".unicodeScalars, .ruler),
    ]
}
