import ICUText

/// How a name sounds, roughly: one sign a sound, whatever alphabet it is written in.
///
/// What each letter sounds like, and how near sounds are, is in `Data/sounds.txt`.
struct NameSound: Hashable, Sendable {
    /// Longer names are cut: comparing takes time by the square of the length.
    private static let longest = 64
    private static let table = SoundTable(lines: DataFile.lines(named: "sounds"))

    let signs: [UInt8]

    init(_ name: some StringProtocol) {
        let letters = name.unicodeScalars.prefix(Self.longest)
            .flatMap { $0.properties.lowercaseMapping.unicodeScalars }
        signs = Self.table.signs(of: letters)
    }

    /// How alike two names sound: 1 where they sound the same, 0 where nothing is alike.
    func similarity(to other: NameSound) -> Double {
        let longer = max(signs.count, other.signs.count)
        guard longer > 0, !signs.isEmpty, !other.signs.isEmpty else { return 0 }
        let table = Self.table
        var row = other.signs.reduce(into: [0]) { $0.append($0[$0.count - 1] + table.cost(of: $1)) }
        for sign in signs {
            var diagonal = row[0]
            row[0] += table.cost(of: sign)
            for (column, otherSign) in other.signs.enumerated() {
                let replaced = diagonal + table.cost(of: sign, for: otherSign)
                diagonal = row[column + 1]
                row[column + 1] = min(
                    replaced, diagonal + table.cost(of: sign), row[column] + table.cost(of: otherSign))
            }
        }
        return max(0, 1 - Double(row[other.signs.count]) / Double(10 * longer))
    }
}
