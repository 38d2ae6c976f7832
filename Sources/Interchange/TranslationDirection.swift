import LocalizationModel

/// From which language into which.
public struct TranslationDirection: Hashable, Sendable, CustomStringConvertible {
    public var source: LanguageTag
    public var target: LanguageTag

    public init(from source: LanguageTag, to target: LanguageTag) {
        self.source = source
        self.target = target
    }

    /// `en-ru`, as it stands in file names.
    public var description: String { "\(source)-\(target)" }
}
