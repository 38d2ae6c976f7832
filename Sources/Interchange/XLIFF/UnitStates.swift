import LocalizationModel

/// What the state words of formats mean.
enum UnitStates {
    /// Whose words they are, as in the data file.
    enum Vocabulary: String {
        case xliff12 = "xliff-1.2"
        case qualifier
        case xliff2 = "xliff-2"
        case trados, memoq
    }

    private static let table: [String: TranslationUnit.Status] = Dictionary(
        DataFile.unitStates.compactMap { fields in
            guard fields.count == 3, let status = TranslationUnit.Status(rawValue: fields[2]) else { return nil }
            return (fields[0] + "\t" + fields[1], status)
        }, uniquingKeysWith: { first, _ in first })

    /// - Returns: nil for an unknown word or none.
    static func status(_ word: String?, _ vocabulary: Vocabulary) -> TranslationUnit.Status? {
        word.flatMap { table[vocabulary.rawValue + "\t" + $0] }
    }

    /// The word that a vocabulary has for a status: the first in the data file; for what it has no word for, that for
    /// a draft.
    static func word(for status: TranslationUnit.Status, _ vocabulary: Vocabulary) -> String? {
        let rows = DataFile.unitStates.filter { $0.count == 3 && $0[0] == vocabulary.rawValue }
        return (rows.first { $0[2] == status.rawValue } ?? rows.first { $0[2] == "draft" }).map { $0[1] }
    }
}
