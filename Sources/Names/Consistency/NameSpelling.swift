import ICUText

/// What spellings of one name have in common: Çavuşoğlu, Cavusoglu and Chavushoglu are equal.
///
/// Long names are equal that sound the same, short ones only that differ in nothing but marks on letters.
struct NameSpelling: Hashable, Sendable {
    /// Sounds that a name must have before its sound alone tells it.
    private static let enough = 6
    private let letters: [UInt8]

    init(_ name: String) {
        let sound = NameSound(name).letters
        letters = sound.count >= Self.enough ? sound : Array(TextNormalization.strippingMarks(name).lowercased().utf8)
    }
}
