/// A short string prepared to be set against many others of which only a byte for each character is known: the distance
/// found is never more than the true one.
struct CharacterPattern {
    /// How often it has the characters of each class: see `ShortTexts`.
    let counts: [UInt8]
    /// The counts in groups: a block of one.
    let groups: [UInt8]
    /// For each byte, a bit for each place where it stands.
    let places: [UInt64]
    /// In characters, 1 to 64.
    let length: Int

    /// - Parameter characters: at most 64.
    init?(_ characters: [UInt32]) {
        guard 1...64 ~= characters.count else { return nil }
        let bytes = characters.map(ShortTexts.byte)
        var places = [UInt64](repeating: 0, count: 256)
        for (index, byte) in bytes.enumerated() { places[Int(byte)] |= 1 << UInt64(index) }
        self.places = places
        length = bytes.count
        counts = ShortTexts.counts(bytes, length: length)
        groups = ShortTexts.groups(counts)
    }
}
