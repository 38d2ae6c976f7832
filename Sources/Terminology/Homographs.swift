import LocalizationModel
import Segmentation

/// Word forms that look like a term or a name and mostly are something else; see `Data/homographs.ru.txt`.
struct Homographs {
    /// Which dictionary words a form usually belongs to, all as hashes of folded letters.
    private var readings: [UInt64: [UInt64]] = [:]
    private var commonNames: Set<UInt64> = []
    /// What some lines say of words by their key.
    private var lists: [Key: Set<UInt64>] = [:]

    /// The keys of lines with several words.
    enum Key: String {
        /// Names that are months too.
        case month
        /// Words before a month.
        case time
        /// Words behind which no name of a person stands.
        case article
        /// Names that are verbs too, with which a question begins.
        case modal
        /// Words that have a capital always, and follow such a verb.
        case subject
    }

    /// Abbreviations behind whose full stop a name follows, as hashes.
    let titles: Set<UInt64>

    init(language: LanguageTag) {
        titles = Set(Abbreviations.beforeNames(in: language).map { LetterHash.of(WordScanner.folded($0)) })
        for line in (DataFile.text(named: "homographs.\(language.language)") ?? "").split(separator: "\n")
        where !line.hasPrefix("#") {
            if let colon = line.firstIndex(of: ":"), let key = Key(rawValue: String(line[..<colon])) {
                let words = line[line.index(after: colon)...].split(separator: " ")
                lists[key, default: []].formUnion(words.map { LetterHash.of(WordScanner.folded($0)) })
                continue
            }
            let columns = line.split(separator: "\t")
            let form = LetterHash.of(WordScanner.folded(columns[0]))
            if columns.count > 1 {
                readings[form] = columns[1].split(separator: " ").map { LetterHash.of(WordScanner.folded($0)) }
            } else {
                commonNames.insert(form)
            }
        }
    }

    /// Whether a form may stand for a dictionary word by itself.
    func allow(form: UInt64, as lexeme: UInt64) -> Bool {
        readings[form].map { $0.contains(lexeme) } ?? true
    }

    /// Whether a name is also a common word.
    func isCommonWord(_ lexeme: UInt64) -> Bool {
        commonNames.contains(lexeme) || holds(lexeme, in: .month) || holds(lexeme, in: .modal)
    }

    /// Whether a word stands in the lines of a key.
    func holds(_ word: UInt64, in key: Key) -> Bool {
        lists[key]?.contains(word) ?? false
    }
}
