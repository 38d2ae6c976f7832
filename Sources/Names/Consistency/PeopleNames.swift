import LocalizationModel

/// Words made of the names of countries and places that no rule of endings tells: German of Germany, Türk of Türkiye.
enum PeopleNames {
    private struct Place: Sendable {
        let name: NameStem
        let words: [NameStem]
    }

    private static let places: [String: [Place]] = {
        var result: [String: [Place]] = [:]
        for line in DataFile.peoples {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let code = String(line[..<colon])
            let stems = line[line.index(after: colon)...].split(separator: " ")
                .map { NameStem(String($0), language: LanguageTag(language: code)) }
            guard let name = stems.first else { continue }
            result[code, default: []].append(Place(name: name, words: Array(stems.dropFirst())))
        }
        return result
    }()

    /// Whether a word, in any of its forms, is made of a place's name.
    static func isMade(_ word: NameStem, of name: NameStem, language: String) -> Bool {
        places[language]?.contains { place in
            place.name.matches(name) && place.words.contains { $0.matches(word) }
        } ?? false
    }
}
