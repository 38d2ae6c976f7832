/// Which of a message's plural forms a text is.
public struct PluralForm: Hashable, Sendable {
    /// What the forms of one message share: the number of the message in its document, from 1.
    public var message: Int
    /// The keyword of Unicode's plural rules: `zero`, `one`, `two`, `few`, `many` or `other`.
    public var category: String

    /// Makes one from its parts.
    public init(message: Int, category: String) {
        self.message = message
        self.category = category
    }

    /// The categories of a language that has so many forms for whole numbers, in the customary order of the forms.
    ///
    ///     PluralForm.categories(count: 3) == ["one", "few", "many"]      // Russian, Ukrainian
    ///
    /// Source: Unicode CLDR, Language Plural Rules; six is Arabic's number.
    public static func categories(count: Int) -> [String] {
        switch count {
        case 1: ["other"]
        case 2: ["one", "other"]
        case 3: ["one", "few", "many"]
        case 4: ["one", "few", "many", "other"]
        case 5: ["one", "two", "few", "many", "other"]
        default: ["zero", "one", "two", "few", "many", "other"]
        }
    }
}
