/// Cuts the endings of Ukrainian nouns, adjectives and verbs, and makes alike what alternates in what is left.
///
/// The reflexive `ся` or `сь` goes first. Then the longest ending goes that leaves two letters and a vowel. After that:
///
///     посилання, посилань             a doubled consonant at the end is one
///     рядок, рядка; кінець, кінця     `ок` and `ец` behind a consonant lose their vowel
///     якість, якості                  `ост` is `іст`
///     встановлено, встановити         `л` behind a labial goes
///     каталог, каталозі; теки, теці   `г`, `к`, `х` at the end are `з`, `ц`, `с`
///     колір, кольорів                 soft signs go, and `і` before the last consonant is `о`
enum UkrainianStemmer {
    private static let vowels = Set("аеиоуіїєюя".unicodeScalars)
    private static let labials = Set("вбпмф".unicodeScalars)
    private static let reflexives = ["ся", "сь"].map { Array($0.unicodeScalars) }
    private static let alternating: [Unicode.Scalar: Unicode.Scalar] = ["г": "з", "к": "ц", "х": "с"]
    /// Longer words are none.
    private static let longestWord = 100

    /// The stem of a word in lower case; not always its beginning.
    static func stem(of word: String, _ words: StemWords) -> String {
        var letters = Array(word.unicodeScalars)
        guard letters.count <= longestWord else { return word }
        if letters.count >= 6, reflexives.contains(where: { letters.ends(with: $0) }) { letters.removeLast(2) }
        cutEnding(&letters, words)
        mendEnd(&letters)
        letters.removeAll { $0 == "ь" }
        if letters.count > 2, let last = letters.last, let other = alternating[last] {
            letters[letters.count - 1] = other
        }
        if letters.count > 2, letters[letters.count - 2] == "і", isConsonant(letters.last) {
            letters[letters.count - 2] = "о"
        }
        return String(String.UnicodeScalarView(letters))
    }

    private static func cutEnding(_ letters: inout [Unicode.Scalar], _ words: StemWords) {
        guard let vowel = letters.firstIndex(where: { vowels.contains($0) }) else { return }
        let least = max(vowel + 1, 2)
        for ending in words.endings {
            let left = letters.count - ending.letters.count
            guard left >= least, letters.ends(with: ending.letters) else { continue }
            guard ending.after.isEmpty || ending.after.contains(letters[left - 1]) else { continue }
            letters.removeLast(ending.letters.count)
            return
        }
    }

    private static func mendEnd(_ letters: inout [Unicode.Scalar]) {
        if letters.last == "ь" { letters.removeLast() }
        if letters.count >= 4, isConsonant(letters.last), letters.last == letters[letters.count - 2] {
            letters.removeLast()
        }
        guard letters.count >= 4, let last = letters.last else { return }
        let (second, third) = (letters[letters.count - 2], letters[letters.count - 3])
        switch (second, last) {
        case ("о", "к"), ("е", "ц"):
            if letters.count >= 5, isConsonant(third) { letters.remove(at: letters.count - 2) }
        case ("с", "т"):
            if letters.count >= 5, third == "о" { letters[letters.count - 3] = "і" }
        default:
            if last == "л", labials.contains(second) { letters.removeLast() }
        }
    }

    private static func isConsonant(_ letter: Unicode.Scalar?) -> Bool { letter.map { !vowels.contains($0) } ?? false }
}

extension RandomAccessCollection where Element == Unicode.Scalar {
    fileprivate func ends(with end: [Unicode.Scalar]) -> Bool {
        count >= end.count && suffix(end.count).elementsEqual(end)
    }
}
