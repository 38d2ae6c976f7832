import LocalizationModel
import Stemming

/// A word of a question: the keys that its forms have in the index, and its own form.
struct ConcordanceWord {
    /// The word in folded letters.
    var form: UInt64
    /// The same as who has no Turkish keyboard may have meant it, or nil: `ISTANBUL` stands for `İSTANBUL` too.
    var otherForm: UInt64?
    /// The keys that tokens of the same word may have.
    var keys: Set<UInt64>
    /// Signs that must stand behind it, as in `C++`; empty where none must.
    var tail: [UInt8] = []

    /// - Parameters:
    ///   - folded: the word in folded letters, UTF-8.
    ///   - isWord: false for numbers and placeholders, which have no forms.
    init(folded: [UInt8], isWord: Bool, analyzer: TextAnalyzer, stemmer: Stemmer) {
        form = ByteHash.of(folded)
        guard isWord else {
            keys = []
            return
        }
        keys = [analyzer.key(ofFolded: String(decoding: folded, as: UTF8.self))]
        let stem = folded.withUnsafeBufferPointer { word in
            stemmer.withStem(of: word) { String(decoding: $0, as: UTF8.self) }
        }
        // Snowball cuts `Киев` to `ки` and `Киеве` to `киев`: a word may be the stem of its forms, or its stem a form.
        keys.insert(form)
        keys.insert(analyzer.key(ofFolded: stem))
        for other in Self.stemsWithFleetingVowel(stem, analyzer.language) { keys.insert(ByteHash.of(other.utf8)) }
    }

    /// Takes what another word finds for found, too.
    mutating func add(_ other: ConcordanceWord) {
        if other.form != form { otherForm = other.form }
        keys.formUnion(other.keys)
    }

    /// Whether a token's spelling is the word's own.
    func isSpelled(like token: FoldedWords.Word) -> Bool { token.form == form || token.form == otherForm }

    /// Whether a token is the word in any form.
    func fits(_ token: FoldedWords.Word) -> Bool {
        (isSpelled(like: token) || keys.contains(token.key)) && (tail.isEmpty || tail == token.tail)
    }

    /// The stem as it is before endings that begin with a vowel, or without one: рынок, рынк-; вікно, вікон.
    ///
    /// Source: Zaliznyak, Grammatical Dictionary of Russian (1977), the alternation marked by a star; for Ukrainian the
    /// same with `о`, `е` and `і`.
    static func stemsWithFleetingVowel(_ stem: String, _ language: LanguageTag) -> [String] {
        let vowels: [Character]
        switch language.language {
        case "ru": vowels = ["о", "е"]
        case "uk": vowels = ["о", "е", "і"]
        default: return []
        }
        let letters = Array(stem)
        guard letters.count >= 3 else { return [] }
        let last = letters.count - 1
        let isConsonant = { (letter: Character) in !"аеёиоуыэюяіїєьъй".contains(letter) }
        guard isConsonant(letters[last]) else { return [] }
        if vowels.contains(letters[last - 1]), isConsonant(letters[last - 2]) {
            return [String(letters[..<(last - 1)] + [letters[last]])]
        }
        guard isConsonant(letters[last - 1]) else { return [] }
        return vowels.map { String(letters[..<last] + [$0, letters[last]]) }
    }
}
