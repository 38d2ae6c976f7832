import LocalizationModel
import XMLStream

/// Reads a `unit` of XLIFF 2, whose start was just read.
struct XLIFF2UnitReader {
    private var inline = XLIFFInlineReader()
    private var notes: [String] = []

    static func read(
        _ element: XMLElement, file: XLIFFFileHeader, from xml: inout XMLStreamReader
    ) throws(TolmachError) -> [TranslationUnit] {
        if element["translate"] == "no" {
            try xml.skipContent()
            return []
        }
        let unitID = element["id"] ?? ""
        let end = xml.depth - 1
        var reader = XLIFF2UnitReader()
        var units: [TranslationUnit] = []
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let child) = event else { continue }
            switch child.name.localName {
            case "originalData", "notes": break
            case "data": reader.inline.originalData[child["id"] ?? ""] = try xml.readText()
            case "note":
                // What an export says of a unit is no remark of its author's.
                let isOwn = child["category"] == "fragment" || child["category"] == "plural"
                let note = try xml.readText()
                if !isOwn, !note.isEmpty { reader.notes.append(note) }
            case "segment":
                units.append(try reader.readSegment(child, unitID: unitID, file: file, from: &xml))
            default: try xml.skipContent()
            }
        }
        for index in units.indices {
            units[index].context.resourceID = element["name"]
            units[index].notes = reader.notes
        }
        return units
    }

    private mutating func readSegment(
        _ element: XMLElement, unitID: String, file: XLIFFFileHeader, from xml: inout XMLStreamReader
    ) throws(TolmachError) -> TranslationUnit {
        let location = xml.location
        var source = InlineText()
        var target: InlineText?
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let child) = event else { continue }
            switch child.name.localName {
            case "source": source = try inline.read(from: &xml).text
            case "target": target = try inline.read(from: &xml).text
            default: try xml.skipContent()
            }
        }
        // Without a state a segment is `initial`, but who writes no states means translated by a target.
        let status = element["state"] == nil ? .translated : UnitStates.status(element["state"], .xliff2)
        return file.unit(
            id: element["id"].map { "\(unitID)/\($0)" } ?? unitID, source: source, target: target,
            status: status ?? .draft, at: location)
    }
}
