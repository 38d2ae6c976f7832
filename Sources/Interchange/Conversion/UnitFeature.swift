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

    /// What a unit has.
    static func features(of unit: TranslationUnit) -> Set<UnitFeature> {
        var features: Set<UnitFeature> = []
        if unit.target == nil { features.insert(.untranslated) }
        if unit.id != nil { features.insert(.id) }
        if !unit.source.codes.isEmpty || unit.target?.codes.isEmpty == false { features.insert(.codes) }
        if unit.context.previous != nil || unit.context.next != nil { features.insert(.context) }
        if unit.context.resourceID != nil, unit.context.resourceID != unit.id { features.insert(.resourceID) }
        if !unit.notes.isEmpty { features.insert(.notes) }
        if !unit.properties.isEmpty { features.insert(.properties) }
        // The file it came from is where it was read, and goes with no format.
        var origin = unit.origin
        origin.file = nil
        if origin != UnitOrigin() { features.insert(.origin) }
        return features
    }
}
