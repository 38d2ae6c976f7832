/// How like two source texts are: what the scorer says of a pair.
struct Comparison {
    enum Likeness: Int, Comparable {
        /// Different words.
        case alike
        /// The same words but in other forms, and numbers that may ask for those forms.
        case sameStems
        /// The same words; only numbers, placeholders, codes, letter case, punctuation or white space differ.
        case sameWords
        /// The same text and codes.
        case same

        static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
    }

    /// What differs where the words are the same.
    struct Differences: OptionSet {
        let rawValue: UInt8
        static let numbers = Differences(rawValue: 1)
        static let placeholders = Differences(rawValue: 2)
        static let letterCase = Differences(rawValue: 4)
        static let punctuation = Differences(rawValue: 8)
        static let codes = Differences(rawValue: 16)
        /// Signs of numbers, currencies, percent, mathematics.
        static let signs = Differences(rawValue: 32)
        /// Letters and marks that are written in one of two ways: `ё` or `е`, the shape of an apostrophe.
        static let spelling = Differences(rawValue: 64)

        /// Points that these differences take from 99, where they are not mended; never below 95 in all.
        var points: Int {
            var points = 0
            if !isDisjoint(with: [.numbers, .placeholders, .signs]) { points += 4 }
            if contains(.codes) { points += 2 }
            if contains(.letterCase) { points += 1 }
            if contains(.punctuation) { points += 1 }
            if contains(.spelling) { points += 1 }
            return min(points, 4)
        }
    }

    var likeness: Likeness
    var differences: Differences
    /// The score by the sources alone, before repair and penalties: 0 to 100.
    var score: Int
    /// Reasons of caps with the score they allow.
    var caps: [Cap] = []

    /// A cap that held, with the words it is about.
    struct Cap {
        var reason: String
        var highest: Int
        var detail: String
    }

    /// The most that the pair can come to with context or repair.
    var bound: Int {
        switch likeness {
        case .same: 102
        case .sameWords, .sameStems: max(99, score)
        case .alike: score
        }
    }
}
