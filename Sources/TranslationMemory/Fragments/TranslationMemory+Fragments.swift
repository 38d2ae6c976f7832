import LocalizationModel

extension TranslationMemory {
    /// The longest pieces of a segment that the memory knows in translation, in the order of the text.
    ///
    ///     // Memory: "The ceasefire agreement was signed." "Соглашение о прекращении огня подписано.", and others with the words
    ///     try memory.fragments(of: "Nobody had read the ceasefire agreement yet.", from: .english, to: .russian)
    ///     // ceasefire agreement → соглашение о прекращении огня
    ///
    /// - Throws: `TolmachError.storage` where a database can't be read.
    public func fragments(
        of segment: InlineText, from sourceLanguage: LanguageTag, to targetLanguage: LanguageTag
    ) throws(TolmachError) -> [Fragment] {
        try ask(
            FragmentQuery(
                segment: segment, sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, memory: name))
    }
}
