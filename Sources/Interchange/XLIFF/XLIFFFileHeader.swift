import LocalizationModel

/// What a `file` element (or the root of XLIFF 2) says for all its units.
struct XLIFFFileHeader {
    var original: String?
    var sourceLanguage: LanguageTag?
    var targetLanguage: LanguageTag?

    /// A unit with what the header knows; a language that is nowhere named is `und`.
    func unit(
        id: String?, source: InlineText, target: InlineText?, targetLanguage: LanguageTag? = nil,
        status: TranslationUnit.Status, at location: SourceLocation
    ) -> TranslationUnit {
        let hasTarget = target.map { !$0.isEmpty } ?? false
        let unknown = LanguageTag(language: "und")
        return TranslationUnit(
            id: id, source: source, target: hasTarget ? target : nil, sourceLanguage: sourceLanguage ?? unknown,
            targetLanguage: self.targetLanguage ?? targetLanguage ?? unknown,
            status: hasTarget ? status : .untranslated, origin: UnitOrigin(file: original), location: location)
    }
}
