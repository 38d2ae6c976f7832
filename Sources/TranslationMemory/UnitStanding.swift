import LocalizationModel

/// What of a unit decides between matches of one score.
struct UnitStanding {
    /// How far a person vouched for it.
    var status: TranslationUnit.Status
    var usageCount: Int
    /// When it was last touched; empty where that isn't known.
    var date: String
    /// Later units have higher ones.
    var number: Int64
}

extension UnitStanding {
    /// No unit stands higher.
    static let highest = UnitStanding(status: .final, usageCount: .max, date: "\u{10FFFF}", number: .min)

    init(number: Int64, unit: TranslationUnit) {
        self.init(
            status: unit.status, usageCount: unit.origin.usageCount,
            date: unit.origin.changedAt ?? unit.origin.createdAt ?? "", number: number)
    }

    func isHigher(than other: UnitStanding) -> Bool {
        if status != other.status { return status.trust > other.status.trust }
        if usageCount != other.usageCount { return usageCount > other.usageCount }
        if date != other.date { return date > other.date }
        return number < other.number
    }
}

extension TranslationUnit.Status {
    /// How far the status is trusted: the higher holds where a unit came with two. A reviewer's no stands above the word
    /// of the translator alone, and an approval above both.
    var trust: Int {
        switch self {
        case .final: 7
        case .reviewed: 6
        case .rejected: 5
        case .translated: 4
        case .draft: 3
        case .aligned: 2
        case .machine: 1
        case .untranslated: 0
        }
    }
}
