/// Traits and lower case of the characters that texts in our languages are made of, for looking up without asking
/// the Unicode character database each time.
///
/// Latin, Greek and Cyrillic letters and general punctuation are in the table; others are asked for. The table is made
/// once and never freed, so that inner loops may hold bare pointers into it.
struct CharacterTable: @unchecked Sendable {
    // Unchecked: what the pointers lead to is written once, in `init`, and only read from then on.

    /// One table serves everybody.
    static let shared = CharacterTable()

    private static let size = 0x2100
    private let traits: UnsafePointer<CharacterTraits>
    private let lowercase: UnsafePointer<UInt16>

    private init() {
        let traits = UnsafeMutablePointer<CharacterTraits>.allocate(capacity: Self.size)
        let lowercase = UnsafeMutablePointer<UInt16>.allocate(capacity: Self.size)
        for value in 0..<Self.size {
            let scalar = Unicode.Scalar(UInt32(value)) ?? "\u{FFFD}"
            (traits + value).initialize(to: CharacterTraits(scalar))
            let mapped = scalar.properties.lowercaseMapping.unicodeScalars
            let single = mapped.count == 1 ? mapped.first?.value ?? UInt32(value) : UInt32(value)
            (lowercase + value).initialize(to: UInt16(exactly: single) ?? UInt16(value))
        }
        // Both apostrophes make the same word.
        lowercase[0x2019] = 0x27
        self.traits = UnsafePointer(traits)
        self.lowercase = UnsafePointer(lowercase)
    }

    @inline(__always)
    func traits(of value: UInt32) -> CharacterTraits {
        if value < Self.size { return traits[Int(value)] }
        return Self.rareTraits(value)
    }

    @inline(never)
    private static func rareTraits(_ value: UInt32) -> CharacterTraits {
        Unicode.Scalar(value).map { CharacterTraits($0) } ?? []
    }

    /// The lower case by Unicode's simple mapping, but for dotless and dotted I where the language is Turkish.
    @inline(__always)
    func lowercase(of value: UInt32, turkish: Bool) -> UInt32 {
        if turkish {
            if value == 0x49 { return 0x131 }
            if value == 0x130 { return 0x69 }
        }
        return value < Self.size ? UInt32(lowercase[Int(value)]) : value
    }
}
