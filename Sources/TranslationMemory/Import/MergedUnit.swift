import LocalizationModel

/// A unit of the memory that came again: what it was, and what an import adds to it.
struct MergedUnit {
    let usage: Int
    let status: TranslationUnit.Status
    /// The import that brought it first.
    let owner: Int
    /// What it said before.
    let before: UnitDetails
    private(set) var addedUsage = 0
    private(set) var addedStatus = TranslationUnit.Status.untranslated
    private var whole: JoinedDetails
    private var added: JoinedDetails?

    /// Use is counted no further: files say what they like.
    private static let mostUse = 1 << 40

    init(usage: Int, status: TranslationUnit.Status, owner: Int, details: UnitDetails) {
        self.usage = min(max(0, usage), Self.mostUse)
        self.status = status
        self.owner = owner
        before = details
        whole = JoinedDetails(details)
    }

    /// What it says now; nil where it says what it said before.
    var newDetails: UnitDetails? { whole.isChanged ? whole.details : nil }

    /// What the import says of it; nil as long as it said nothing.
    var addedDetails: UnitDetails? { added?.details }

    /// The status that is trusted more, of what it had and what came.
    var mergedStatus: TranslationUnit.Status { status.trust < addedStatus.trust ? addedStatus : status }

    /// How many properties and notes it has.
    var remarkCount: Int { whole.remarkCount + (added?.remarkCount ?? 0) }

    /// Joins the unit with one that has the same texts and context.
    mutating func add(_ said: UnitDetails, usage: Int, status: TranslationUnit.Status) {
        addedUsage = min(addedUsage + min(max(1, usage), Self.mostUse), Self.mostUse)
        if addedStatus.trust < status.trust { addedStatus = status }
        whole.add(said)
        if added == nil { added = JoinedDetails(said) } else { added?.add(said) }
    }
}
