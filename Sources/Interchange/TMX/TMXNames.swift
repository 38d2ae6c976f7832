import XMLStream

/// The names of TMX that units are made of, by the numbers that a reader gives to names: each is compared once a file.
struct TMXNames {
    enum Element: String {
        case body, tu, tuv, seg, prop, note, other
    }

    enum Attribute: String {
        case tuid, srclang, lang, creationtool, creationtoolversion, creationid, changeid, creationdate, changedate,
            usagecount, type, other
        /// `lang` in the namespace of XML.
        case xmlLang
    }

    private var elements: [Element] = []
    private var attributes: [Attribute] = []

    /// The element that a name stands for, in whatever namespace.
    mutating func element(_ number: Int, _ reader: borrowing XMLStreamReader) -> Element {
        while elements.count <= number {
            elements.append(Element(rawValue: reader.name(elements.count).localName) ?? .other)
        }
        return elements[number]
    }

    /// The attribute that a name stands for: one without a namespace, or `xml:lang`.
    mutating func attribute(_ number: Int, _ reader: borrowing XMLStreamReader) -> Attribute {
        while attributes.count <= number {
            let name = reader.name(attributes.count)
            if name.namespace == XMLName.xmlNamespace {
                attributes.append(name.localName == "lang" ? .xmlLang : .other)
            } else if name.namespace.isEmpty, name.localName != "xmlLang" {
                attributes.append(Attribute(rawValue: name.localName) ?? .other)
            } else {
                attributes.append(.other)
            }
        }
        return attributes[number]
    }
}
