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
}
