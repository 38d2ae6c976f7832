internal import CICU
import LocalizationModel

/// What a language calls the countries of ISO 3166, as CLDR has them.
///
///     CountryNames.names(in: .russian).contains("Норвегия")
///
/// Source: UTS 35, part 2, Display Name Elements.
public enum CountryNames {
    /// The names in the order of the countries' codes; empty where ICU has none.
    public static func names(in language: LanguageTag) -> [String] {
        var names: [String] = []
        var buffer = UTF16Buffer(capacity: 64)
        for index in 0..<Int32(1000) {
            var isLast = false
            do throws(TolmachError) {
                try buffer.fill(atLeast: 64) { target, capacity throws(TolmachError) in
                    var status: cicu_status = 0
                    let length = cicu_country_name(language.language, index, target, capacity, &status)
                    isLast = length < 0
                    try ICUStatus.check(status, "name a country")
                    return max(0, length)
                }
            } catch {
                return names
            }
            if isLast { break }
            names.append(buffer.string)
        }
        return names
    }
}
