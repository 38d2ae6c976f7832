/// A BCP 47 language tag, reduced to what translation asks of it: language, script, region, and the rest.
///
/// Written forms that tools use in the wild are read alike: `en_US`, `EN-us` and `en-US` are equal, and so are `rus` and
/// `ru`.
///
///     LanguageTag("EN_us")?.description == "en-US"
///     LanguageTag("rus")?.description == "ru"
///     LanguageTag("ru-RU")?.language == "ru"
///
/// Source: RFC 5646, section 2.1 (syntax) and 2.1.1 (the customary letter case).
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
    /// Primary language subtag in lower case: `en`, `ru`, `uk`, `tr`, `und`.
    public let language: String
    /// Script subtag in title case, such as `Cyrl`.
    public let script: String?
    /// Region subtag in upper case, such as `US`, or three digits.
    public let region: String?
    /// Variants and extensions as they stood, without the hyphen in front.
    public let rest: String?

    /// `en`
    public static let english = LanguageTag(language: "en")
    /// `ru`
    public static let russian = LanguageTag(language: "ru")
    /// `uk`
    public static let ukrainian = LanguageTag(language: "uk")
    /// `tr`
    public static let turkish = LanguageTag(language: "tr")

    /// Makes a tag from subtags already in their customary case.
    public init(language: String, script: String? = nil, region: String? = nil, rest: String? = nil) {
        self.language = language
        self.script = script
        self.region = region
        self.rest = rest
    }

    /// Reads a tag; `nil` where the text is no well-formed tag (`e`, `english language`, empty).
    public init?(_ text: some StringProtocol) {
        let isSeparator: (Character) -> Bool = { $0 == "-" || $0 == "_" }
        var parts = text.split(omittingEmptySubsequences: false, whereSeparator: isSeparator).map { String($0) }
        guard let first = parts.first, first.utf8.count >= 2 && first.utf8.count <= 8, first.isASCIILetters else {
            return nil
        }
        parts.removeFirst()
        guard parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.isASCIIAlphanumeric }) else { return nil }
        language = LanguageCodes.registered(first.lowercased())
        if let next = parts.first, next.utf8.count == 4, next.isASCIILetters {
            script = next.prefix(1).uppercased() + next.dropFirst().lowercased()
            parts.removeFirst()
        } else {
            script = nil
        }
        if let next = parts.first,
            (next.utf8.count == 2 && next.isASCIILetters)
                || (next.utf8.count == 3 && next.utf8.allSatisfy { (48...57).contains($0) })
        {
            region = next.uppercased()
            parts.removeFirst()
        } else {
            region = nil
        }
        rest = parts.isEmpty ? nil : parts.joined(separator: "-")
    }

    /// The tag in its customary form: `en`, `en-US`, `sr-Cyrl-RS`.
    public var description: String {
        if script == nil, region == nil, rest == nil { return language }
        return [language, script, region, rest].compactMap(\.self).joined(separator: "-")
    }

    /// Whether there can be such a language: all that are registered have codes of two or three letters. Not so `english`,
    /// which is well formed; nor `und`, which says that the language isn't known.
    public var hasCode: Bool { language.utf8.count <= 3 && language != "und" }

    /// Whether it is one of the some 180 languages with a code of two letters, however that was written.
    public var hasCodeOfTwoLetters: Bool { LanguageCodes.isOfTwoLetters(language) }

    /// Whether both name one language, as it is written in two different countries: `en-US` and `en-GB`.
    public func isOtherVariety(than other: LanguageTag) -> Bool {
        guard let region, let otherRegion = other.region else { return false }
        return sharesLanguage(with: other) && region != otherRegion
    }

    /// Whether both name one language, whatever the region: `en-GB` and `en-US` do.
    public func sharesLanguage(with other: LanguageTag) -> Bool {
        language == other.language
    }
}

extension StringProtocol {
    fileprivate var isASCIILetters: Bool {
        utf8.allSatisfy { (65...90).contains($0) || (97...122).contains($0) }
    }

    fileprivate var isASCIIAlphanumeric: Bool {
        utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
    }
}
