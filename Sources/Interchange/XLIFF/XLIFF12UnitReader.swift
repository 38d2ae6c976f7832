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
    /// Whether the target's state says that it is still to be translated.
    private var isUntouched = false
    private var notes: [String] = []
    /// Trados keeps what is known of each segment apart, by the segment's id.
    private var segmentStatus: [String: TranslationUnit.Status] = [:]

    /// What the unit's own tag says.
    private var id: String?
    private var resourceID: String?

    /// Adds the unit, or each of its segments, to `units`.
    static func read(
        file: XLIFFFileHeader, from xml: inout XMLStreamReader, _ names: inout XLIFFNames,
        into units: inout [TranslationUnit]
    ) throws(TolmachError) {
        let location = xml.location
        var unit = XLIFF12UnitReader()
        var ownStatus: TranslationUnit.Status?
        var isApproved = false
        for place in 0..<xml.attributeCount {
            switch names.attribute(place, xml) {
            case .id: unit.id = xml.attributeValue(place)
            case .resname: unit.resourceID = xml.attributeValue(place)
            case .memoqStatus: ownStatus = UnitStates.status(xml.attributeValue(place), .memoq)
            case .phraseConfirmed: ownStatus = UnitStates.status(xml.attributeValue(place), .phrase)
            case .approved: isApproved = xml.attributeValue(place) == "yes"
            default: break
            }
        }
        let end = xml.depth - 1
        while xml.depth > end, let kind = try xml.advance() {
            if kind == .start { try unit.readChild(from: &xml, &names) }
        }
        unit.status = ownStatus ?? unit.status
        if isApproved, unit.status != .final { unit.status = .reviewed }
        unit.finish(file, location, into: &units)
    }

    private mutating func readChild(
        from xml: inout XMLStreamReader, _ names: inout XLIFFNames
    ) throws(TolmachError) {
        switch names.element(xml) {
        case .source:
            source = try inline.read(from: &xml, &names)
        case .segSource:
            segmentedSource = try inline.read(from: &xml, &names)
        case .target:
            var (state, qualifier): (String?, String?)
            for place in 0..<xml.attributeCount {
                switch names.attribute(place, xml) {
                case .xmlLang: targetLanguage = LanguageTag(xml.attributeValue(place))
                case .state: state = xml.attributeValue(place)
                case .stateQualifier: qualifier = xml.attributeValue(place)
                default: break
                }
            }
            status = UnitStates.status(qualifier, .qualifier) ?? UnitStates.status(state, .xliff12) ?? status
            // A text that isn't the source's is there, whatever the state says of it.
            isUntouched = status == .untranslated
            if isUntouched { status = .draft }
            target = try inline.read(from: &xml, &names)
        case .note:
            let isOwn = names.value(.from, xml) == "tolmach"
            let note = try xml.readText()
            if !isOwn, !note.isEmpty { notes.append(note) }
        case .segDefs:
            let end = xml.depth - 1
            while xml.depth > end, let kind = try xml.advance() {
                if kind == .start, names.element(xml) == .seg, let id = names.value(.id, xml) {
                    segmentStatus[id] = UnitStates.status(names.value(.conf, xml), .trados) ?? .untranslated
                }
            }
        default:
            try xml.skipContent()
        }
    }

    private func finish(
        _ file: XLIFFFileHeader, _ location: SourceLocation, into units: inout [TranslationUnit]
    ) {
        let id = id ?? resourceID
        let segments = segmentedSource?.segments ?? []
        // What is the translation of several segments can't be told apart.
        let isUncut = target?.isUncut == true
        guard !segments.isEmpty, !isUncut || segments.count == 1 else {
            units.append(unit(id, source.text, target?.text, nil, file, location))
            return
        }
        let targets = Dictionary(
            (target?.segments ?? []).map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        for segment in segments {
            units.append(
                unit(
                    id.map { segments.count == 1 ? $0 : "\($0)/\(segment.id)" }, segment.text,
                    isUncut ? target?.text : targets[segment.id],
                    segmentStatus[segment.id], file, location))
        }
    }

    /// - Parameter segmentStatus: what is known of the segment alone.
    private func unit(
        _ id: String?, _ source: InlineText, _ target: InlineText?, _ segmentStatus: TranslationUnit.Status?,
        _ file: XLIFFFileHeader, _ location: SourceLocation
    ) -> TranslationUnit {
        var unit = file.unit(
            id: id, source: source, target: target, targetLanguage: targetLanguage,
            status: segmentStatus.map { $0 == .untranslated ? .draft : $0 } ?? status,
            isUntouched: segmentStatus.map { $0 == .untranslated } ?? isUntouched, at: location)
        unit.context.resourceID = resourceID
        unit.notes = notes
        return unit
    }
}
