import LocalizationModel

/// What a unit says besides its texts, when it has come several times: the first holds, properties and notes that are new
/// are added, and the later change is remembered.
struct JoinedDetails {
    private(set) var details: UnitDetails
    /// Whether anything was added to the first.
    private(set) var isChanged = false
    /// The same properties and notes as in `details`, where they are many.
    private var properties: Set<TranslationUnit.Property> = []
    private var notes: Set<String> = []

    /// Of so few, each is compared.
    private static let few = 8

    init(_ first: UnitDetails) {
        details = first
        if details.properties.count > Self.few { properties = Set(details.properties) }
        if details.notes.count > Self.few { notes = Set(details.notes) }
    }

    /// How many properties and notes there are.
    var remarkCount: Int { details.properties.count + details.notes.count }

    /// Adds what the unit says when it comes again.
    mutating func add(_ said: UnitDetails) {
        for property in said.properties where Self.add(property, to: &details.properties, knowing: &properties) {
            isChanged = true
        }
        for note in said.notes where Self.add(note, to: &details.notes, knowing: &notes) { isChanged = true }
        // Dates of this form are in the order of their letters.
        if (said.origin.changedAt ?? "") > (details.origin.changedAt ?? "") {
            details.origin.changedBy = said.origin.changedBy
            details.origin.changedAt = said.origin.changedAt
            isChanged = true
        }
    }

    /// Adds a remark; false where it is there already.
    private static func add<Remark: Hashable>(
        _ remark: Remark, to list: inout [Remark], knowing known: inout Set<Remark>
    ) -> Bool {
        if known.isEmpty {
            guard !list.contains(remark) else { return false }
            list.append(remark)
            if list.count > few { known = Set(list) }
            return true
        }
        guard known.insert(remark).inserted else { return false }
        list.append(remark)
        return true
    }
}
