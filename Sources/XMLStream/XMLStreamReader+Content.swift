import LocalizationModel

extension XMLStreamReader {
    /// Reads on to the end of the element whose start `next()` just gave, and forgets what is in it.
    ///
    /// - Throws: as `next()`.
    public mutating func skipContent() throws(TolmachError) {
        let end = depth - 1
        while depth > end, try advance() != nil {}
    }

    /// Reads on to the end of the element whose start `next()` just gave, and returns all text in it,
    /// that of elements inside included.
    ///
    /// - Throws: as `next()`.
    public mutating func readText() throws(TolmachError) -> String {
        let end = depth - 1
        var content = ""
        while depth > end, let kind = try advance() {
            if kind == .text { content = content.isEmpty ? text : content + text }
        }
        return content
    }

    /// Reads on to the start of the root element and returns it.
    ///
    /// - Throws: as `next()`.
    public mutating func readRoot() throws(TolmachError) -> XMLElement {
        while let event = try next() {
            if case .start(let element) = event { return element }
        }
        throw TolmachError(.malformedInput, "the document has no root element", at: location)
    }
}
