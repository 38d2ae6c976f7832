/// How a number ends when it is read out in Turkish: a suffix behind it follows that sound (`2021'de`, `2023'te`).
///
/// Source: the spelling guide of the Turkish Language Association (TDK), on suffixes of figures.
enum TurkishNumber {
    private static let units = ["", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"]
    private static let tens = ["", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"]
    private static let powers = ["", "", "yüz", "bin", "bin", "bin", "milyon", "milyon", "milyon", "milyar"]

    /// Whether any suffix is spelled alike behind both; false where one of them is no whole number.
    static func soundAlike(_ one: String, _ other: String) -> Bool {
        guard let first = lastWord(of: one), let second = lastWord(of: other) else { return false }
        return sound(first) == sound(second)
    }

    private static func lastWord(of number: String) -> String? {
        let digits = number.utf8.map { Int($0) - 0x30 }
        guard !digits.isEmpty, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        let zeros = digits.reversed().prefix { $0 == 0 }.count
        guard zeros < digits.count else { return "sıfır" }
        switch zeros {
        case 0: return units[digits[digits.count - 1]]
        case 1: return tens[digits[digits.count - 2]]
        default: return zeros < powers.count ? powers[zeros] : nil
        }
    }

    /// The last vowel, and whether the word ends in it, in a voiceless consonant, or in another.
    private static func sound(_ word: String) -> [Character] {
        let vowel = word.last { "aıoueiöü".contains($0) } ?? "e"
        let end: Character = word.last == vowel ? "V" : "fstkçşhp".contains(word.last ?? " ") ? "T" : "D"
        return [vowel, end]
    }
}
