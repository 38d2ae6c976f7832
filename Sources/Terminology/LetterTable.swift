import ICUText

/// What each character is to a search for words, and what it is folded to: lower case, ё as е,
/// Latin letters without diacritics, one kind of apostrophe and hyphen.
enum LetterTable {
    enum Kind {
        /// Anything that parts words.
        static let other: UInt8 = 0
        static let space: UInt8 = 1
        static let hyphen: UInt8 = 2
        /// Belongs to a word where letters stand on both sides.
        static let apostrophe: UInt8 = 3
        /// Combining marks, soft hyphens, zero-width joiners: left out of words.
        static let ignorable: UInt8 = 4
        static let lowercase: UInt8 = 5
        static let uppercase: UInt8 = 6
    }

    /// Scalars below this are looked up in the table, the others worked out one by one.
    static let count = 0x2100

    /// The low 16 bits of an entry are the folded letter, the next 8 its kind.
    static let entries: [UInt32] = (0..<UInt32(count)).map { value in
        Unicode.Scalar(value).map { entry(for: $0) } ?? 0
    }

    /// Works out the entry of any scalar. Kept apart, as all that it needs would be made ready for each word of a text.
    @inline(never)
    static func entry(for scalar: Unicode.Scalar) -> UInt32 {
        switch scalar {
        case "'", "\u{2019}", "\u{2BC}", "`", "\u{2BB}", "\u{B4}", "\u{2032}":
            return UInt32(Kind.apostrophe) << 16 | 0x27
        case "-", "\u{2010}", "\u{2011}": return UInt32(Kind.hyphen) << 16 | 0x2D
        case "\u{AD}", "\u{200B}"..."\u{200D}", "\u{FEFF}", "\u{2060}": return UInt32(Kind.ignorable) << 16
        default: break
        }
        let properties = scalar.properties
        if properties.isWhitespace { return UInt32(Kind.space) << 16 | 0x20 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return UInt32(Kind.ignorable) << 16
        case .uppercaseLetter, .titlecaseLetter: return UInt32(Kind.uppercase) << 16 | UInt32(folded(scalar))
        case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber,
            .spacingMark:
            return UInt32(Kind.lowercase) << 16 | UInt32(folded(scalar))
        default: return UInt32(Kind.other) << 16 | UInt32(truncatingIfNeeded: scalar.value)
        }
    }

    /// The folded letter that a folded one and a mark behind it make: й of и and a breve. All other marks make no
    /// difference, as they say where the stress is, or are on letters that are folded without them.
    static func composed(_ letter: UInt16, _ mark: UInt32) -> UInt16 {
        switch (letter, mark) {
        case (0x438, 0x306): 0x439  // й
        case (0x443, 0x306): 0x45E  // ў
        case (0x456, 0x308): 0x457  // ї
        default: letter
        }
    }

    private static func folded(_ scalar: Unicode.Scalar) -> UInt16 {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        if "йўї".unicodeScalars.contains(lower) { return UInt16(lower.value) }
        // Latin, Greek and Cyrillic letters.
        if (0xC0..<0x250).contains(lower.value) || (0x370..<0x530).contains(lower.value)
            || (0x1E00..<0x2000).contains(lower.value)
        {
            if let base = withoutDiacritics[lower] { return base }
            let base = decomposed(lower)
            return UInt16(truncatingIfNeeded: base.value)
        }
        // Letters beyond the basic plane share 16 bits with others; they are compared letter by letter all the same.
        return UInt16(truncatingIfNeeded: lower.value)
    }

    private static let withoutDiacritics: [Unicode.Scalar: UInt16] = [
        "ı": 0x69, "ł": 0x6C, "ø": 0x6F, "đ": 0x64, "ð": 0x64, "ħ": 0x68, "ß": 0x73, "ŧ": 0x74, "ə": 0x61,
    ]

    /// The first scalar of the canonical decomposition, which is the letter without its marks.
    private static func decomposed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        TextNormalization.strippingMarks(String(Character(scalar))).unicodeScalars.first ?? scalar
    }
}
