import LocalizationModel
import XMLStream

/// Reads a `trans-unit` of XLIFF 1.2, whose start was just read.
struct XLIFF12UnitReader {
    private var inline = XLIFFInlineReader()
    private var source = XLIFFInlineReader.Content()
    private var segmentedSource: XLIFFInlineReader.Content?
    private var target: XLIFFInlineReader.Content?
    private var targetLanguage: LanguageTag?
    private var status: TranslationUnit.Status = .translated
    private var notes: [String] = []
    /// Trados keeps what is known of each segment apart, by the segment's id.
    private var segmentStatus: [String: TranslationUnit.Status] = [:]

    static func read(
        _ element: XMLElement, file: XLIFFFileHeader, from xml: inout XMLStreamReader
    ) throws(TolmachError) -> [TranslationUnit] {
        let location = xml.location
        if element["translate"] == "no" {
            try xml.skipContent()
            return []
        }
        var unit = XLIFF12UnitReader()
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            if case .start(let child) = event { try unit.readChild(child, from: &xml) }
        }
        if let word = element["status", namespace: XLIFFNamespace.memoq] {
            unit.status = UnitStates.status(word, .memoq) ?? unit.status
        }
        if element["approved"] == "yes", unit.status != .final { unit.status = .reviewed }
        return unit.units(of: element, file: file, at: location)
    }

    private mutating func readChild(
        _ child: XMLElement, from xml: inout XMLStreamReader
    ) throws(TolmachError) {
        switch child.name.localName {
        case "source":
            source = try inline.read(from: &xml)
        case "seg-source":
            segmentedSource = try inline.read(from: &xml)
        case "target":
            targetLanguage = child["lang", namespace: XMLName.xmlNamespace].flatMap { LanguageTag($0) }
            status =
                UnitStates.status(child["state-qualifier"], .qualifier)
                ?? UnitStates.status(child["state"], .xliff12) ?? status
            // A text is there, whatever the state says of it.
            if status == .untranslated { status = .draft }
            target = try inline.read(from: &xml)
        case "note":
            let isOwn = child["from"] == "tolmach"
            let note = try xml.readText()
            if !isOwn, !note.isEmpty { notes.append(note) }
        case "seg-defs":
            let end = xml.depth - 1
            while xml.depth > end, let event = try xml.next() {
                if case .start(let definition) = event, definition.name.localName == "seg", let id = definition["id"] {
                    segmentStatus[id] = UnitStates.status(definition["conf"], .trados) ?? .draft
                }
            }
        default:
            try xml.skipContent()
        }
    }

    private func units(
        of element: XMLElement, file: XLIFFFileHeader, at location: SourceLocation
    ) -> [TranslationUnit] {
        let id = element["id"] ?? element["resname"]
        let segments = segmentedSource?.segments ?? []
        guard !segments.isEmpty else {
            return [finish(id: id, source: source.text, target: target?.text, status: status, element, file, location)]
        }
        let targets = Dictionary(
            (target?.segments ?? []).map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        return segments.map { segment in
            finish(
                id: id.map { segments.count == 1 ? $0 : "\($0)/\(segment.id)" }, source: segment.text,
                target: targets[segment.id], status: segmentStatus[segment.id] ?? status, element, file, location)
        }
    }

    private func finish(
        id: String?, source: InlineText, target: InlineText?, status: TranslationUnit.Status, _ element: XMLElement,
        _ file: XLIFFFileHeader, _ location: SourceLocation
    ) -> TranslationUnit {
        var unit = file.unit(
            id: id, source: source, target: target, targetLanguage: targetLanguage, status: status, at: location)
        unit.context.resourceID = element["resname"]
        unit.notes = notes
        return unit
    }
}
