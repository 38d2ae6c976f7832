import ICUText

/// A name in the simplest spelling that sounds the same or is typed for it: Kilicdaroglu for Kılıçdaroğlu, Райан for Раян.
enum SimplifiedSpelling {
    private static let vowels = NameStem.data["vowels"] ?? []

    /// Small letters without marks, and the letter я behind a vowel as the two that are heard.
    static func letters(of name: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        var letters: [Unicode.Scalar] = []
        for letter in name {
            if letter.value < 0x80 {
                letters.append(letter)
            } else if letter.value >= 0x400 {
                if let heard = heard(letter), let last = letters.last, vowels.contains(String(last)) {
                    letters += ["й", heard]
                } else {
                    letters.append(letter)
                }
            } else if letter == "ı" {
                letters.append("i")
            } else {
                letters += TextNormalization.strippingMarks(String(letter)).unicodeScalars
            }
        }
        return letters
    }

    /// The same of a text, in small letters.
    static func text(of name: String) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: letters(of: name.lowercased().unicodeScalars))
        return String(text)
    }

    private static func heard(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
        switch letter {
        case "я": "а"
        case "ю": "у"
        default: nil
        }
    }
}
