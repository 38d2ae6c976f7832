import LocalizationModel

/// Context and status in the properties of a TMX unit, as the tools name them.
///
/// memoQ writes `x-context-pre` and `x-context-post` (with `<seg>` marks in the value), OmegaT `prev`, `next` and `id`,
/// Trados `x-ConfirmationLevel`, and others the key of a string as `x-segment-id` or `x-idinfo-ResName`.
enum TMXContext {
    private static let previousNames: Set<String> = [
        "x-context-pre", "prev", "x-prev", "x-previous-source-text", "x-context-previous",
    ]
    private static let nextNames: Set<String> = [
        "x-context-post", "next", "x-next", "x-next-source-text", "x-context-next",
    ]
    private static let resourceNames: Set<String> = [
        "id", "x-segment-id", "x-idinfo-resname", "x-resname", "resname", "x-resource-id", "x-context-id",
    ]
    private static let statusNames: Set<String> = ["x-status", "x-confirmationlevel"]

    static func context(of properties: [TranslationUnit.Property]) -> SegmentContext {
        if properties.isEmpty { return SegmentContext() }
        return SegmentContext(
            previous: value(of: previousNames, in: properties).map(bare),
            next: value(of: nextNames, in: properties).map(bare), resourceID: value(of: resourceNames, in: properties))
    }

    static func status(of properties: [TranslationUnit.Property], origin: UnitOrigin) -> TranslationUnit.Status {
        if let status = value(of: statusNames, in: properties) {
            if let known = TranslationUnit.Status(rawValue: status) { return known }
            switch status.lowercased() {
            case "approvedsignoff", "final", "signed-off": return .final
            case "approvedtranslation", "reviewed", "proofread": return .reviewed
            case "draft", "unspecified": return .draft
            case "rejectedtranslation", "rejectedsignoff": return .rejected
            default: break
            }
        }
        // Trados and memoQ mark the work of machines by the author's name.
        return isMachine(origin.createdBy) || isMachine(origin.changedBy) ? .machine : .translated
    }

    private static func isMachine(_ author: String?) -> Bool {
        author.map { $0 == "MT" || $0.hasPrefix("MT!") } ?? false
    }

    /// Whether a property says something of context or status that a unit has a place for.
    static func isUnderstood(_ property: TranslationUnit.Property) -> Bool {
        let name = property.name.lowercased()
        if statusNames.contains(name) { return TranslationUnit.Status(rawValue: property.value) != nil }
        return previousNames.contains(name) || nextNames.contains(name) || resourceNames.contains(name)
    }

    /// The properties to write: those that came with the unit, and what it says of context and status.
    static func properties(of unit: TranslationUnit) -> [TranslationUnit.Property] {
        var properties = unit.properties
        func add(_ name: String, _ value: String?) {
            if let value { properties.append(TranslationUnit.Property(name: name, value: value)) }
        }
        add("x-context-pre", unit.context.previous)
        add("x-context-post", unit.context.next)
        add("x-resource-id", unit.context.resourceID)
        if unit.status != .translated { add("x-status", unit.status.rawValue) }
        return properties
    }

    private static func value(of names: Set<String>, in properties: [TranslationUnit.Property]) -> String? {
        if properties.isEmpty { return nil }
        return properties.first { names.contains($0.name.lowercased()) && !$0.value.isEmpty }?.value
    }

    /// A neighbour without the marks that memoQ sets around it.
    private static func bare(_ text: String) -> String {
        var text = Substring(text)
        if text.hasPrefix("<seg>"), text.hasSuffix("</seg>") { text = text.dropFirst(5).dropLast(6) }
        return String(text)
    }
}
