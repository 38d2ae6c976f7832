/// Makes alike what alternates in Russian stems as Snowball cuts them.
///
///     список, списка; ссылка, ссылок       `ок`, `ек` and `ец` behind a consonant lose their vowel
///     настройка, настроек                  `ек` behind a vowel is `йк`
///     использовать, использует             `ова` and `ева` go
enum RussianStemmer {
    private static let vowels = Set("аеиоуыэюя".unicodeScalars)

    /// The stem with its end made alike.
    static func mended(_ stem: String) -> String {
        var letters = Array(stem.unicodeScalars)
        let count = letters.count
        guard count >= 5 else { return stem }
        let (third, second, last) = (letters[count - 3], letters[count - 2], letters[count - 1])
        switch (second, last) {
        case ("в", "а") where count >= 6 && (third == "о" || third == "е"): letters.removeLast(3)
        case ("о", "к") where !vowels.contains(third), ("е", "ц") where !vowels.contains(third),
            ("е", "к") where !vowels.contains(third):
            letters.remove(at: count - 2)
        case ("е", "к"): letters[count - 2] = "й"
        default: return stem
        }
        return String(String.UnicodeScalarView(letters))
    }
}
