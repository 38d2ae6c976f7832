/// Chinese in Latin letters, known by its syllables: those that `practical.zh.txt` has rules for.
enum Pinyin {
    /// The most syllables of a Chinese given name.
    private static let givenNameSyllables = 2

    private static let syllables: Set<String> = {
        var syllables: Set<String> = []
        for line in TransliterationData.lines(of: "transliteration/practical.zh") {
            guard let tab = line.firstIndex(of: "\t"), line[..<tab].allSatisfy(\.isLetter) else { continue }
            syllables.insert(String(line[..<tab]))
        }
        return syllables
    }()

    /// Whether a word in small letters is one or two syllables: `jinping`.
    static func isWritten(_ word: String) -> Bool {
        let parts = word.split { "-'’".contains($0) }
        guard !parts.isEmpty, parts.count <= givenNameSyllables else { return false }
        if parts.count > 1 { return parts.allSatisfy { syllables.contains(String($0)) } }
        return syllables.contains(word)
            || word.indices.dropFirst().contains {
                syllables.contains(String(word[..<$0])) && syllables.contains(String(word[$0...]))
            }
    }
}
