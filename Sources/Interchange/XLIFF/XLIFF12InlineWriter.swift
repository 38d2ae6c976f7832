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
        write(text, paired: InlineCodePairing(text).paired, to: &writer)
        writer.end()
    }

    /// Writes the segments of a block one after the other.
    ///
    /// - Parameters:
    ///   - gaps: whether there is white space between a segment and the next.
    ///   - marksSegments: whether each stands in its `mrk`; an empty one then still has its mark.
    static func write(
        _ segments: [(id: String, text: InlineText)], gaps: [Bool], as element: String,
        _ attributes: [(name: String, value: String?)] = [], marksSegments: Bool, to writer: inout XMLStreamWriter
    ) {
        writer.startInline(element, attributes)
        let all = InlineCodePairing(segments.lazy.flatMap { $0.text.codes.map(\.code) }).paired
        for (index, segment) in segments.enumerated() {
            if index > 0, gaps[index - 1] { writer.text(" ") }
            guard marksSegments else {
                write(segment.text, paired: all, to: &writer)
                continue
            }
            writer.start("mrk", [("mtype", "seg"), ("mid", segment.id)])
            write(segment.text, paired: InlineCodePairing(segment.text).paired, to: &writer)
            writer.end()
        }
        writer.end()
    }

    private static func write(_ text: InlineText, paired: Set<Int>, to writer: inout XMLStreamWriter) {
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
    }
}
