internal import CICU
import LocalizationModel

extension LanguageTag {
    /// Whether ICU has the language, as it has some 600: `crh`, but not `url`.
    ///
    /// Source: ICU's table of ISO 639 codes.
    public var isKnownToICU: Bool { hasCode && cicu_is_language(language) }
}
