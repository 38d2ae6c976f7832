import LocalizationModel
import Testing

@testable import Interchange

/// What a table must give again when a reviewer's file is read: its rows, one direction after the other.
func expect(
    _ units: [TranslationUnit], areRowsOf table: BilingualTable,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    let rows = table.directions.flatMap { table.rows(in: $0) }
    #expect(units.map(\.id) == rows.map(\.id), sourceLocation: sourceLocation)
    #expect(units.map(\.source.plain) == rows.map(\.source.display), sourceLocation: sourceLocation)
    #expect(units.map(\.target?.plain) == rows.map { $0.target?.display }, sourceLocation: sourceLocation)
    #expect(
        units.map { "\($0.sourceLanguage)-\($0.targetLanguage)" } == rows.map(\.direction.description),
        sourceLocation: sourceLocation)
    #expect(units.map(\.status) == rows.map(\.status), sourceLocation: sourceLocation)
}
