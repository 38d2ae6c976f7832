/// Spells a Turkish suffix so that it fits the word before it; see `Data/suffixes.tr.txt` for the letters that stand
/// for several.
enum VowelHarmony {
    private static let back = Set("aıou".unicodeScalars)
    private static let front = Set("eiöü".unicodeScalars)
    private static let rounded = Set("ouöü".unicodeScalars)
    private static let voiceless = Set("fstkçşhp".unicodeScalars)
    /// Vowels of other alphabets and with circumflex, as Turkish hears them.
    private static let others: [Unicode.Scalar: Unicode.Scalar] = [
        "â": "a", "î": "i", "û": "u", "á": "a", "é": "e",
        "í": "i", "ó": "o", "ú": "u", "à": "a", "è": "e", "ä": "e",
    ]

    /// - Parameter word: Small letters.
    static func spell(_ template: String, after word: [Unicode.Scalar]) -> String {
        var letters = word.map { others[$0] ?? $0 }
        if letters.last == "y", let before = letters.dropLast().last,
            "iı".unicodeScalars.contains(before) || !isVowel(before)
        {
            // Foreign: Kennedy, Zelenskiy; but Oktay.
            letters[letters.count - 1] = "i"
        }
        var result = String.UnicodeScalarView()
        var isOptional = false
        for sign in template.unicodeScalars {
            let vowel = letters.last(where: { isVowel($0) }) ?? "e"
            let letter: Unicode.Scalar
            switch sign {
            case "(":
                isOptional = true
                continue
            case ")":
                isOptional = false
                continue
            case "'":
                result.append(sign)
                continue
            case "A": letter = back.contains(vowel) ? "a" : "e"
            case "I":
                letter =
                    switch (back.contains(vowel), rounded.contains(vowel)) {
                    case (true, true): "u"
                    case (true, false): "ı"
                    case (false, true): "ü"
                    case (false, false): "i"
                    }
            case "D": letter = letters.last.map { voiceless.contains($0) } ?? false ? "t" : "d"
            default: letter = sign
            }
            if isOptional && !isVowel(letters.last) { continue }
            letters.append(letter)
            result.append(letter)
        }
        return String(result)
    }

    private static func isVowel(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { back.contains($0) || front.contains($0) } ?? false
    }
}
