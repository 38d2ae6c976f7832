import LocalizationModel

/// How a language says on which day of the week something is, where that is more than the day's name.
public enum WeekdayPhrases {
    /// Seven phrases, Sunday first: `в воскресенье`; nil where the names of the days serve.
    public static func phrases(in language: LanguageTag) -> [String]? {
        for line in DataFile.lines(of: "weekdays") {
            let fields = line.split(separator: "\t")
            guard fields.count == 2, fields[0] == language.language else { continue }
            let phrases = fields[1].split(separator: " ").map { $0.split(separator: "_").joined(separator: " ") }
            return phrases.count == 7 ? phrases : nil
        }
        return nil
    }
}
