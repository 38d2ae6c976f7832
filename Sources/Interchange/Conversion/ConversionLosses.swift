import LocalizationModel

/// What was lost on the way into a format that can't hold it, counted by unit.
///
///     var losses = ConversionLosses(into: .tsv)
///     losses.count(unit)
///     losses.counts[.codes]      // units whose codes lost their spelling
public struct ConversionLosses: Sendable {
    private let format: UnitFormat
    private let lost: Set<UnitFeature>
    /// Units that had a feature and have it no more; only features that some unit had.
    public private(set) var counts: [UnitFeature: Int] = [:]

    /// - Parameter format: The format written.
    public init(into format: UnitFormat) {
        self.format = format
        lost = format.cannotHold
    }

    /// Counts what a unit loses.
    public mutating func count(_ unit: TranslationUnit) {
        for feature in lost where feature.isIn(unit) { counts[feature, default: 0] += 1 }
        if unit.target != nil, format.loses(unit.status) { counts[.status, default: 0] += 1 }
    }
}
