internal import CICU
import LocalizationModel

/// The plural forms of a language, as CLDR has them. Source: UTS 35, part 3, Language Plural Rules.
///
///     let russian = try PluralRules(language: .russian)
///     russian.category(of: 21) == .one
///     russian.category(of: 3) == .few
public final class PluralRules: @unchecked Sendable {
    // @unchecked: ICU's plural rules are immutable once opened.
    private let handle: OpaquePointer

    /// CLDR's keywords for the forms; a language uses some of them.
    public enum Category: String, Sendable, CaseIterable {
        case zero, one, two, few, many, other
    }

    /// Opens the rules of a language; `ordinal` for "1st, 2nd", else for counts.
    public init(language: LanguageTag, ordinal: Bool = false) throws(TolmachError) {
        var status: cicu_status = 0
        let opened = cicu_plural_open(language.description, ordinal, &status)
        try ICUStatus.check(status, "open plural rules for \(language)")
        guard let opened else { throw TolmachError(.libraryFailure, "ICU can't open plural rules") }
        handle = opened
    }

    deinit { cicu_plural_close(handle) }

    /// The form that a count takes.
    public func category(of number: Double) -> Category {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16) { keyword in
            var status: cicu_status = 0
            guard let pointer = keyword.baseAddress else { return .other }
            cicu_plural_select(handle, number, pointer, 16, &status)
            return status > 0 ? .other : Category(rawValue: String(cString: pointer)) ?? .other
        }
    }
}
