import LocalizationModel
import XMLStream

/// Writes text with codes as XLIFF 2 has them: `pc` where a pair nests, else `sc` and `ec`; `ph` alone.
struct XLIFF2InlineWriter {
    /// Ids written as `pc`.
    let spans: Set<Int>
    /// Ids whose two halves both stand in the unit; other halves are isolated.
    let pairs: Set<Int>
    let data: XLIFF2OriginalData

    func write(_ text: InlineText, as element: String, to writer: inout XMLStreamWriter) {
        writer.startInline(element)
        if text.codes.isEmpty {
            if !text.plain.isEmpty { Self.write(text.plain[...], to: &writer) }
            return writer.end()
        }
        let closing = Dictionary(
            text.codes.lazy.filter { $0.code.kind == .close }.map { ($0.code.id, $0.code) },
            uniquingKeysWith: { first, _ in first })
        text.forEachPart(
            text: { Self.write($0, to: &writer) }, code: { write($0, closing: closing[$0.id], to: &writer) })
        writer.end()
    }

    /// Characters that XML forbids are elements.
    private static func write(_ text: Substring, to writer: inout XMLStreamWriter) {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return writer.text(text) }
        var start = text.startIndex
        for index in text.unicodeScalars.indices where !text.unicodeScalars[index].isAllowedInXML {
            writer.text(text[start..<index])
            start = text.unicodeScalars.index(after: index)
            let hex = String(text.unicodeScalars[index].value, radix: 16, uppercase: true)
            writer.start("cp", [("hex", String(repeating: "0", count: 4 - hex.count) + hex)])
            writer.end()
        }
        writer.text(text[start...])
    }

    private func write(_ code: InlineCode, closing: InlineCode?, to writer: inout XMLStreamWriter) {
        let id = String(code.id)
        let isIsolated = !pairs.contains(code.id)
        switch code.kind {
        case .standalone:
            writer.start("ph", [("id", id), ("dataRef", data.id(of: code)), ("equiv", code.equivalent)])
            writer.end()
        case .open where spans.contains(code.id):
            let start = data.id(of: code)
            let end = closing.flatMap { data.id(of: $0) }
            // The two references come together or not at all.
            let isWhole = start != nil && end != nil
            writer.start(
                "pc",
                [("id", id), ("dataRefStart", isWhole ? start : nil), ("dataRefEnd", isWhole ? end : nil)])
        case .close where spans.contains(code.id):
            writer.end()
        case .open:
            writer.start(
                "sc", [("id", id), ("dataRef", data.id(of: code)), ("isolated", isIsolated ? "yes" : nil)])
            writer.end()
        case .close:
            writer.start(
                "ec",
                isIsolated
                    ? [("id", id), ("dataRef", data.id(of: code)), ("isolated", "yes")]
                    : [("startRef", id), ("dataRef", data.id(of: code))])
            writer.end()
        }
    }
}
