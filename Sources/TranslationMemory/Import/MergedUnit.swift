import LocalizationModel

/// A unit of the memory that came again: what it was, and what an import adds to it.
struct MergedUnit {
    let usage: Int
    let status: TranslationUnit.Status
    /// The import that brought it first.
    let owner: Int
    private(set) var details: UnitDetails
    private(set) var addedUsage = 0
    private(set) var addedStatus = TranslationUnit.Status.untranslated
    /// The same properties and notes as in `details`, where they are many.
    private var properties: Set<TranslationUnit.Property> = []
    private var notes: Set<String> = []

    /// Use is counted no further: files say what they like.
    private static let mostUse = 1 << 40
    /// Of so few, each is compared.
    private static let few = 8

    init(usage: Int, status: TranslationUnit.Status, owner: Int, details: UnitDetails) {
        self.usage = min(max(0, usage), Self.mostUse)
        self.status = status
        self.owner = owner
        self.details = details
        if details.properties.count > Self.few { properties = Set(details.properties) }
        if details.notes.count > Self.few { notes = Set(details.notes) }
    }

    /// The status that is trusted more, of what it had and what came.
    var mergedStatus: TranslationUnit.Status { status.trust < addedStatus.trust ? addedStatus : status }

    /// How many properties and notes it has.
    var remarkCount: Int { details.properties.count + details.notes.count }

    /// Joins the unit with one that has the same texts and context.
    mutating func add(_ said: UnitDetails, usage: Int, status: TranslationUnit.Status) {
        addedUsage = min(addedUsage + min(max(1, usage), Self.mostUse), Self.mostUse)
        if addedStatus.trust < status.trust { addedStatus = status }
        for property in said.properties {
            Self.add(property, to: &details.properties, knowing: &properties)
        }
        for note in said.notes { Self.add(note, to: &details.notes, knowing: &notes) }
        // Dates of this form are in the order of their letters.
        if (said.origin.changedAt ?? "") > (details.origin.changedAt ?? "") {
            details.origin.changedBy = said.origin.changedBy
            details.origin.changedAt = said.origin.changedAt
        }
    }

    private static func add<Remark: Hashable>(
        _ remark: Remark, to list: inout [Remark], knowing known: inout Set<Remark>
    ) {
        if known.isEmpty {
            guard !list.contains(remark) else { return }
            list.append(remark)
            if list.count > few { known = Set(list) }
        } else if known.insert(remark).inserted {
            list.append(remark)
        }
    }
}
