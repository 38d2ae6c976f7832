import LocalizationModel

/// A word that is written with a capital: what a name is made of.
struct CapitalizedWord: Hashable {
    /// Particles before a hyphen or an apostrophe that are no part of the word: al-Sharaa, д'Эстен.
    private static let particles = NameStem.data["particles"] ?? []

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
            let bare = suffixes.cutting(word)
            if first.properties.isUppercase {
                if bare.count > 1 {
                    words.append(
                        CapitalizedWord(
                            text: String(String.UnicodeScalarView(bare)), scalars: start..<offset,
                            startsSentence: isAtStart))
                }
            } else if let (particle, name) = behindParticle(bare), name.count > 1 {
                words.append(
                    CapitalizedWord(
                        text: String(String.UnicodeScalarView(name)), scalars: start + particle..<offset,
                        startsSentence: false))
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

    /// The capitalised word behind a particle, with the number of scalars before it; nil where there is none.
    private static func behindParticle(
        _ word: String.UnicodeScalarView.SubSequence
    ) -> (count: Int, word: String.UnicodeScalarView.SubSequence)? {
        guard let mark = word.firstIndex(where: { $0 == "-" || $0.isApostrophe }),
            particles.contains(String(word[..<mark]).lowercased())
        else { return nil }
        let rest = word[word.index(after: mark)...]
        guard rest.first?.properties.isUppercase ?? false else { return nil }
        return (word.count - rest.count, rest)
    }

    /// The parts between hyphens that begin with a capital, Нью and Йорке, and what stands behind a particle: Эстен.
    var parts: [CapitalizedWord] {
        if let (count, word) = Self.behindParticle(text.unicodeScalars[...]), word.count > 1 {
            let rest = CapitalizedWord(
                text: String(String.UnicodeScalarView(word)), scalars: scalars.lowerBound + count..<scalars.upperBound,
                startsSentence: false)
            return rest.parts
        }
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
