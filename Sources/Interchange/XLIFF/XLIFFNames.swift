import XMLStream

/// The names of XLIFF that units are made of, by the numbers that a reader gives to names: each is compared once a file.
struct XLIFFNames: Sendable {
    enum Element: String, Sendable {
        case file, group, note, metaGroup, skeleton, unit, matches, glossary, source, target, seg, originalData, notes,
            data
        case segment, mrk, cp, g, pc, bpt, ept, ph, it, x, bx, ex, sc, ec, other
        case transUnit = "trans-unit"
        case altTrans = "alt-trans"
        case binUnit = "bin-unit"
        case externalFile = "external-file"
        case internalFile = "internal-file"
        case segSource = "seg-source"
        case segDefs = "seg-defs"
    }

    enum Attribute: String, Sendable {
        case id, resname, name, approved, translate, state, from, mtype, mid, hex, dataRef, dataRefStart, dataRefEnd
        case pos, rid, startRef, equiv, conf, locked, category, other
        case stateQualifier = "state-qualifier"
        case equivText = "equiv-text"
        case xmlLang = "xml:lang"
        case phraseConfirmed = "m:confirmed"
        case memoqStatus = "mq:status"
        case memoqLocked = "mq:locked"
    }

    /// That of the root and of all that is XLIFF's own.
    var namespace = ""
    private var elements: [Element] = []
    private var attributes: [Attribute] = []

    /// The element that the reader stands at the start of: one of XLIFF itself, or of those modules and extensions that
    /// are read.
    mutating func element(_ reader: borrowing XMLStreamReader) -> Element {
        let number = reader.nameNumber
        while elements.count <= number {
            elements.append(element(reader.name(elements.count)))
        }
        return elements[number]
    }

    private func element(_ name: XMLName) -> Element {
        guard let element = Element(rawValue: name.localName) else { return .other }
        let isKnown =
            switch element {
            case .matches: name.namespace == XLIFFNamespace.matches
            case .glossary: [XLIFFNamespace.glossary, namespace].contains(name.namespace)
            case .metaGroup: name.namespace == XLIFFNamespace.metadata
            case .seg, .segDefs: name.namespace == XLIFFNamespace.trados
            default: name.namespace == namespace
            }
        return isKnown ? element : .other
    }

    /// The attribute at a place of the tag that the reader stands at: one without a namespace, or of those above.
    mutating func attribute(_ place: Int, _ reader: borrowing XMLStreamReader) -> Attribute {
        let number = reader.attributeName(place)
        while attributes.count <= number {
            let name = reader.name(attributes.count)
            let prefix =
                switch name.namespace {
                case "": ""
                case XMLName.xmlNamespace: "xml:"
                case XLIFFNamespace.memoq: "mq:"
                case XLIFFNamespace.phrase: "m:"
                default: ":"
                }
            attributes.append(Attribute(rawValue: prefix + name.localName) ?? .other)
        }
        return attributes[number]
    }

    /// The value of an attribute of the tag that the reader stands at; nil where it has none.
    mutating func value(_ wanted: Attribute, _ reader: borrowing XMLStreamReader) -> String? {
        for place in 0..<reader.attributeCount where attribute(place, reader) == wanted {
            return reader.attributeValue(place)
        }
        return nil
    }
}
