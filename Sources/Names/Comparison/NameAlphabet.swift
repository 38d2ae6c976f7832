import ICUText

/// The letters of a script that the comparison of names knows, numbered from 1.
///
/// A letter's case doesn't matter. A letter that isn't listed counts as the one without its marks (`ễ` as `e`), and
/// what is no letter at all is left out, so an apostrophe in a name makes no difference.
package struct NameAlphabet: Sendable {
    /// The numbers of the scalars below this one stand in a table; few letters are beyond it.
    private static let tableEnd: UInt32 = 0x600
    private let table: [UInt8]
    private let others: [Unicode.Scalar: UInt8]

    /// - Parameters:
    ///   - letters: The small letters in the order of their numbers, at most 255.
    ///   - likeness: Letters that count as others: `["і": "и"]`.
    package init(letters: String, likeness: [Unicode.Scalar: Unicode.Scalar] = [:]) {
        var table = [UInt8](repeating: 0, count: Int(Self.tableEnd))
        var others: [Unicode.Scalar: UInt8] = [:]
        func note(_ scalar: Unicode.Scalar, _ number: UInt8) {
            for form in [String(scalar), scalar.properties.uppercaseMapping] where form.unicodeScalars.count == 1 {
                guard let letter = form.unicodeScalars.first else { continue }
                if letter.value < Self.tableEnd {
                    table[Int(letter.value)] = number
                } else {
                    others[letter] = number
                }
            }
        }
        for (index, scalar) in letters.unicodeScalars.prefix(255).enumerated() { note(scalar, UInt8(index + 1)) }
        for (scalar, other) in likeness where other.value < Self.tableEnd { note(scalar, table[Int(other.value)]) }
        self.table = table
        self.others = others
    }

    /// The number of a letter, or 0.
    package func number(of scalar: Unicode.Scalar) -> UInt8 {
        scalar.value < Self.tableEnd ? table[Int(scalar.value)] : others[scalar] ?? 0
    }

    /// A word's letters as numbers.
    package func numbers(of word: some StringProtocol) -> LetterNumbers {
        var numbers = LetterNumbers()
        for scalar in word.unicodeScalars {
            var number = number(of: scalar)
            if number == 0, scalar.value >= 0x80, scalar.properties.isAlphabetic {
                let bare = TextNormalization.strippingMarks(String(scalar)).unicodeScalars.first
                number = bare.map { self.number(of: $0) } ?? 0
            }
            if number != 0 { numbers.append(number) }
        }
        return numbers
    }
}

/// A word's letters as numbers, with two zeros before and behind it, so that every letter has neighbours.
package struct LetterNumbers: Hashable, Sendable {
    /// More letters than this are left out; no name that people bear has as many.
    package static let maximum = 40
    package private(set) var padded: [UInt8] = [0, 0, 0, 0]

    package init() {}

    package var count: Int { padded.count - 4 }
    package var isEmpty: Bool { count == 0 }

    package mutating func append(_ number: UInt8) {
        guard count < Self.maximum else { return }
        padded[padded.count - 2] = number
        padded.append(0)
    }

    /// Both one after the other.
    package static func + (first: LetterNumbers, second: LetterNumbers) -> LetterNumbers {
        var sum = first
        for number in second.padded.dropFirst(2).dropLast(2) { sum.append(number) }
        return sum
    }
}
