import LocalizationModel

/// What of a unit decides between matches of one score.
struct UnitStanding {
    /// How far a person vouched for it.
    var status: TranslationUnit.Status
    var usageCount: Int
    /// When it was last touched; empty where that isn't known.
    var date: String
    /// The number of the text that it translates: of those that were stored later it is higher.
    var text: UInt32
    /// Later units have higher ones.
    var number: Int64
}

extension UnitStanding {
    /// No unit stands higher.
    static let highest = UnitStanding(status: .final, usageCount: .max, date: "\u{10FFFF}", text: 0, number: .min)

    /// None of a text stands higher that nobody vouched for, used or put a date to.
    static func plain(text: UInt32) -> UnitStanding {
        UnitStanding(status: .translated, usageCount: 0, date: "", text: text, number: .min)
    }

    /// Whether a unit stands no higher than `plain(text:)`.
    ///
    /// - Parameter details: calls what it is given with the unit's details as the file has them.
    static func isPlain(
        status: TranslationUnit.Status, usageCount: Int,
        details: ((UnsafeRawBufferPointer) -> String) -> String
    ) -> Bool {
        status.trust <= TranslationUnit.Status.translated.trust && usageCount == 0
            && details(UnitDetails.date).isEmpty
    }

    /// Whether it is no higher than `plain(text:)`.
    var isPlain: Bool { Self.isPlain(status: status, usageCount: usageCount) { _ in date } }

    init(text: UInt32, number: Int64, unit: TranslationUnit) {
        self.init(
            status: unit.status, usageCount: unit.origin.usageCount,
            date: unit.origin.changedAt ?? unit.origin.createdAt ?? "", text: text, number: number)
    }

    func isHigher(than other: UnitStanding) -> Bool {
        if status != other.status { return status.trust > other.status.trust }
        if usageCount != other.usageCount { return usageCount > other.usageCount }
        if date != other.date { return date > other.date }
        if text != other.text { return text < other.text }
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
