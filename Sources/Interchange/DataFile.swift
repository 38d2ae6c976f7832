internal import CInterchangeData

/// The data files that are compiled in.
enum DataFile {
    static let unitStates = rows(cinterchangedata_unit_states())
    static let tableWords = rows(cinterchangedata_table_words())
    static let documentStyles = text(cinterchangedata_docx_styles())
    static let tablePage = text(cinterchangedata_table_html())

    static let xliff12Grammar = FormatGrammar(rows(cinterchangedata_grammar_xliff12()))
    static let xliff12StrictGrammar = FormatGrammar(rows(cinterchangedata_grammar_xliff12_strict()))
    static let xliff21Grammar = FormatGrammar(rows(cinterchangedata_grammar_xliff21()))
    static let xliff22Grammar = FormatGrammar(rows(cinterchangedata_grammar_xliff22()))
    static let tmxGrammar = FormatGrammar(rows(cinterchangedata_grammar_tmx()))
    static let srxGrammar = FormatGrammar(rows(cinterchangedata_grammar_srx()))
    static let tbx3Grammar = FormatGrammar(rows(cinterchangedata_grammar_tbx3()))
    static let tbx2008Grammar = FormatGrammar(rows(cinterchangedata_grammar_tbx2008()))
    static let findingAdvice = rows(cinterchangedata_finding_advice())
    static let tbxBasicCategories = rows(cinterchangedata_tbx_basic_categories())

    static let glossaryColumns = rows(cinterchangedata_glossary_columns())

    private static func text(_ file: cinterchangedata_file) -> String {
        String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }

    /// The fields of each line but comments and empty ones.
    private static func rows(_ file: cinterchangedata_file) -> [[String]] {
        text(file).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
}
