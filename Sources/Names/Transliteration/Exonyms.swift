import ICUText
import LocalizationModel

/// Places of the world that have names of their own in other languages, by their English names: Munich is Мюнхен.
enum Exonyms {
    /// By the key of an English name, the Russian and the Ukrainian one.
    private static let names: [String: (russian: String, ukrainian: String)] = {
        var result: [String: (russian: String, ukrainian: String)] = [:]
        for line in TransliterationData.lines(of: "exonyms") {
            let fields = line.split(separator: "\t")
            guard fields.count == 3 else { continue }
            for spelling in fields[0].split(separator: "|") {
                result[key(String(spelling))] = (String(fields[1]), String(fields[2]))
            }
        }
        return result
    }()

    /// The name that a place has in Russian or Ukrainian, or nil where none is listed.
    static func rendering(of name: String, in language: LanguageTag) -> String? {
        guard let names = names[key(name)] else { return nil }
        switch language.language {
        case "ru": return names.russian
        case "uk": return names.ukrainian
        default: return nil
        }
    }

    /// A name in small letters without marks and apostrophes: İzmir and Izmir, L'viv and Lviv are one.
    private static func key(_ name: String) -> String {
        TextNormalization.strippingMarks(name).lowercased().replacing("ı", with: "i").replacing("ł", with: "l")
            .filter { !"'’ʼ".contains($0) }
    }
}
