import LocalizationModel

/// Words that are written with a capital where a sentence begins, and are no names.
struct CommonWords: Sendable {
    private static let all: [String: Set<String>] = {
        var result: [String: Set<String>] = [:]
        for line in DataFile.commonWords {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let words = line[line.index(after: colon)...].split(separator: " ").map { String($0) }
            result[String(line[..<colon]), default: []].formUnion(words)
        }
        return result
    }()
    private let words: Set<String>

    init(language: LanguageTag) { words = Self.all[language.language] ?? [] }

    /// - Parameter word: In small letters.
    func contains(_ word: String) -> Bool { words.contains(word) }
}
