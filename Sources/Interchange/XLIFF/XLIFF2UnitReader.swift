import LocalizationModel
import XMLStream

/// Reads a `unit` of XLIFF 2, whose start was just read.
struct XLIFF2UnitReader {
    private var inline = XLIFFInlineReader()
    private var notes: [String] = []

    /// Adds the unit's segments to `units`.
    static func read(
        file: XLIFFFileHeader, from xml: inout XMLStreamReader, _ names: inout XLIFFNames,
        into units: inout [TranslationUnit]
    ) throws(TolmachError) {
        let unitID = names.value(.id, xml) ?? ""
        let resourceID = names.value(.name, xml)
        let end = xml.depth - 1
        let first = units.count
        var reader = XLIFF2UnitReader()
        while xml.depth > end, let kind = try xml.advance() {
            guard kind == .start else { continue }
            switch names.element(xml) {
            case .originalData, .notes: break
            case .data:
                let id = names.value(.id, xml) ?? ""
                reader.inline.originalData[id] = try xml.readText()
            case .note:
                // What an export says of a unit is no remark of its author's.
                let category = names.value(.category, xml)
                let isOwn = ["fragment", "name", "plural"].contains(category)
                let note = try xml.readText()
                if !isOwn, !note.isEmpty { reader.notes.append(note) }
            case .segment:
                units.append(try reader.readSegment(unitID: unitID, file: file, from: &xml, &names))
            default: try xml.skipContent()
            }
        }
        for index in first..<units.count {
            units[index].context.resourceID = resourceID
            units[index].notes = reader.notes
        }
    }

    private mutating func readSegment(
        unitID: String, file: XLIFFFileHeader, from xml: inout XMLStreamReader, _ names: inout XLIFFNames
    ) throws(TolmachError) -> TranslationUnit {
        let location = xml.location
        var id = unitID
        if let own = names.value(.id, xml) {
            id += "/"
            id += own
        }
        let state = names.value(.state, xml)
        var source = InlineText()
        var target: InlineText?
        let end = xml.depth - 1
        while xml.depth > end, let kind = try xml.advance() {
            guard kind == .start else { continue }
            switch names.element(xml) {
            case .source: source = try inline.read(from: &xml, &names).text
            case .target: target = try inline.read(from: &xml, &names).text
            default: try xml.skipContent()
            }
        }
        // Without a state a segment is `initial`, but who writes no states means translated by a target.
        let status = state == nil ? .translated : UnitStates.status(state, .xliff2)
        return file.unit(
            id: id, source: source, target: target, status: status ?? .draft, isUntouched: state == "initial",
            at: location)
    }
}
