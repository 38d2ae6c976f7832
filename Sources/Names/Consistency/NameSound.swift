import ICUText
import LocalizationModel

/// How a name sounds, coarsely and in any script, so that a name and its renderings can be compared.
///
///     NameSound("Cavusoglu").likeness(to: NameSound("Кавусоглу"))   // near 1
///
/// ICU's romanisation, spellings of one sound made alike by a table, and edit distance: a comparison that needs no
/// glossary and no training.
struct NameSound: Sendable {
    private static let romanization = try? Transliterator(name: "Any-Latin; Latin-ASCII; Lower")
    private static let table: [(written: [UInt8], sound: [UInt8])] = DataFile.sounds.compactMap { line in
        let fields = line.split(separator: "\t")
        return fields.count == 2 ? (Array(fields[0].utf8), Array(fields[1].utf8)) : nil
    }

    let letters: [UInt8]

    init(_ name: String) {
        let latin = Array((Self.romanization?.apply(to: name) ?? name).utf8).filter { $0 >= 0x61 && $0 <= 0x7A }
        var sounds: [UInt8] = []
        var index = 0
        while index < latin.count {
            if let row = Self.table.first(where: { latin[index...].starts(with: $0.written) }) {
                sounds += row.sound
                index += row.written.count
            } else {
                sounds.append(latin[index])
                index += 1
            }
        }
        // Doubled letters count once.
        letters = sounds.indices.filter { $0 == 0 || sounds[$0] != sounds[$0 - 1] }.map { sounds[$0] }
    }

    /// From 0, nothing alike, to 1, the same; symmetric.
    func likeness(to other: NameSound) -> Double {
        let longest = max(letters.count, other.letters.count)
        guard longest > 0 else { return 0 }
        return 1 - Double(EditDistance.between(letters, other.letters)) / Double(longest)
    }

    /// Whether no more than vowels differ: Песков, Пискав.
    func hasSameConsonants(as other: NameSound) -> Bool {
        letters.filter { !Self.vowels.contains($0) } == other.letters.filter { !Self.vowels.contains($0) }
    }

    private static let vowels = Array("aeiou".utf8)
}
