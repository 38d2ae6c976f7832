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
        SELECT unit.id, \(source), unit.status, unit.usage, unit.key, unit.previous, unit.next, unit.resource,
            unit.tool, unit.created_by, unit.changed_by, unit.created_at, unit.changed_at, unit.properties, unit.notes,
            s.language, s.plain, s.codes, t.language, t.plain, t.codes, import.file, unit.family
        FROM \(table) JOIN text s ON s.id = \(source) JOIN text t ON t.id = unit.target
            LEFT JOIN import ON import.id = unit.import
        """
    }

    /// The number of the source text in the statement's row.
    static func source(_ row: Statement) -> Int64 { Int64(row.integer(at: 1)) }

    /// The unit in the statement's row; nil where the file is damaged.
    static func unit(_ row: Statement) -> StoredUnit? {
        guard let sourceLanguage = row.text(at: 15).flatMap({ LanguageTag($0) }),
            let targetLanguage = row.text(at: 18).flatMap({ LanguageTag($0) }), let source = row.text(at: 16),
            let target = row.text(at: 19)
        else { return nil }
        let unit = TranslationUnit(
            id: row.text(at: 4), source: InlineText(plain: source, codes: FieldList.codes(row.text(at: 17))),
            target: InlineText(plain: target, codes: FieldList.codes(row.text(at: 20))),
            sourceLanguage: sourceLanguage, targetLanguage: targetLanguage,
            context: SegmentContext(previous: row.text(at: 5), next: row.text(at: 6), resourceID: row.text(at: 7)),
            status: status(row.integer(at: 2)),
            origin: UnitOrigin(
                file: row.text(at: 21), tool: row.text(at: 8), createdBy: row.text(at: 9), changedBy: row.text(at: 10),
                createdAt: row.text(at: 11), changedAt: row.text(at: 12), usageCount: row.integer(at: 3)),
            properties: FieldList.decode(row.text(at: 13)).compactMap { fields in
                fields.count == 2 ? TranslationUnit.Property(name: fields[0], value: fields[1]) : nil
            }, notes: FieldList.decode(row.text(at: 14)).compactMap(\.first),
            family: row.isNull(at: 22) ? nil : row.integer(at: 22))
        return StoredUnit(number: Int64(row.integer(at: 0)), unit: unit)
    }

    /// A status by the number that the tables have for it.
    static func status(_ number: Int) -> TranslationUnit.Status {
        MemorySchema.statuses.indices.contains(number) ? MemorySchema.statuses[number] : .translated
    }
}
