import ICUText
import LocalizationModel

/// What segmentation knows of one language: its abbreviations by kind, and the words that start sentences.
struct LanguageRules: Sendable {
    /// What may follow an abbreviation without ending the sentence.
    enum AbbreviationKind: String, Sendable {
        /// A word in any letter case: "Dr. Brown".
        case beforeName = "before-name"
        /// A number: "No. 5".
        case beforeNumber = "before-number"
        /// Anything but the likely start of a sentence: "etc."
        case anywhere
        /// Nothing with a capital: after "and so on" a capital starts a sentence.
        case andSoOn = "and-so-on"
    }

    let language: LanguageTag
    private(set) var abbreviations: [String: AbbreviationKind] = [:]
    private(set) var starters: Set<String> = []
    /// Whether a number with a full stop is an ordinal: "3. Dünya Savaşı".
    var writesOrdinalsWithStop: Bool { language.sharesLanguage(with: .turkish) }

    /// Reads the rules of a language from the data files; a language without files has no abbreviations.
    init(_ language: LanguageTag) {
        self.language = language
        for line in Self.lines(of: DataFile.abbreviations(of: language.language) ?? "") {
            guard let kind = AbbreviationKind(rawValue: line.key) else { continue }
            for word in line.words { abbreviations[word] = kind }
        }
        for line in Self.lines(of: DataFile.starters) where line.key == language.language {
            starters.formUnion(line.words)
        }
    }

    /// The kind of an abbreviation written in any letter case, without its last full stop.
    func kind(ofAbbreviation word: String) -> AbbreviationKind? {
        abbreviations[LetterCase.lower.apply(to: word, language: language)]
    }

    /// Whether a capitalised word is one that starts sentences.
    func isStarter(_ word: String) -> Bool {
        starters.contains(LetterCase.lower.apply(to: word, language: language))
    }

    private static func lines(of file: String) -> [(key: String, words: [String])] {
        file.split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { return nil }
            return (
                String(line[..<colon]), line[line.index(after: colon)...].split(separator: " ").map { String($0) }
            )
        }
    }
}
