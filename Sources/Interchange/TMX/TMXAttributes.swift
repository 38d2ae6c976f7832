import LocalizationModel
import XMLStream

/// What a `tu` or `tuv` says besides its text: who, when, context, properties, notes.
struct TMXAttributes {
    /// Properties that hold the text before or after, by the programs that write them.
    private static let previous: Set<String> = ["x-context-pre", "prev", "x-previous-source-text"]
    private static let next: Set<String> = ["x-context-post", "next", "x-next-source-text"]
    /// Properties that hold the key of a string.
    private static let keys: Set<String> = ["x-resource-id", "id", "x-segment-id"]
    /// The property in which Tolmach keeps a unit's status.
    static let statusName = "x-status"

    var id: String?
    var origin: UnitOrigin
    var context = SegmentContext()
    var status = TranslationUnit.Status.translated
    var properties: [TranslationUnit.Property] = []
    var notes: [String] = []

    /// - Parameter file: The path of the memory, for the origin.
    init(_ element: XMLElement, file: String?) {
        id = element["tuid"]
        let tool = element["creationtool"].map { tool in
            element["creationtoolversion"].map { "\(tool) \($0)" } ?? tool
        }
        origin = UnitOrigin(
            file: file, tool: tool, createdBy: element["creationid"], changedBy: element["changeid"],
            createdAt: element["creationdate"], changedAt: element["changedate"],
            usageCount: element["usagecount"].flatMap { Int($0) } ?? 0)
    }

    /// Reads a `prop` or a `note` to its end, and forgets any other element.
    mutating func read(_ element: XMLElement, from xml: inout XMLStreamReader) throws(TolmachError) {
        switch element.name.localName {
        case "note": notes.append(try xml.readText())
        case "prop": add(element["type"] ?? "", try xml.readText())
        default: try xml.skipContent()
        }
    }

    private mutating func add(_ name: String, _ value: String) {
        if Self.previous.contains(name) {
            context.previous = Self.plain(value)
        } else if Self.next.contains(name) {
            context.next = Self.plain(value)
        } else if Self.keys.contains(name) {
            context.resourceID = value
        } else if name == Self.statusName, let known = TranslationUnit.Status(rawValue: value) {
            status = known
        } else {
            properties.append(.init(name: name, value: value))
        }
    }

    /// The text of a context that stands in an escaped `<seg>`, as memoQ writes it; any other as it is.
    private static func plain(_ value: String) -> String {
        guard value.hasPrefix("<seg>"), value.hasSuffix("</seg>") else { return value }
        return String(value.dropFirst(5).dropLast(6))
    }

    /// These, with what a `tuv` says for itself on top.
    func merged(with inner: TMXAttributes) -> TMXAttributes {
        var result = self
        result.origin.tool = inner.origin.tool ?? origin.tool
        result.origin.createdBy = inner.origin.createdBy ?? origin.createdBy
        result.origin.changedBy = inner.origin.changedBy ?? origin.changedBy
        result.origin.createdAt = inner.origin.createdAt ?? origin.createdAt
        result.origin.changedAt = inner.origin.changedAt ?? origin.changedAt
        result.origin.usageCount = max(inner.origin.usageCount, origin.usageCount)
        result.context.previous = inner.context.previous ?? context.previous
        result.context.next = inner.context.next ?? context.next
        result.context.resourceID = inner.context.resourceID ?? context.resourceID
        if inner.status != .translated { result.status = inner.status }
        result.properties += inner.properties
        result.notes += inner.notes
        return result
    }
}
