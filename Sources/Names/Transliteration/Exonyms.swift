import LocalizationModel

/// Places of the world that have names of their own in other languages, by their English names: Munich is Мюнхен.
enum Exonyms {
    /// By English name in small letters, the Russian and the Ukrainian one.
    private static let names: [Substring: (russian: String, ukrainian: String)] = {
        var result: [Substring: (russian: String, ukrainian: String)] = [:]
        for line in TransliterationData.lines(of: "exonyms") {
            let fields = line.split(separator: "\t")
            if fields.count == 3 { result[Substring(fields[0].lowercased())] = (String(fields[1]), String(fields[2])) }
        }
        return result
    }()

    /// The name that a place has in Russian or Ukrainian, or nil where none is listed.
    static func rendering(of name: String, in language: LanguageTag) -> String? {
        guard let names = names[Substring(name.lowercased())] else { return nil }
        switch language.language {
        case "ru": return names.russian
        case "uk": return names.ukrainian
        default: return nil
        }
    }
}
