/// A list of the spellings that names have in all scripts, a name a line: `a, b, в => Q1`.
///
/// Source: the Python package rigour, `rigour/data/names/persons.txt` of version 1.2.0 (MIT; from Wikidata, CC0).
enum SpellingList {
    private static let russian = Set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя".unicodeScalars)
    private static let marks = Set("'’ʼʻ`".unicodeScalars)

    /// Every Latin spelling with every Cyrillic one of the same name that has Russian letters only; single words.
    static func pairs(in text: String) -> [[String]] {
        text.split(separator: "\n").flatMap { line in
            let names = line.split(separator: "=", maxSplits: 1)[0].split(separator: ",")
                .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
            let cyrillic = names.filter { !$0.isEmpty && $0.unicodeScalars.allSatisfy(russian.contains) }
            let latin = names.filter(isLatin)
            return cyrillic.flatMap { rendering in latin.map { [$0, rendering] } }
        }
    }

    private static func isLatin(_ name: String) -> Bool {
        !name.isEmpty
            && name.unicodeScalars.allSatisfy {
                marks.contains($0) || $0.properties.isAlphabetic && ($0.value < 0x250 || 0x1E00..<0x1F00 ~= $0.value)
            }
    }
}
