/// Letter case of single words, without the exceptions of whole texts.
enum LetterCase {
    /// Small letters; of one that becomes several the first. The Turkish I is told apart.
    static func lowered(_ text: some StringProtocol, isTurkish: Bool = false) -> [Unicode.Scalar] {
        text.unicodeScalars.map { scalar in
            if isTurkish && scalar == "I" { return "ı" }
            return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        }
    }

    /// Capitals; of a letter that becomes several all of them.
    static func raised(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        letters.flatMap(\.properties.uppercaseMapping.unicodeScalars)
    }

    /// `ё` as `е`, and one kind of apostrophe.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "ё": "е"
        case "’", "ʼ": "'"
        default: scalar
        }
    }

    /// Whether a word of more than one letter is written in capitals.
    static func isAllCapitals(_ text: some StringProtocol) -> Bool {
        var count = 0
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            guard scalar.properties.isUppercase else { return false }
            count += 1
        }
        return count > 1
    }
}
