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
        var source = UTF16Buffer(capacity: text.utf8.count)
        source.assign(text)
        var result = UTF16Buffer(capacity: source.count + 16)
        let units = source.units
        let mapping = mapping
        do throws(TolmachError) {
            try result.fill(atLeast: units.count + 16) { target, capacity throws(TolmachError) in
                guard let pointer = units.baseAddress else { return 0 }
                var status: cicu_status = 0
                let length = cicu_map_case(
                    mapping, language.language, pointer, Int32(units.count), target, capacity, &status)
                try ICUStatus.check(status, "change letter case")
                return length
            }
        } catch {
            return text
        }
        return result.string
    }
}
