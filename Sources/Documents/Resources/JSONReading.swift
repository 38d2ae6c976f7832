import LocalizationModel

/// One reading of a JSON text. The depth of nesting costs memory but no stack.
struct JSONReading {
    /// An object or array that is open.
    private struct Container {
        var isObject: Bool
        /// The keys that lead here, joined by full stops, with one at the end.
        var prefix: String
        var count = 0
        /// The key whose value comes next.
        var key: String?
    }

    private let document: DocumentSource
    private let source: [UInt8]
    private var position = 0
    private var cursor = LocationCursor()
    private var containers: [Container] = []
    private var blocks: [TextBlock] = []

    init(_ document: DocumentSource) {
        self.document = document
        source = document.bytes
    }

    mutating func read() throws(TolmachError) -> [TextBlock] {
        while try skipSpace() {
            let byte = source[position]
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                containers.append(Container(isObject: byte == UInt8(ascii: "{"), prefix: try prefix()))
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard let last = containers.popLast(), last.isObject == (byte == UInt8(ascii: "}")), last.key == nil
                else {
                    throw document.malformed("\(Character(Unicode.Scalar(byte))) closes nothing", at: position)
                }
                position += 1
                endValue()
            case UInt8(ascii: "\""): try readString()
            case UInt8(ascii: ","): position += 1
            default: try readWord()
            }
        }
        guard containers.isEmpty else {
            throw document.malformed("the file ends inside an object or array", at: source.count, advice: "close it")
        }
        return blocks
    }

    private mutating func readString() throws(TolmachError) {
        let start = position
        guard let end = StringEscapes.closingQuote(in: source, after: start, before: source.count) else {
            throw document.malformed("this string has no closing quotation mark", at: start)
        }
        position = end + 1
        if let last = containers.indices.last, containers[last].isObject, containers[last].key == nil {
            guard try skipSpace(), source[position] == UInt8(ascii: ":") else {
                throw document.malformed("expected : after the key", at: position)
            }
            position += 1
            containers[last].key = StringEscapes.json.decoded((start + 1)..<end, in: source)
            return
        }
        let key = try path()
        let pieces = ResourceText.pieces(of: (start + 1)..<end, in: source, .json)
        for var block in pieces.blocks(.interfaceString, in: source, cursor: &cursor) {
            block.resourceID = key
            blocks.append(block)
        }
        endValue()
    }

    /// Numbers, `true`, `false`, `null`: nothing to translate.
    private mutating func readWord() throws(TolmachError) {
        let start = position
        while position < source.count,
            source[position].isASCIILetter || source[position].isASCIIDigit || "+-.".utf8.contains(source[position])
        {
            position += 1
        }
        guard position > start else { throw document.malformed("expected a value", at: start) }
        _ = try path()
        endValue()
    }

    /// The keys that lead to the value that begins here, or nil at the top.
    private func path() throws(TolmachError) -> String? {
        guard let last = containers.last else { return nil }
        guard last.isObject else { return last.prefix + String(last.count) }
        guard let key = last.key else { throw document.malformed("expected a key in quotation marks", at: position) }
        return last.prefix + key
    }

    private func prefix() throws(TolmachError) -> String {
        let path = try path() ?? ""
        // Beyond any real file's depth, keys would grow with the square of it.
        return path.isEmpty || path.utf8.count > 1000 ? "" : path + "."
    }

    private mutating func endValue() {
        guard let last = containers.indices.last else { return }
        containers[last].key = nil
        containers[last].count += 1
    }

    /// Skips white space and comments; false at the end of the file.
    private mutating func skipSpace() throws(TolmachError) -> Bool {
        while position < source.count {
            if source[position].isHTMLSpace {
                position += 1
            } else if source[position...].starts(with: "//".utf8) {
                while position < source.count, source[position] != 0x0A, source[position] != 0x0D { position += 1 }
            } else if source[position...].starts(with: "/*".utf8) {
                let start = position
                position += 2
                while position < source.count, !source[position...].starts(with: "*/".utf8) { position += 1 }
                guard position < source.count else { throw document.malformed("this comment has no end", at: start) }
                position += 2
            } else {
                return true
            }
        }
        return false
    }
}
