/// Tells a Chinese name by its letters: a family name that is known and one or two syllables as Palladius' system, or
/// Ukrainian practice, writes them.
///
///     ChineseName.isWritten(["Дэн", "Сяопин"], familyNames: ["дэн"]) == true
enum ChineseName {
    private static let vowels = Set("аеёиоуыэюяєії".unicodeScalars)

    /// - Parameter familyNames: In small letters.
    static func isWritten(_ words: [String], familyNames: Set<String>) -> Bool {
        words.count == 2 && familyNames.contains(words[0].lowercased()) && hasSyllables(words[1])
    }

    /// Whether a word has one or two syllables, each of a consonant at most, a vowel or several, and at most й, н or нь.
    private static func hasSyllables(_ word: String) -> Bool {
        guard word.unicodeScalars.first?.properties.isUppercase ?? false else { return false }
        var letters = Array(word.lowercased().replacing("цз", with: "ц").replacing("чж", with: "ч").unicodeScalars)
        letters.removeAll { $0 == "ь" || $0 == "ъ" || $0 == "'" }
        var syllables = 0
        for index in letters.indices {
            let isVowel = vowels.contains(letters[index])
            if isVowel, index == 0 || !vowels.contains(letters[index - 1]) { syllables += 1 }
            if isVowel || letters[index] == "н" || letters[index] == "й" { continue }
            guard index + 1 < letters.count, vowels.contains(letters[index + 1]) else { return false }
        }
        return (1...2).contains(syllables)
    }
}
