import LocalizationModel

/// The index of a memory file for texts of one language.
final class DatabaseIndex: MemoryIndex {
    let connection: MemoryConnection
    let parts: [IndexPart]
    private let roles: LanguageRoles

    init(connection: MemoryConnection, language: LanguageTag) throws(TolmachError) {
        self.connection = connection
        parts = try connection.parts(language.language)
        roles = try connection.roles(language.language)
    }

    func text(_ number: UInt32, analyzer: TextAnalyzer) throws(TolmachError) -> AnalyzedText? {
        try connection.text(number, analyzer: analyzer)
    }

    func highestStanding(ofText number: UInt32) throws(TolmachError) -> UnitStanding? {
        try connection.highestStanding(ofText: number, roles)
    }

    func units(ofText number: UInt32, to language: LanguageTag) throws(TolmachError) -> [StoredUnit] {
        try connection.units(ofText: number, roles, to: language)
    }
}
