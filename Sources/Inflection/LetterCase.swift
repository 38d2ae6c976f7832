/// Letter case of single words, without the exceptions of whole texts.
enum LetterCase {
    /// Small letters; of one that becomes several the first. The Turkish I is told apart.
    static func lowered(_ text: some StringProtocol, isTurkish: Bool = false) -> [Unicode.Scalar] {
        text.unicodeScalars.map { scalar in
            if isTurkish && scalar == "I" { return "ı" }
            return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        }
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
        let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
        return letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
    }
}
