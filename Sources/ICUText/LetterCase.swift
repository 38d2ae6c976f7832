internal import CICU
import LocalizationModel

/// Letter case by the rules of a language: Turkish has `i`/`İ` and `ı`/`I`.
///
///     LetterCase.upper.apply(to: "istanbul", language: .turkish) == "İSTANBUL"
public enum LetterCase: Sendable {
    case lower, upper, title
    /// For comparison without regard to case; the same in every language.
    case folded

    private var mapping: cicu_case {
        switch self {
        case .lower: cicu_case_lower
        case .upper: cicu_case_upper
        case .title: cicu_case_title
        case .folded: cicu_case_fold
        }
    }

    /// The text in this letter case.
    public func apply(to text: String, language: LanguageTag) -> String {
        let mapping = mapping
        return UTF16Buffer.transformed(text, to: "change letter case") { units, count, target, capacity, status in
            cicu_map_case(
                mapping, language.language, units, count, target, capacity, &status)
        }
    }
}
