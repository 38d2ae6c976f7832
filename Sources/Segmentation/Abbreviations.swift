import LocalizationModel

/// Abbreviations of a language that other rooms ask for.
public enum Abbreviations {
    /// Those whose full stop ends no sentence, as a name follows: `mr`, `dr`, `акад`; in small letters, without the stop.
    /// None of languages that have no data.
    public static func beforeNames(in language: LanguageTag) -> [String] {
        let key = "before-name:"
        return DataFile.text(of: language.language).split(separator: "\n").filter { $0.hasPrefix(key) }
            .flatMap { $0.dropFirst(key.count).split(separator: " ") }.map { String($0) }
    }
}
