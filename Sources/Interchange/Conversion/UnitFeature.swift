import LocalizationModel

/// Something that a translation unit may have and a format may have no place for.
public enum UnitFeature: String, CaseIterable, Sendable {
    /// The unit itself, where it has no translation.
    case untranslated
    /// The unit's key.
    case id
    /// The spelling of inline codes; their places are kept everywhere.
    case codes
    /// How far a person has vouched for the translation.
    case status
    /// The segments before and after.
    case context
    /// The key of the string in its resource file.
    case resourceID = "resource-id"
    /// Remarks.
    case notes
    /// Properties of other programs.
    case properties
    /// Who made it, with what, and when.
    case origin

    /// Whether a unit has it.
    func isIn(_ unit: TranslationUnit) -> Bool {
        switch self {
        case .untranslated: return unit.target == nil
        case .id: return unit.id != nil
        case .codes: return !unit.source.codes.isEmpty || unit.target?.codes.isEmpty == false
        case .status: return false
        case .context: return unit.context.previous != nil || unit.context.next != nil
        case .resourceID: return unit.context.resourceID != nil && unit.context.resourceID != unit.id
        case .notes: return !unit.notes.isEmpty
        case .properties: return !unit.properties.isEmpty
        case .origin:
            // The file it came from is where it was read, and goes with no format.
            let origin = unit.origin
            return origin.tool != nil || origin.toolVersion != nil || origin.createdBy != nil || origin.changedBy != nil
                || origin.createdAt != nil
                || origin.changedAt != nil || origin.usageCount != 0
        }
    }
}
