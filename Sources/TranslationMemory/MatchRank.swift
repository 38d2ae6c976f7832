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
}

/// The order of matches: by score; of two that were mended, the one that needed less comes first; then what people
/// vouched for most, what was used most, what was touched last, and what was stored first.
struct MatchRank {
    var score: Int
    /// The score by the sources alone.
    var sourceScore: Int
    private var unit: UnitStanding

    init(score: Int, sourceScore: Int, _ unit: UnitStanding) {
        self.score = score
        self.sourceScore = sourceScore
        self.unit = unit
    }

    func isBetter(than other: MatchRank) -> Bool {
        if score != other.score { return score > other.score }
        if sourceScore != other.sourceScore { return sourceScore > other.sourceScore }
        let standing = (Self.standing(unit.status), Self.standing(other.unit.status))
        if standing.0 != standing.1 { return standing.0 > standing.1 }
        if unit.usageCount != other.unit.usageCount { return unit.usageCount > other.unit.usageCount }
        if unit.date != other.unit.date { return unit.date > other.unit.date }
        return unit.number < other.unit.number
    }

    private static func standing(_ status: TranslationUnit.Status) -> Int {
        switch status {
        case .final: 6
        case .reviewed: 5
        case .translated: 4
        case .draft: 3
        case .aligned: 2
        case .machine: 1
        case .untranslated, .rejected: 0
        }
    }
}
