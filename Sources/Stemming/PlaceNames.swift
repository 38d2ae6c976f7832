import LocalizationModel

/// The stems of cities whose own ending looks like that of a case: "Киев" stands beside "Киева" and "Киеве" as "город"
/// does beside "городов", so that rules alone take `ев` off in the nominative and leave it in all other cases.
///
/// Names of cities in -ов, -ев and in Ukrainian -ів, -їв are facts of any map of Eastern Europe.
enum PlaceNames {
    private static let russian = """
        киев кишинев могилев харьков чернигов ростов саратов тамбов азов серпухов краков бердичев королев юрьев дмитров \
        обухов канев глухов рогачев балашов гурьев пугачев чугуев васильков тетиев кричев фурманов \
        болхов
        """

    /// The nominative and the stem of the other cases.
    private static let ukrainian = [
        ("київ", "києв"), ("львів", "львов"), ("харків", "харков"), ("чернігів", "чернігов"), ("краків", "краков"),
        ("бердичів", "бердичев"), ("канів", "канев"), ("фастів", "фастов"), ("обухів", "обухов"), ("глухів", "глухов"),
    ]

    /// From a form in lower case to its stem.
    static func stems(of language: LanguageTag) -> [String: String] {
        var stems: [String: String] = [:]
        switch language.language {
        case "ru":
            for name in russian.split(separator: " ") { stems[String(name)] = String(name) }
        case "uk":
            // The locative has an ending that is taken off whole.
            for (name, stem) in ukrainian { for form in [name, stem + "і"] { stems[form] = stem } }
        default: break
        }
        return stems
    }

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
