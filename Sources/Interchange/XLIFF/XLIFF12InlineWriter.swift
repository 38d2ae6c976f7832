import LocalizationModel
import XMLStream

/// Writes text with codes as XLIFF 1.2 has them: `bpt`, `ept` and `ph` hold the code's own spelling,
/// `it` a half whose other half stands in another segment.
enum XLIFF12InlineWriter {
    static func write(
        _ text: InlineText, as element: String, _ attributes: [(name: String, value: String?)] = [],
        to writer: inout XMLStreamWriter
    ) {
        writer.startInline(element, attributes)
        let paired = InlineCodePairing(text).paired
        text.forEachPart(
            text: { writer.text($0) },
            code: { code in
                let id = String(code.id)
                switch (code.kind, paired.contains(code.id)) {
                case (.standalone, _):
                    writer.element("ph", [("id", id), ("equiv-text", code.equivalent)], text: code.original)
                case (.open, true): writer.element("bpt", [("id", id), ("rid", id)], text: code.original)
                case (.close, true): writer.element("ept", [("id", id), ("rid", id)], text: code.original)
                case (.open, false): writer.element("it", [("id", id), ("pos", "open")], text: code.original)
                case (.close, false): writer.element("it", [("id", id), ("pos", "close")], text: code.original)
                }
            })
        writer.end()
    }
}
