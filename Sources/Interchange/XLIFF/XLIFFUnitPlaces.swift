import LocalizationModel
import XMLStream

/// Where the parts of a unit stand in the file, byte for byte.
struct XLIFFUnitPlaces {
    /// A start tag and what follows up to its end tag.
    struct Element {
        var name: XMLName
        var tag: Range<Int>
        var content: XLIFFInlineReader.Content
        /// Whether it is written as one tag, `<target/>`.
        var isEmptyTag: Bool
    }

    /// A segment as readers see it.
    struct Segment {
        var id: String?
        var source: InlineText
        var target: InlineText?
        var status: TranslationUnit.Status
        /// Whether the file says that the target is still to be translated.
        var isUntouched = false
        var location: SourceLocation
        /// The tag that holds its state: `segment` of XLIFF 2, `sdl:seg` of Trados.
        var stateTag: Range<Int>?
        /// Whether another program asks to leave it as it is.
        var isLocked = false
        /// Index into `pairs`, and the id of its `mrk` in a unit that is cut into segments in XLIFF 1.2.
        var pair: Int
        var mark: String?
    }

    /// A source and the target beside it.
    struct Pair {
        var source: Element?
        var segmentedSource: Element?
        var target: Element?
        /// Behind the source, where a target may be put in.
        var insertion = 0
        /// The white space before the source, which a new target gets too.
        var indentation = 0..<0
    }

    let version: XLIFFVersion
    /// The unit's start tag.
    let tag: Range<Int>
    private(set) var pairs: [Pair] = []
    private(set) var segments: [Segment] = []
    /// Where a program keeps a unit's state in a word of its own: how the attribute's name ends, and its vocabulary.
    private(set) var ownState: (attribute: String, vocabulary: UnitStates.Vocabulary)?

    private var inline = XLIFFInlineReader()
    private var tradosTags: [String: (tag: Range<Int>, status: TranslationUnit.Status, isLocked: Bool)] = [:]
    private static let lockWords: Set<String> = ["true", "yes", "locked"]

    /// Reads the unit whose start tag was just read.
    init(
        _ element: XMLElement, version: XLIFFVersion, from xml: inout XMLStreamReader, _ names: inout XLIFFNames
    ) throws(TolmachError) {
        self.version = version
        tag = xml.byteRange
        let location = xml.location
        version == .version12
            ? try read12(element, location, from: &xml, &names) : try read2(element, from: &xml, &names)
    }

    // MARK: XLIFF 1.2

    private mutating func read12(
        _ element: XMLElement, _ location: SourceLocation, from xml: inout XMLStreamReader,
        _ names: inout XLIFFNames
    ) throws(TolmachError) {
        var status = TranslationUnit.Status.translated
        var isUntouched = false
        let pair = try readPair(from: &xml, &names) { child, kind, places, xml throws(TolmachError) in
            if kind == .target {
                status =
                    UnitStates.status(child["state-qualifier"], .qualifier)
                    ?? UnitStates.status(child["state"], .xliff12) ?? status
                isUntouched = status == .untranslated
                if isUntouched { status = .draft }
            } else if kind == .segDefs {
                try places.readTradosStates(from: &xml)
            } else {
                try xml.skipContent()
            }
        }
        if let word = element["status", namespace: XLIFFNamespace.memoq] {
            ownState = (":status", .memoq)
            status = UnitStates.status(word, .memoq) ?? status
        } else if let word = element["confirmed", namespace: XLIFFNamespace.phrase] {
            ownState = (":confirmed", .phrase)
            status = UnitStates.status(word, .phrase) ?? status
        }
        if element["approved"] == "yes", status != .final { status = .reviewed }
        let isLocked = [XLIFFNamespace.memoq, XLIFFNamespace.phrase].contains { namespace in
            Self.lockWords.contains(element["locked", namespace: namespace] ?? "")
        }
        pairs = [pair]
        let id = element["id"] ?? element["resname"]
        let marked = pair.segmentedSource?.content.segments ?? []
        // What is the translation of several segments can't be told apart.
        let isUncut = pair.target?.content.isUncut == true
        guard !marked.isEmpty, !isUncut || marked.count == 1 else {
            segments = [
                Segment(
                    id: id, source: pair.source?.content.text ?? InlineText(), target: pair.target?.content.text,
                    status: status, isUntouched: isUntouched, location: location, isLocked: isLocked, pair: 0)
            ]
            return
        }
        let targets = Dictionary(
            (pair.target?.content.segments ?? []).map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        segments = marked.map { segment in
            let own = tradosTags[segment.id]?.status
            return Segment(
                id: id.map { marked.count == 1 ? $0 : "\($0)/\(segment.id)" }, source: segment.text,
                target: isUncut ? pair.target?.content.text : targets[segment.id],
                status: own.map { $0 == .untranslated ? .draft : $0 } ?? status,
                isUntouched: own.map { $0 == .untranslated } ?? isUntouched, location: location,
                stateTag: tradosTags[segment.id]?.tag, isLocked: isLocked || tradosTags[segment.id]?.isLocked == true,
                pair: 0, mark: segment.id)
        }
    }

    private mutating func readTradosStates(from xml: inout XMLStreamReader) throws(TolmachError) {
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            if case .start(let definition) = event, definition.name.localName == "seg", let id = definition["id"] {
                tradosTags[id] = (
                    xml.byteRange, UnitStates.status(definition["conf"], .trados) ?? .untranslated,
                    Self.lockWords.contains(definition["locked"] ?? "")
                )
            }
        }
    }

    // MARK: XLIFF 2

    private mutating func read2(
        _ element: XMLElement, from xml: inout XMLStreamReader, _ names: inout XLIFFNames
    ) throws(TolmachError) {
        let unitID = element["id"] ?? ""
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            guard case .start(let child) = event else { continue }
            switch names.element(xml) {
            case .originalData: break
            case .data: inline.originalData[child["id"] ?? ""] = try xml.readText()
            case .segment:
                let (location, tag) = (xml.location, xml.byteRange)
                let pair = try readPair(from: &xml, &names) { _, kind, _, xml throws(TolmachError) in
                    if kind != .target { try xml.skipContent() }
                }
                let status = child["state"] == nil ? .translated : UnitStates.status(child["state"], .xliff2)
                pairs.append(pair)
                segments.append(
                    Segment(
                        id: child["id"].map { "\(unitID)/\($0)" } ?? unitID,
                        source: pair.source?.content.text ?? InlineText(), target: pair.target?.content.text,
                        status: status ?? .draft, isUntouched: child["state"] == "initial", location: location,
                        stateTag: tag, pair: pairs.count - 1))
            default: try xml.skipContent()
            }
        }
    }

    /// Reads source and target up to the end of the element around them.
    ///
    /// - Parameter other: Looks at the start of a target, and reads every other child to its end.
    private mutating func readPair(
        from xml: inout XMLStreamReader, _ names: inout XLIFFNames,
        _ other: (XMLElement, XLIFFNames.Element, inout XLIFFUnitPlaces, inout XMLStreamReader) throws(TolmachError) ->
            Void
    ) throws(TolmachError) -> Pair {
        var pair = Pair()
        var space = 0..<0
        pair.insertion = xml.byteRange.upperBound
        let end = xml.depth - 1
        while xml.depth > end, let event = try xml.next() {
            switch event {
            case .text(let text):
                space = text.utf8.allSatisfy { $0 <= 0x20 } ? xml.byteRange : 0..<0
            case .start(let child):
                let kind = names.element(xml)
                switch kind {
                case .source:
                    pair.indentation = space
                    pair.source = try readElement(child, from: &xml, &names)
                    pair.insertion = xml.byteRange.upperBound
                case .segSource:
                    pair.segmentedSource = try readElement(child, from: &xml, &names)
                    pair.insertion = xml.byteRange.upperBound
                case .target:
                    try other(child, kind, &self, &xml)
                    pair.target = try readElement(child, from: &xml, &names)
                default: try other(child, kind, &self, &xml)
                }
                space = 0..<0
            default: space = 0..<0
            }
        }
        return pair
    }

    private mutating func readElement(
        _ child: XMLElement, from xml: inout XMLStreamReader, _ names: inout XLIFFNames
    ) throws(TolmachError) -> Element {
        let tag = xml.byteRange
        let content = try inline.read(from: &xml, &names)
        return Element(name: child.name, tag: tag, content: content, isEmptyTag: xml.byteRange.isEmpty)
    }
}
