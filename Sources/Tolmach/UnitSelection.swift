import LocalizationModel

/// Which units of a file are wanted, with a count of those that aren't.
///
///     var selection = UnitSelection(approvedOnly: true)
///     let wanted = units.filter { selection.takes($0) }
///     selection.omissions[.unapproved]
public struct UnitSelection: Sendable {
    private let approvedOnly: Bool
    private let languages: UnitLanguages
    /// Units that were not taken, by reason.
    public private(set) var omissions: [ReadingReport.Omission: Int] = [:]

    /// - Parameters:
    ///   - approvedOnly: Only units that were approved: XLIFF's `approved="yes"`, reviewed or final; of a PO file those
    ///     that are translated and not fuzzy.
    ///   - from: The language of one side, whichever, in any region.
    ///   - to: The language of the other side.
    public init(approvedOnly: Bool = false, from: LanguageTag? = nil, to: LanguageTag? = nil) {
        self.approvedOnly = approvedOnly
        languages = UnitLanguages(from: from, to: to)
    }

    /// Whether a unit is wanted; counts it where it isn't.
    ///
    /// - Parameter approval: How its file says what was approved.
    public mutating func takes(_ unit: TranslationUnit, approval: UnitApproval = .byStatus) -> Bool {
        if unit.target == nil || unit.status == .untranslated {
            omissions[.untranslated, default: 0] += 1
            return false
        }
        let isApproved =
            unit.status == .reviewed || unit.status == .final
            || (approval == .byTranslation && unit.status == .translated)
        if approvedOnly, !isApproved {
            omissions[.unapproved, default: 0] += 1
            return false
        }
        // A memory answers in both directions, so either side may be either language.
        if !languages.fit(unit), !languages.fitTurned(unit) {
            omissions[.otherLanguages, default: 0] += 1
            return false
        }
        return true
    }
}
