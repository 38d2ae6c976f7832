import LocalizationModel
import XMLStream

/// Reads the content of a `seg`: text, and inline codes as `InlineCode`.
///
/// `bpt` and `ept` with the same `i` become a pair, `it` an opening or closing code, `ph` and `ut` a code alone; what
/// they hold is the code's original spelling. `hi` and `sub` hold text: that of `hi` belongs to the segment, and
/// that of `sub`, which stands inside a code, to the code. Codes with the same `x` in all languages get the same number; for
/// files without it see `TMXCodeLinks`.
///
/// Source: TMX 1.4b, section 3.4.
struct TMXInlineReader {
    private var text: InlineText
    /// Numbers by the `i` of a pair.
    private var pairs: [String: Int] = [:]
    private var taken: Set<Int> = []
    private var links = TMXCodeLinks()
    private var highest = 0

    private init(text: InlineText) { self.text = text }

    /// Reads on to the end of the `seg` that was just begun; `report` counts what codes say that has no room. A text
    /// without codes has no links.
    static func read(
        _ reader: inout XMLStreamReader, _ report: inout ReadingReport
    ) throws(TolmachError) -> (text: InlineText, links: TMXCodeLinks?) {
        let depth = reader.depth - 1
        var plain = ""
        while reader.depth > depth, let kind = try reader.advance() {
            switch kind {
            case .text: plain = plain.isEmpty ? reader.text : plain + reader.text
            case .start:
                var inline = TMXInlineReader(text: InlineText(plain))
                try inline.readRest(&reader, &report, downTo: depth)
                return (inline.text, inline.text.codes.isEmpty ? nil : inline.links)
            default: break
            }
        }
        return (InlineText(plain), nil)
    }

    /// Reads on from the start of the first element.
    private mutating func readRest(
        _ reader: inout XMLStreamReader, _ report: inout ReadingReport, downTo depth: Int
    ) throws(TolmachError) {
        var highlights: [(depth: Int, id: Int)] = []
        var next: XMLEventKind? = .start
        while let kind = next {
            switch kind {
            case .text where text.isEmpty: text = InlineText(reader.text)
            case .text: text.append(reader.text)
            case .start:
                let element = reader.element
                if element.name.localName == "hi" {
                    let id = number(element, key: nil)
                    text.append(
                        InlineCode(
                            .open, id: id, original: TMXHighlight(number: element["x"], type: element["type"]).original)
                    )
                    highlights.append((reader.depth, id))
                } else {
                    for name in ["type", "assoc"] where element[name] != nil { report.setAside("\(name) of codes") }
                    try readCode(element, &reader, &report)
                }
            case .end:
                if !highlights.isEmpty, reader.name(reader.nameNumber).localName == "hi",
                    let last = highlights.popLast()
                {
                    text.append(InlineCode(.close, id: last.id, original: TMXHighlight.closing))
                }
            default: break
            }
            next = reader.depth > depth ? try reader.advance() : nil
        }
    }

    private mutating func readCode(
        _ element: XMLElement, _ reader: inout XMLStreamReader, _ report: inout ReadingReport
    ) throws(TolmachError) {
        let end = reader.depth - 1
        var original = ""
        while reader.depth > end, let kind = try reader.advance() {
            if kind == .text {
                original = original.isEmpty ? reader.text : original + reader.text
            } else if kind == .start, reader.name(reader.nameNumber).localName == "sub" {
                report.setAside("sub")
            }
        }
        switch element.name.localName {
        case "bpt":
            text.append(InlineCode(.open, id: number(element, key: element["i"] ?? ""), original: original))
        case "ept":
            text.append(InlineCode(.close, id: number(element, key: element["i"] ?? ""), original: original))
        case "it":
            // TMX 1.1 to 1.3 say `pos="begin"`, some tools `open`.
            let opens = element["pos"].map { $0 == "begin" || $0 == "open" } ?? true
            text.append(InlineCode(opens ? .open : .close, id: number(element, key: nil), original: original))
        case "ph", "ut":
            text.append(InlineCode(.standalone, id: number(element, key: nil), original: original))
        default:
            // An element that TMX doesn't know: its text is kept as text.
            text.append(original)
        }
    }

    private mutating func number(_ element: XMLElement, key: String?) -> Int {
        if let key, let known = pairs[key] {
            return known
        }
        var id = highest + 1
        if let linked = element["x"].flatMap({ Int($0) }), linked > 0, linked < 10_000, !taken.contains(linked) {
            id = linked
            links.areWritten = true
        }
        taken.insert(id)
        highest = max(highest, id)
        if let key {
            pairs[key] = id
            links.names[id] = key
        }
        return id
    }
}
