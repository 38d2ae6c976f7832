import LocalizationModel

/// Text as HTML: escaped, inline codes as small marks, names and terms marked where they stand.
enum HTMLText {
    static func escape(_ text: some StringProtocol) -> String { escape(text, lineEnd: "<br>") }

    /// A value for an attribute in double quotes.
    static func attribute(_ text: some StringProtocol) -> String { escape(text, lineEnd: "&#10;") }

    private static func escape(_ text: some StringProtocol, lineEnd: String) -> String {
        let needsNothing =
            text.utf8.withContiguousStorageIfAvailable { bytes in
                bytes.allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
                    default: byte >= 0x20 || byte == 0x09
                    }
                }
            } ?? false
        if needsNothing { return String(text) }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            case UInt8(ascii: "\""): result += "&quot;".utf8
            case UInt8(ascii: "\n"): result += lineEnd.utf8
            case 0x09, 0x20...: result.append(byte)
            default: break
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// - Parameters:
    ///   - text: a segment or a translation.
    ///   - names: marked as names; their ranges count scalars of the plain text.
    ///   - terms: marked as terms, where no name stands.
    static func render(
        _ text: InlineText, names: [SuggestedSegment.Rendering] = [], terms: [SuggestedSegment.Rendering] = []
    ) -> String {
        if text.codes.isEmpty, names.isEmpty, terms.isEmpty { return escape(text.plain) }
        return MarkedText.runs(of: text, marks: MarkedText.Mark.all(names: names, terms: terms)).map { run in
            switch run {
            case .plain(let text): escape(text)
            case .marked(let text, let mark):
                "<mark class=\"\(mark.isName ? "name" : "term")\" "
                    + "title=\"\(attribute(mark.targets.joined(separator: " / ")))\">\(escape(text))</mark>"
            case .code(let code):
                "<span class=\"code\" title=\"\(attribute(code.original))\">\(escape(code.placeholder))</span>"
            }
        }.joined()
    }

    /// A comparison of two texts as `del` and `ins`.
    static func render(_ parts: [WordDifference.Part]) -> String {
        parts.map { part in
            switch part.operation {
            case .keep: escape(part.text)
            case .delete: "<del>\(escape(part.text))</del>"
            case .insert: "<ins>\(escape(part.text))</ins>"
            }
        }.joined()
    }
}
