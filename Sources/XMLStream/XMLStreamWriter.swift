/// Writes well-formed XML in UTF-8: escapes, indents, closes what was opened.
///
///     var writer = XMLStreamWriter(indentation: 2)
///     writer.declaration()
///     writer.start("tu", [("tuid", "1"), ("changedate", nil)])     // nil: the attribute is left out
///     writer.element("seg", text: "Fish & chips")
///     writer.end()
///     writer.bytes     // <?xml ...?>, <tu tuid="1">, <seg>Fish &amp; chips</seg>, </tu>
///
/// Elements stand each on a line of its own, but inside an element begun with `startInline` nothing is
/// added: there white space is text. For files that don't fit into memory, take the bytes out now and then
/// with `takeBytes()`.
///
/// Characters that XML forbids are left out and counted.
public struct XMLStreamWriter: Sendable {
    /// What was written and not yet taken out.
    public private(set) var bytes: [UInt8] = []
    /// How many characters were left out because XML can't hold them.
    public private(set) var droppedCharacterCount = 0
    private let indentation: Int?
    private var openElements: [String] = []
    /// The start tag still lacks its `>`.
    private var isTagOpen = false
    /// Number of open elements when `startInline` was called, or nil outside.
    private var inlineDepth: Int?
    private var hasChild = false

    /// - Parameter indentation: spaces a level, or nil for no white space at all.
    public init(indentation: Int? = nil) {
        self.indentation = indentation
    }

    /// How many elements are open.
    public var depth: Int { openElements.count }

    /// `<?xml version="1.0" encoding="UTF-8"?>`
    public mutating func declaration() {
        append(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    }

    /// `<!DOCTYPE name SYSTEM "systemID">`
    public mutating func documentType(_ name: String, systemID: String) {
        breakLine()
        append("<!DOCTYPE \(name) SYSTEM \"")
        escape(systemID, inAttribute: true)
        append("\">")
    }

    /// Begins an element whose children stand on lines of their own.
    public mutating func start(_ name: String, _ attributes: [(name: String, value: String?)] = []) {
        closeTag()
        breakLine()
        bytes.append(UInt8(ascii: "<"))
        append(name)
        for attribute in attributes { self.attribute(attribute.name, attribute.value) }
        openElements.append(name)
        isTagOpen = true
        hasChild = false
    }

    /// Begins an element whose content is text: nothing is added inside it.
    public mutating func startInline(_ name: String, _ attributes: [(name: String, value: String?)] = []) {
        start(name, attributes)
        if inlineDepth == nil { inlineDepth = openElements.count }
    }

    /// Adds an attribute to the element just begun, unless the value is nil.
    public mutating func attribute(_ name: String, _ value: String?) {
        guard let value else { return }
        bytes.append(UInt8(ascii: " "))
        append(name)
        bytes.append(UInt8(ascii: "="))
        bytes.append(UInt8(ascii: "\""))
        escape(value, inAttribute: true)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Ends the innermost open element; does nothing where none is open.
    public mutating func end() {
        guard let name = openElements.popLast() else { return }
        if isTagOpen {
            bytes.append(UInt8(ascii: "/"))
            isTagOpen = false
        } else {
            if hasChild { breakLine() }
            bytes.append(UInt8(ascii: "<"))
            bytes.append(UInt8(ascii: "/"))
            append(name)
        }
        bytes.append(UInt8(ascii: ">"))
        if let depth = inlineDepth, openElements.count < depth { inlineDepth = nil }
        hasChild = true
    }

    /// Writes an element with text, or an empty one where the text is nil.
    public mutating func element(
        _ name: String, _ attributes: [(name: String, value: String?)] = [], text: String? = nil
    ) {
        startInline(name, attributes)
        if let text { self.text(text) }
        end()
    }

    public mutating func text(_ text: String) {
        closeTag()
        escape(text, inAttribute: false)
        hasChild = false
    }

    public mutating func text(_ text: Substring) {
        closeTag()
        var text = text
        text.withUTF8 { escape(bytes: $0, inAttribute: false) }
        hasChild = false
    }

    /// `<!-- text -->`; two hyphens in a row, which a comment can't hold, are parted by a space.
    public mutating func comment(_ text: String) {
        closeTag()
        breakLine()
        append("<!-- ")
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "-") && previous == byte { bytes.append(UInt8(ascii: " ")) }
            if byte >= 0x20 || byte == 0x0A || byte == 0x09 { bytes.append(byte) }
            previous = byte
        }
        append(" -->")
        hasChild = true
    }

    /// Ends all open elements and the last line.
    public mutating func finish() {
        while !openElements.isEmpty { end() }
        if indentation != nil { append("\n") }
    }

    /// Returns what was written since the last call and forgets it.
    public mutating func takeBytes() -> [UInt8] {
        closeTag()
        let taken = bytes
        bytes = []
        bytes.reserveCapacity(taken.count)
        hasWritten = hasWritten || !taken.isEmpty
        return taken
    }

    private var hasWritten = false

    private mutating func closeTag() {
        guard isTagOpen else { return }
        bytes.append(UInt8(ascii: ">"))
        isTagOpen = false
    }

    private mutating func breakLine() {
        guard let indentation, inlineDepth == nil, hasWritten || !bytes.isEmpty else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<indentation * openElements.count { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        var text = text
        text.withUTF8 { escape(bytes: $0, inAttribute: inAttribute) }
    }

    /// Copies whole runs of bytes that may stand as they are.
    private mutating func escape(bytes text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
        var start = 0
        var position = 0
        while true {
            let index = MarkupBytes.firstSpecial(in: text, from: position)
            guard index < text.count else { break }
            position = index + 1
            let replacement: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\"") where inAttribute: replacement = "&quot;"
            case 0x09 where inAttribute: replacement = "&#9;"
            case 0x0A where inAttribute: replacement = "&#10;"
            case 0x0D: replacement = "&#13;"
            case 0x09, 0x0A: continue
            case 0..<0x20:
                replacement = ""
                droppedCharacterCount += 1
            case 0xEF:
                // U+FFFE and U+FFFF are the only others that a string can hold and XML can't.
                guard index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE else { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                droppedCharacterCount += 1
                position = index + 3
                start = position
                continue
            default: continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            bytes.append(
                contentsOf: UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
}
