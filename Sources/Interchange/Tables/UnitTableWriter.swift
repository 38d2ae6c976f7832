import LocalizationModel

/// Writes translation units as a table, tab-separated or comma-separated: a header, then a unit a row.
///
///     var writer = UnitTableWriter(separator: .tab)
///     writer.add(unit)
///     let bytes = writer.takeBytes()
///
/// Inline codes stand as `<1>`, `</1>`, `<2/>`. `DelimitedTableReader` reads it back.
public struct UnitTableWriter: Sendable {
    private static let statusWords = Dictionary(
        uniqueKeysWithValues: TranslationUnit.Status.allCases.map {
            ($0, TableWords(language: .english)["status.\($0.rawValue)"])
        })

    private let separator: DelimitedTableWriter.Separator
    private var bytes: [UInt8] = []

    public init(separator: DelimitedTableWriter.Separator) {
        self.separator = separator
        append(["id", "source language", "target language", "source", "target", "note", "status"])
    }

    public mutating func add(_ unit: TranslationUnit) {
        append([
            unit.id ?? "", unit.sourceLanguage.description, unit.targetLanguage.description, unit.source.display,
            unit.target?.display ?? "", unit.notes.joined(separator: " "),
            Self.statusWords[unit.status] ?? "",
        ])
    }

    /// The bytes written so far, UTF-8, which are then forgotten.
    public mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func append(_ fields: [String]) {
        DelimitedTableWriter.append(fields, separator, to: &bytes)
    }
}
