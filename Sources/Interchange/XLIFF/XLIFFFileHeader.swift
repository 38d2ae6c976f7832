import LocalizationModel

/// What a `file` element (or the root of XLIFF 2) says for all its units.
struct XLIFFFileHeader {
    var original: String?
    var sourceLanguage: LanguageTag?
    var targetLanguage: LanguageTag?
    /// The languages where the file names none, as a caller knows them.
    var assumed: (source: LanguageTag?, target: LanguageTag?)
    /// Whether the file's targets are copies of the sources for a program to work on, until they say something else.
    var hasCopies = false

    /// A unit with what the header knows; a language that is nowhere named is `und`. A target that is but a copy of
    /// the source, which nobody has translated, is none.
    ///
    /// - Parameter isUntouched: whether the file says that the target is still to be translated.
    func unit(
        id: String?, source: InlineText, target: InlineText?, targetLanguage: LanguageTag? = nil,
        status: TranslationUnit.Status, isUntouched: Bool = false, at location: SourceLocation
    ) -> TranslationUnit {
        let mayBeCopy = isUntouched || hasCopies && status != .reviewed && status != .final
        let hasTarget = target.map { !$0.isEmpty && !(mayBeCopy && $0.display == source.display) } ?? false
        let unknown = LanguageTag(language: "und")
        return TranslationUnit(
            id: id, source: source, target: hasTarget ? target : nil,
            sourceLanguage: sourceLanguage ?? assumed.source ?? unknown,
            targetLanguage: self.targetLanguage ?? targetLanguage ?? assumed.target ?? unknown,
            status: hasTarget ? status : .untranslated, origin: UnitOrigin(file: original), location: location)
    }
}
