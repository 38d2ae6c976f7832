import LocalizationModel
import Storage

/// How a unit is read from the tables of a memory file.
enum StoredUnitColumns {
    /// Every unit with its texts, as the file has it.
    static let select = columns(source: "unit.source", from: "unit")

    /// The pairs that a unit of several languages makes besides those that are stored: the translation of `own` with
    /// its other translations.
    static let selectSiblings = columns(
        source: "own.target", from: "unit AS own JOIN unit ON unit.family = own.family AND unit.id <> own.id")

    private static func columns(source: String, from table: String) -> String {
        """
        SELECT unit.id, \(source), unit.status, unit.usage, unit.details, s.language, s.plain, s.codes, t.language,
            t.plain, t.codes, import.file, unit.family
        FROM \(table) LEFT JOIN text s ON s.id = \(source) LEFT JOIN text t ON t.id = unit.target
            LEFT JOIN import ON import.id = unit.import
        """
    }

    /// The number of the source text in the statement's row.
    static func source(_ row: Statement) -> Int64 { Int64(row.integer(at: 1)) }

    /// The unit in the statement's row.
    ///
    /// - Throws: `TolmachError.storage` where the file is damaged: a unit that lacks a text must not be left out unsaid.
    static func unit(_ row: Statement) throws(TolmachError) -> StoredUnit {
        guard let sourceLanguage = row.text(at: 5).flatMap({ LanguageTag($0) }),
            let targetLanguage = row.text(at: 8).flatMap({ LanguageTag($0) }), let source = row.text(at: 6),
            let target = row.text(at: 9)
        else { throw damage(unit: row.integer(at: 0)) }
        var details = row.withBytes(at: 4) { UnitDetails($0) }
        details.origin.file = row.text(at: 11)
        details.origin.usageCount = row.integer(at: 3)
        let unit = TranslationUnit(
            id: details.id, source: InlineText(plain: source, codes: FieldList.codes(row.text(at: 7))),
            target: InlineText(plain: target, codes: FieldList.codes(row.text(at: 10))),
            sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, context: details.context,
            status: status(row.integer(at: 2)), origin: details.origin, properties: details.properties,
            notes: details.notes, family: row.isNull(at: 12) ? nil : row.integer(at: 12))
        return StoredUnit(number: Int64(row.integer(at: 0)), unit: unit)
    }

    /// What is said of a unit that lacks a text, or whose text lacks a language.
    static func damage(unit number: Int) -> TolmachError {
        TolmachError(
            .storage, "the memory is damaged: unit \(number) lacks a text",
            advice: "see what memory verify says of it, and import again from the files that it was made of")
    }

    /// A status by the number that the tables have for it.
    static func status(_ number: Int) -> TranslationUnit.Status {
        MemorySchema.statuses.indices.contains(number) ? MemorySchema.statuses[number] : .translated
    }
}
