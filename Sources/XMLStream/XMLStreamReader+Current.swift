import LocalizationModel

/// What `advance()` moved to. Names are numbers, the same for the same name as long as the reader lives, so that a
/// format looks each name up once.
///
///     while let kind = try reader.advance() {
///         if kind == .start, isSegment[reader.nameNumber] { ... }
///     }
extension XMLStreamReader {
    /// The number of the name of a start or an end; -1 of other events.
    public var nameNumber: Int { Int(current.name) }

    /// The name with a number.
    public func name(_ number: Int) -> XMLName { content.names[number] }

    /// The line on which the event begins; `location` has the file and the column too.
    public var line: Int { current.line }

    /// The column at which the event begins.
    public var column: Int { scannedColumn ?? current.column }

    /// The text of a text event.
    public var text: String { string(current.text) }

    /// How many attributes a start has.
    public var attributeCount: Int { current.attributes.count }

    /// The number of the name of an attribute, by its place in the tag.
    public func attributeName(_ place: Int) -> Int {
        Int(attribute(Int(current.attributes.lowerBound) + place).name)
    }

    /// The value of an attribute, by its place in the tag.
    public func attributeValue(_ place: Int) -> String {
        string(attribute(Int(current.attributes.lowerBound) + place).value)
    }

    /// The whole start tag.
    public var element: XMLElement {
        var element = XMLElement(name: content.names[Int(current.name)])
        if !current.attributes.isEmpty {
            element.attributes.reserveCapacity(current.attributes.count)
            for index in current.attributes {
                let attribute = attribute(Int(index))
                element.attributes.append(
                    .init(name: content.names[Int(attribute.name)], value: string(attribute.value)))
            }
        }
        for index in current.declarations { element.namespaceDeclarations.append(content.declarations[Int(index)]) }
        return element
    }

    private func string(_ range: Range<Int>) -> String {
        withBytes(range) { String(decoding: $0, as: UTF8.self) }
    }
}
