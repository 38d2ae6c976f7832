import LocalizationModel

/// What language a text is in, and how sure that is.
public struct RecognizedLanguage: Hashable, Sendable {
    /// Nil where the text is in none of the languages: a number, an address, an identifier, another script.
    public var language: LanguageTag?
    /// By how many bits the language is likelier than the other one of the same script, before what was expected.
    public var certainty: Double
    /// How many letters of words were looked at.
    public var letters: Int
    /// The script of those letters.
    let script: LetterScript
}
