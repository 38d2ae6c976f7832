import LocalizationModel

/// Which language each language of a document is translated into.
///
/// A page may hold two languages at once, an English article among Russian interface strings: each goes into the other
/// unless the user says otherwise.
///
///     TranslationRoute().target(for: .english) == .russian
///     TranslationRoute().target(for: .russian) == .english
///     TranslationRoute(to: .ukrainian).target(for: .english) == .ukrainian
///
/// Varieties of one language are translated into each other where both are named: `from: en-US, to: en-GB`.
public struct TranslationRoute: Hashable, Sendable {
    /// The only language to translate from, or nil for every one.
    public var source: LanguageTag?
    /// The language to translate into, or nil for the customary one.
    public var target: LanguageTag?

    public init(from source: LanguageTag? = nil, to target: LanguageTag? = nil) {
        self.source = source
        self.target = target
    }

    /// The language that text in `language` goes into; nil where it stays as it is: text in no language, in the target
    /// language already, or in another language than the one asked for.
    public func target(for language: LanguageTag?) -> LanguageTag? {
        guard let language else { return nil }
        if let source, !language.sharesLanguage(with: source) { return nil }
        let target = target ?? (language.sharesLanguage(with: .english) ? .russian : .english)
        guard target.sharesLanguage(with: language) else { return target }
        return self.source(for: language).isOtherVariety(than: target) ? target : nil
    }

    /// What text in `language` is taken to be: the variety that was asked for, where text doesn't say its own.
    public func source(for language: LanguageTag) -> LanguageTag {
        guard let source, language.region == nil, language.sharesLanguage(with: source) else { return language }
        return source
    }
}
