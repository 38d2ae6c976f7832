import LocalizationModel

/// A word that is written with a capital: what a name is made of.
struct CapitalizedWord: Hashable {
    /// The word without possessive or suffix behind an apostrophe.
    var text: String
    /// Unicode scalars of the text that the word takes, its suffix included.
    var scalars: Range<Int>
    /// Whether it starts a sentence, so that the capital says little.
    var startsSentence: Bool

    /// The capitalised words of a text in its order; hyphens and apostrophes are parts of a word.
    static func all(in text: String, _ language: LanguageTag) -> [CapitalizedWord] {
        let suffixes = ApostropheSuffixes(language)
        var words: [CapitalizedWord] = []
        var word = String.UnicodeScalarView()
        var start = 0
        var isAtStart = true
        var offset = 0
        func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || scalar == "-" || scalar.isApostrophe
        }
        func finish() {
            defer { word.removeAll(keepingCapacity: true) }
            guard let first = word.first else { return }
            if first.properties.isUppercase {
                let bare = suffixes.cutting(word)
                if bare.count > 1 {
                    words.append(
                        CapitalizedWord(
                            text: String(String.UnicodeScalarView(bare)), scalars: start..<offset,
                            startsSentence: isAtStart))
                }
            }
            isAtStart = false
        }
        for scalar in text.unicodeScalars {
            if isWordPart(scalar), !(word.isEmpty && (scalar == "-" || scalar.isApostrophe)) {
                if word.isEmpty { start = offset }
                word.append(scalar)
            } else {
                finish()
                if scalar == "." || scalar == "!" || scalar == "?" || scalar == "…" || scalar == "\n" || scalar == ":" {
                    isAtStart = true
                } else if "“\"«„‘(".unicodeScalars.contains(scalar) {
                    isAtStart = true
                }
            }
            offset += 1
        }
        finish()
        return words
    }

    /// The parts between hyphens that begin with a capital: Нью and Йорке.
    var parts: [CapitalizedWord] {
        guard text.contains("-") else { return [self] }
        var parts: [CapitalizedWord] = []
        var start = scalars.lowerBound
        for part in text.split(separator: "-", omittingEmptySubsequences: false) {
            let end = start + part.unicodeScalars.count
            if part.unicodeScalars.count > 1, part.unicodeScalars.first?.properties.isUppercase == true {
                let isFirst = start == scalars.lowerBound
                parts.append(
                    CapitalizedWord(
                        text: String(part), scalars: start..<end, startsSentence: isFirst && startsSentence))
            }
            start = end + 1
        }
        return parts
    }
}
