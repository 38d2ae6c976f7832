import LocalizationModel

/// The languages that are asked for, of a unit's source and of its target; none of either takes all.
///
///     UnitLanguages(from: .english, to: .russian).fit(unit)
///
/// A language stands for all its regions.
public struct UnitLanguages: Sendable {
    private let from: LanguageTag?
    private let to: LanguageTag?

    public init(from: LanguageTag?, to: LanguageTag?) {
        self.from = from
        self.to = to
    }

    /// Whether every unit fits.
    public var takeAll: Bool { from == nil && to == nil }

    /// Whether a unit is in these languages.
    public func fit(_ unit: TranslationUnit) -> Bool { fit(unit.sourceLanguage, unit.targetLanguage) }

    /// Whether a unit is in these languages the other way round.
    public func fitTurned(_ unit: TranslationUnit) -> Bool { fit(unit.targetLanguage, unit.sourceLanguage) }

    private func fit(_ source: LanguageTag, _ target: LanguageTag) -> Bool {
        (from?.sharesLanguage(with: source) ?? true) && (to?.sharesLanguage(with: target) ?? true)
    }
}
