import ICUText

/// A data file of a transliteration system, read; `Data/transliteration/icao-9303.txt` describes its form.
struct TransliterationFile {
    /// The files in the order in which users see the systems.
    static let names = [
        "icao-9303", "gost-52535", "gost-7.79-a", "gost-7.79-b", "iso-9", "bgn-pcgn.ru", "ala-lc", "kmu-2010",
        "bgn-pcgn.uk", "bgn-pcgn.latn", "practical.tr", "practical.en", "practical.de", "practical.fr", "practical.pl",
        "practical.it", "practical.es", "practical.sr", "practical.zh", "practical.ru", "practical.ru-tr",
        "romanised.ru", "romanised.uk",
        "slavic.uk-ru", "slavic.ru-uk",
    ]

    private(set) var headers: [String: String] = [:]
    private var rows: [[Substring]] = []
    private var sets: [String: Set<Unicode.Scalar>] = [:]

    init?(named name: String) {
        let lines = TransliterationData.lines(of: "transliteration/" + name)
        if lines.isEmpty { return nil }
        for line in lines {
            if line.contains("\t") {
                rows.append(line.split(separator: "\t"))
            } else if line.hasPrefix("@"), let equals = line.firstIndex(of: "=") {
                let key = line[line.index(after: line.startIndex)..<equals].filter { $0 != " " }
                sets[String(key)] = Set(line[line.index(after: equals)...].unicodeScalars.filter { $0 != " " })
            } else if let colon = line.firstIndex(of: ":") {
                let value = line[line.index(after: colon)...].drop { $0 == " " }
                headers[String(line[..<colon])] = String(value)
            }
        }
    }

    /// The rules that the file has for a target language, by the place of its column.
    func rules(column: Int) -> [TransliterationRules.Rule] {
        let letters = column == 0 ? [:] : Self.secondColumnLetters
        return rows.compactMap { row in
            guard let pattern = row.first, row.count > 1 else { return nil }
            let hasOwn = row.count > column + 1
            let cell = hasOwn ? row[column + 1] : row[1]
            return TransliterationRules.Rule(
                pattern: TransliterationPattern(TextNormalization.nfc.apply(to: String(pattern)), sets: sets),
                renderings: cell.split(separator: " ").map { rendering in
                    if rendering == "–" { return [] }
                    let scalars = TextNormalization.nfc.apply(to: String(rendering)).unicodeScalars
                    return hasOwn || column == 0 ? Array(scalars) : scalars.flatMap { letters[$0] ?? [$0] }
                })
        }
    }

    /// What Ukrainian writes for the letters of a Russian column.
    private static let secondColumnLetters: [Unicode.Scalar: [Unicode.Scalar]] = {
        var letters: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for line in TransliterationData.lines(of: "transliteration/practical-letters") {
            let fields = line.split(separator: "\t")
            guard fields.count == 2, let letter = fields[0].unicodeScalars.first else { continue }
            letters[letter] = Array(fields[1].unicodeScalars)
        }
        return letters
    }()
}
