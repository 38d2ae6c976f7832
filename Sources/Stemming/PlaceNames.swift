internal import CStemmingData
import LocalizationModel

/// The stems of cities whose own ending looks like that of a case: "Киев" stands beside "Киева" and "Киеве" as "город"
/// does beside "городов", so that rules alone take `ев` off in the nominative and leave it in all other cases.
///
/// The cities stand in `place-names.txt`.
enum PlaceNames {
    /// By language, from a form in lower case to its stem.
    private static let all: [String: [String: String]] = {
        var count = 0
        let bytes = cstemmingdata_place_names(&count)
        var all: [String: [String: String]] = [:]
        for line in String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self).split(
            separator: "\n")
        {
            let fields = line.split(separator: "\t").map { String($0) }
            if fields.count == 3 { all[fields[0], default: [:]][fields[1]] = fields[2] }
        }
        return all
    }()

    /// From a form in lower case to its stem.
    static func stems(of language: LanguageTag) -> [String: String] { all[language.language] ?? [:] }

    /// Whether a word ends as all of the forms do, in UTF-8: "ов", "ев", "ів", "їв", "ві".
    static func mayBe(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count >= 8 else { return false }
        let end = (word[word.count - 4], word[word.count - 3], word[word.count - 2], word[word.count - 1])
        if end.2 == 0xD0 && end.3 == 0xB2 {
            return end == (0xD0, 0xBE, 0xD0, 0xB2) || end == (0xD0, 0xB5, 0xD0, 0xB2) || end.0 == 0xD1
        }
        return end == (0xD0, 0xB2, 0xD1, 0x96)
    }
}
