import XMLStream

/// A piece of a page while it is written: markup as it stands, text escaped.
///
///     var page = HTMLBuffer()
///     page.markup("<p>")
///     page.text("Fish & chips")
///     page.bytes      // <p>Fish &amp; chips
struct HTMLBuffer: Sendable {
    private(set) var bytes: [UInt8] = []

    var string: String { String(decoding: bytes, as: UTF8.self) }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    mutating func markup(_ markup: String) {
        var markup = markup
        markup.withUTF8 { bytes.append(contentsOf: $0) }
    }

    mutating func number(_ number: Int) {
        markup(String(number))
    }

    /// Text between tags; a line end becomes `<br>`.
    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { escape($0, lineEnd: "<br>") }
    }

    mutating func text(_ text: Substring) {
        var text = text
        text.withUTF8 { escape($0, lineEnd: "<br>") }
    }

    /// A value for an attribute in double quotes.
    mutating func attribute(_ value: String) {
        var value = value
        value.withUTF8 { escape($0, lineEnd: "&#10;") }
    }

    /// Control characters other than tabs and line ends are left out.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, lineEnd: StaticString) {
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
            case UInt8(ascii: "\""): replacement = "&quot;"
            case UInt8(ascii: "\n"): replacement = lineEnd
            case 0x09, 0x20...: continue
            default: replacement = ""
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            bytes.append(
                contentsOf: UnsafeBufferPointer(start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
            start = position
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
}
