import LocalizationModel

/// The index of a memory file for texts of one language.
struct DatabaseIndex: MemoryIndex {
    let connection: MemoryConnection
    let language: LanguageTag

    func postingCount(of key: UInt64) throws(TolmachError) -> Int {
        try connection.postingCount(MemorySchema.storedKey(key, language: language))
    }

    func postings(of key: UInt64) throws(TolmachError) -> [[UInt64]] {
        try connection.postings(MemorySchema.storedKey(key, language: language))
    }

    func shortTexts(ofLength length: Int) throws(TolmachError) -> [ShortTexts] {
        try connection.shortTexts(MemorySchema.slot(language: language, length: length))
    }

    func text(_ number: UInt32, analyzer: TextAnalyzer) throws(TolmachError) -> AnalyzedText? {
        try connection.text(number, analyzer: analyzer)
    }

    func units(ofText number: UInt32, to language: LanguageTag) throws(TolmachError) -> [StoredUnit] {
        try connection.units(ofText: number, to: language)
    }
}
