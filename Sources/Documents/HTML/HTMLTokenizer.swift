/// Cuts HTML into tokens with their exact places, forgiving whatever browsers forgive. Every byte belongs to
/// one token, and reading is linear.
///
/// Source: WHATWG HTML, section 13.2.5 (tokenization), reduced to what finding text needs.
package struct HTMLTokenizer {
    private let source: [UInt8]
    private let end: Int
    private var position: Int
    /// The element whose raw text comes next.
    private var rawElement: String?

    private static let rawElements: Set<String> = [
        "script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "plaintext",
    ]

    package init(_ source: [UInt8], range: Range<Int>) {
        self.source = source
        position = range.lowerBound
        end = range.upperBound
    }

    package mutating func next() -> HTMLToken? {
        guard position < end else { return nil }
        if let rawElement {
            self.rawElement = nil
            let token = rawText(of: rawElement)
            if !token.range.isEmpty { return token }
            guard position < end else { return nil }
        }
        return isMarkup(at: position) ? markup() : text()
    }

    /// Whether `<` here begins a tag, a comment or the like; a bare `<` is text.
    static func isMarkup(in source: [UInt8], at index: Int, before end: Int) -> Bool {
        guard source[index] == UInt8(ascii: "<"), index + 1 < end else { return false }
        switch source[index + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "/"): return index + 2 < end && source[index + 2].isASCIILetter
        default: return source[index + 1].isASCIILetter
        }
    }

    private func isMarkup(at index: Int) -> Bool {
        Self.isMarkup(in: source, at: index, before: end)
    }

    private mutating func text() -> HTMLToken {
        let start = position
        position += 1
        while position < end, !isMarkup(at: position) { position += 1 }
        return HTMLToken(kind: .text, range: start..<position)
    }

    private mutating func markup() -> HTMLToken {
        switch source[position + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): declaration()
        default: tag()
        }
    }

    private mutating func declaration() -> HTMLToken {
        let start = position
        let rest = source[start..<end]
        let closing: [UInt8] =
            rest.starts(with: "<!--".utf8)
            ? Array("-->".utf8) : rest.starts(with: "<![CDATA[".utf8) ? Array("]]>".utf8) : Array(">".utf8)
        position = min(start + (closing.count == 3 ? 4 : 2), end)
        while position < end, !(source[position] == closing[0] && source[position..<end].starts(with: closing)) {
            position += 1
        }
        position = min(position + closing.count, end)
        return HTMLToken(kind: .markup, range: start..<position)
    }

    private mutating func rawText(of element: String) -> HTMLToken {
        let start = position
        let name = Array(element.utf8)
        while position < end {
            if source[position] == UInt8(ascii: "<"), position + 2 + name.count <= end,
                source[position + 1] == UInt8(ascii: "/"),
                zip(name, source[(position + 2)...]).allSatisfy({ $0 == $1 | 0x20 })
            {
                break
            }
            position += 1
        }
        return HTMLToken(kind: .rawText, range: start..<position, name: element)
    }

    private mutating func tag() -> HTMLToken {
        let start = position
        let isEnd = source[position + 1] == UInt8(ascii: "/")
        position += isEnd ? 2 : 1
        var token = HTMLToken(kind: isEnd ? .endTag : .startTag, range: start..<start)
        token.name = name { !$0.isHTMLSpace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
        while position < end, source[position] != UInt8(ascii: ">") {
            if source[position].isHTMLSpace || source[position] == UInt8(ascii: "/") {
                token.isSelfClosing = source[position] == UInt8(ascii: "/")
                position += 1
            } else {
                token.isSelfClosing = false
                token.attributes.append(attribute())
            }
        }
        position = min(position + 1, end)
        token.range = start..<position
        if !isEnd, Self.rawElements.contains(token.name) { rawElement = token.name }
        return token
    }

    private mutating func attribute() -> HTMLToken.Attribute {
        let first = position
        var attributeName = name { !$0.isHTMLSpace && !"/>=".utf8.contains($0) }
        if position == first {
            position += 1
            attributeName = "="
        }
        let afterName = position
        while position < end, source[position].isHTMLSpace { position += 1 }
        guard position < end, source[position] == UInt8(ascii: "=") else {
            position = afterName
            return HTMLToken.Attribute(name: attributeName, value: afterName..<afterName)
        }
        position += 1
        while position < end, source[position].isHTMLSpace { position += 1 }
        guard position < end else { return HTMLToken.Attribute(name: attributeName, value: end..<end) }
        let quote = source[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = position
            while position < end, !source[position].isHTMLSpace, source[position] != UInt8(ascii: ">") { position += 1 }
            return HTMLToken.Attribute(name: attributeName, value: start..<position)
        }
        position += 1
        let start = position
        while position < end, source[position] != quote { position += 1 }
        let value = start..<position
        position = min(position + 1, end)
        return HTMLToken.Attribute(name: attributeName, value: value, quote: quote)
    }

    /// Reads a name in small letters up to a byte that ends it.
    private mutating func name(while belongs: (UInt8) -> Bool) -> String {
        let start = position
        while position < end, belongs(source[position]) { position += 1 }
        return String(
            decoding: source[start..<position].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}

extension UInt8 {
    var isASCIILetter: Bool { (0x41...0x5A).contains(self & 0xDF) }

    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

    var isHTMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
}
