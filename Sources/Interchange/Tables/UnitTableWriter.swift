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
        DelimitedTableWriter.append(
            ["id", "source language", "target language", "source", "target", "note", "status"], separator, to: &bytes)
    }

    public mutating func add(_ unit: TranslationUnit) {
        field(unit.id ?? "", isFirst: true)
        field(unit.sourceLanguage.description)
        field(unit.targetLanguage.description)
        field(unit.source.display)
        field(unit.target?.display ?? "")
        field(unit.notes.isEmpty ? "" : unit.notes.joined(separator: " "))
        field(Self.statusWords[unit.status] ?? "")
        DelimitedTableWriter.endRow(separator, &bytes)
    }

    /// The bytes written so far, UTF-8, which are then forgotten.
    public mutating func takeBytes() -> [UInt8] {
        let taken = bytes
        bytes = []
        bytes.reserveCapacity(taken.count)
        return taken
    }

    private mutating func field(_ text: String, isFirst: Bool = false) {
        if !isFirst { bytes.append(separator.byte) }
        DelimitedTableWriter.append(field: text, separator, to: &bytes)
    }
}
