/// Traits and lower case of the characters that texts in our languages are made of, for looking up without asking
/// the Unicode character database each time.
///
/// Latin, Greek and Cyrillic letters and general punctuation are in the table; others are asked for.
final class CharacterTable: Sendable {
    /// One table serves everybody.
    static let shared = CharacterTable()

    private static let size = 0x2100
    // Written once in `init`, read only from then on.
    private nonisolated(unsafe) let traits: UnsafeMutablePointer<CharacterTraits>
    private nonisolated(unsafe) let lowercase: UnsafeMutablePointer<UInt16>

    private init() {
        traits = .allocate(capacity: Self.size)
        lowercase = .allocate(capacity: Self.size)
        for value in 0..<Self.size {
            let scalar = Unicode.Scalar(UInt32(value)) ?? "\u{FFFD}"
            (traits + value).initialize(to: CharacterTraits(scalar))
            let mapped = scalar.properties.lowercaseMapping.unicodeScalars
            let single = mapped.count == 1 ? mapped.first?.value ?? UInt32(value) : UInt32(value)
            (lowercase + value).initialize(to: UInt16(exactly: single) ?? UInt16(value))
        }
        // Both apostrophes make the same word.
        lowercase[0x2019] = 0x27
    }

    deinit {
        traits.deallocate()
        lowercase.deallocate()
    }

    @inline(__always)
    func traits(of value: UInt32) -> CharacterTraits {
        if value < Self.size { return traits[Int(value)] }
        return Unicode.Scalar(value).map { CharacterTraits($0) } ?? []
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
