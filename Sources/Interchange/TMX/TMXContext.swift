import LocalizationModel

/// Context and status in the properties of a TMX unit, as the tools name them.
///
/// memoQ writes `x-context-pre` and `x-context-post` (with `<seg>` marks in the value), OmegaT `prev`, `next` and `id`,
/// Trados `x-ConfirmationLevel`, and others the key of a string as `x-segment-id` or `x-idinfo-ResName`.
enum TMXContext {
    private enum Meaning {
        case previous, next, resource, status
    }

    /// The property in which we write a status.
    private static let ownStatus = "x-status"

    /// The property in which OmegaT names the file that a translation is meant for.
    private static let omegatFile = "file"

    /// The properties in which OmegaT has the context of such a translation.
    private static let omegatContext = ["prev", "next", "id"]

    /// What the names of properties mean, in lower case.
    private static let meanings: [String: Meaning] = [
        "x-context-pre": .previous, "prev": .previous, "x-prev": .previous, "x-previous-source-text": .previous,
        "x-context-previous": .previous, "x-context-post": .next, "next": .next, "x-next": .next,
        "x-next-source-text": .next, "x-context-next": .next, "id": .resource, "x-segment-id": .resource,
        "x-idinfo-resname": .resource, "x-resname": .resource, "resname": .resource, "x-resource-id": .resource,
        "x-context-id": .resource, ownStatus: .status, "x-confirmationlevel": .status,
    ]

    private static func meaning(_ property: TranslationUnit.Property) -> Meaning? {
        meanings[property.name] ?? meanings[property.name.lowercased()]
    }

    /// Whether any of the properties says something of context or status: few do.
    static func isSaid(in properties: [TranslationUnit.Property]) -> Bool {
        properties.contains { meaning($0) != nil }
    }

    static func context(of properties: [TranslationUnit.Property]) -> SegmentContext {
        SegmentContext(
            previous: value(of: .previous, in: properties).map(bare),
            next: value(of: .next, in: properties).map(bare), resourceID: value(of: .resource, in: properties))
    }

    /// What the properties say of the status: our own property before those of other tools, which may be older.
    static func status(of properties: [TranslationUnit.Property], origin: UnitOrigin) -> TranslationUnit.Status {
        var said: TranslationUnit.Status?
        for property in properties where meaning(property) == .status {
            guard let status = status(ofWord: property.value) else { continue }
            if isOwnStatus(property) { return status }
            said = said ?? status
        }
        return said ?? status(of: origin)
    }

    /// What is known without a property: Trados and memoQ mark the work of machines by the author's name.
    private static func status(of origin: UnitOrigin) -> TranslationUnit.Status {
        isMachine(origin.createdBy) || isMachine(origin.changedBy) ? .machine : .translated
    }

    private static func status(ofWord word: String) -> TranslationUnit.Status? {
        if let known = TranslationUnit.Status(rawValue: word) { return known }
        return switch word.lowercased() {
        case "approvedsignoff", "final", "signed-off": .final
        case "approvedtranslation", "approved", "reviewed", "proofread": .reviewed
        case "translated": .translated
        case "draft", "unspecified": .draft
        case "rejectedtranslation", "rejectedsignoff", "rejected": .rejected
        default: nil
        }
    }

    private static func isOwnStatus(_ property: TranslationUnit.Property) -> Bool {
        property.name.lowercased() == ownStatus
    }

    private static func isMachine(_ author: String?) -> Bool {
        author.map { $0 == "MT" || $0.hasPrefix("MT!") } ?? false
    }

    /// Whether a property says something of context or status that a unit has a place for.
    static func isUnderstood(_ property: TranslationUnit.Property) -> Bool {
        // For OmegaT the first segment of a file has an empty one before it, which is more than nothing.
        if property.value.isEmpty, omegatContext.contains(property.name) { return false }
        return switch meaning(property) {
        case .status: isOwnStatus(property) && status(ofWord: property.value) != nil
        case .previous, .next, .resource: true
        case nil: false
        }
    }

    /// The properties to write: those that came with the unit, and what it says of context and status. A status that
    /// another tool gave it and that it has no more is left out.
    ///
    /// The translation of one place in a file comes from OmegaT with the file's name, and OmegaT finds the place again by
    /// its own names of the context alone: it gets both. Without a file OmegaT takes a translation for all places and
    /// heeds no context, so other units have no need of its names.
    ///
    /// Source: OmegaT 6, `ProjectTMX.Loader`.
    static func properties(of unit: TranslationUnit) -> [TranslationUnit.Property] {
        var properties = unit.properties.filter { property in
            guard meaning(property) == .status else { return true }
            return status(ofWord: property.value).map { $0 == unit.status } ?? true
        }
        func add(_ name: String, _ value: String?) {
            if let value { properties.append(TranslationUnit.Property(name: name, value: value)) }
        }
        if properties.contains(where: { $0.name == omegatFile }) {
            let context = [unit.context.previous, unit.context.next, unit.context.resourceID]
            for (name, value) in zip(omegatContext, context) where value != nil {
                properties.removeAll { $0.name == name }
                add(name, value)
            }
        }
        add("x-context-pre", unit.context.previous)
        add("x-context-post", unit.context.next)
        add("x-resource-id", unit.context.resourceID)
        if unit.status != status(of: properties, origin: unit.origin) {
            properties.removeAll(where: isOwnStatus)
            add(ownStatus, unit.status.rawValue)
        }
        return properties
    }

    private static func value(of meaning: Meaning, in properties: [TranslationUnit.Property]) -> String? {
        properties.first { !$0.value.isEmpty && Self.meaning($0) == meaning }?.value
    }

    /// A neighbour without the marks that memoQ sets around it.
    private static func bare(_ text: String) -> String {
        var text = Substring(text)
        if text.hasPrefix("<seg>"), text.hasSuffix("</seg>") { text = text.dropFirst(5).dropLast(6) }
        return String(text)
    }
}
