import ICUText
import LocalizationModel

/// Places and people of the world that have names of their own in other languages, by their English names: Munich is
/// Мюнхен.
enum Exonyms {
    /// A place or a person in Russian and in Ukrainian, the usual name first.
    struct Entry: Sendable {
        fileprivate let english: [String]
        let russian: [String]
        let ukrainian: [String]

        /// The names in a language of the two; none in others.
        func names(in language: LanguageTag) -> [String] {
            switch language.language {
            case "ru": russian
            case "uk": ukrainian
            default: []
            }
        }

        /// The family names of a person whose name has two words everywhere, or nil.
        fileprivate var familyName: Entry? {
            let last = [english, russian, ukrainian].map { $0.compactMap { Self.familyName(of: $0) } }
            guard last.allSatisfy({ !$0.isEmpty }) else { return nil }
            return Entry(english: last[0], russian: last[1], ukrainian: last[2])
        }

        fileprivate init?(_ line: Substring) {
            let fields = line.split(separator: "\t")
            guard fields.count == 3 else { return nil }
            let names = fields.map { $0.split(separator: "|").map { String($0) } }
            self.init(english: names[0], russian: names[1], ukrainian: names[2])
        }

        private init(english: [String], russian: [String], ukrainian: [String]) {
            (self.english, self.russian, self.ukrainian) = (english, russian, ukrainian)
        }

        private static func familyName(of name: String) -> String? {
            let words = name.split(separator: " ")
            // A title in front isn't a given name: папа Франциск.
            guard words.count == 2, words[0].first?.isUppercase ?? false else { return nil }
            return String(words[1])
        }
    }

    /// All places of the data files.
    static let places: [Entry] = entries(of: "exonyms") + entries(of: "ukrainian-places")

    private static func entries(of file: String) -> [Entry] {
        TransliterationData.lines(of: file).compactMap { Entry($0) }
    }

    private static let placeNames: [String: Set<String>] = {
        var names: [String: Set<String>] = [:]
        for language: LanguageTag in [.russian, .ukrainian] {
            names[language.language] = Set(places.flatMap { $0.names(in: language) }.map { $0.lowercased() })
        }
        return names
    }()

    /// Whether a name in small letters is that of a place, in Russian or Ukrainian.
    static func isPlace(_ name: String, in language: LanguageTag) -> Bool {
        placeNames[language.language]?.contains(name) ?? false
    }

    /// By the key of an English name: places before people, whole names before family names.
    private static let byName: [String: Entry] = {
        let people = entries(of: "people")
        var result: [String: Entry] = [:]
        for entry in places + people + people.compactMap(\.familyName) {
            for name in entry.english where result[key(name)] == nil { result[key(name)] = entry }
        }
        return result
    }()

    /// The names that a place or a person has in Russian or Ukrainian, the usual one first; none where it isn't listed.
    static func renderings(of name: String, in language: LanguageTag) -> [String] {
        byName[key(name)]?.names(in: language) ?? []
    }

    /// By the key of a word of a place's English name, the words that stand for it in Russian and in Ukrainian.
    private static let words: [String: [String: [String]]] = {
        var result: [String: [String: [String]]] = [:]
        for language: LanguageTag in [.russian, .ukrainian] {
            var words: [String: [String]] = [:]
            for entry in places {
                for name in entry.english {
                    for rendering in entry.names(in: language) {
                        for (word, other) in pairs(of: name, rendering) where !words[word, default: []].contains(other)
                        {
                            words[word, default: []].append(other)
                        }
                    }
                }
            }
            result[language.language] = words
        }
        return result
    }()

    /// The words of a name and of its rendering that go together. Before a space stands what is said of a place, a word
    /// like others: Соединённые Штаты.
    private static func pairs(of name: String, _ rendering: String) -> [(String, String)] {
        let own = key(name).split(separator: " ")
        let others = rendering.split(separator: " ").map { $0.split(separator: "-") }
        guard let last = others.last, others.joined().count == own.count else { return [] }
        return zip(own.suffix(last.count), last).map { (String($0), String($1)) }
    }

    /// The words that may stand for one word of a place's name, be it the whole name or a part: Зеландия for Zealand.
    static func words(for word: String, in language: LanguageTag) -> [String] {
        words[language.language]?[key(word)] ?? []
    }

    /// A name in small letters without marks, apostrophes, hyphens and article: İzmir and Izmir, L'viv and Lviv, Tel-Aviv
    /// and Tel Aviv, The Hague and Hague are one.
    private static func key(_ name: String) -> String {
        let key = TextNormalization.strippingMarks(name).lowercased().replacing("ı", with: "i").replacing(
            "ł", with: "l"
        )
        .replacing("-", with: " ").filter { !"'’ʼ".contains($0) }
        return key.hasPrefix("the ") ? String(key.dropFirst(4)) : key
    }
}
