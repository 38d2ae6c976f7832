import LocalizationModel
import XMLStream

/// Reads the content of `source`, `seg-source` or `target` of any XLIFF version as text with codes.
///
/// A reader serves one unit: a code's id, whatever it is in the file, becomes one number on both sides.
struct XLIFFInlineReader {
    /// What stands in an element.
    struct Content {
        var text = InlineText()
        /// The spans that `mrk` of type `seg` marks in XLIFF 1.2, by their `mid`.
        var segments: [(id: String, text: InlineText, bytes: Range<Int>)] = []
        /// The bytes between the element's tags.
        var bytes = 0..<0
        /// How the file spells each code of `text`.
        var spellings: [Spelling] = []

        /// Whether it is a text in which no segments are marked, as programs write it that know none.
        var isUncut: Bool { segments.isEmpty && text.plain.contains { !$0.isWhitespace } }
    }

    /// How a file spells a code.
    enum Spelling {
        /// As these bytes.
        case bytes(Range<Int>)
        /// As a start tag that is at once an end tag, `<g id="1"/>`; text between the two needs it taken apart.
        case emptySpan(Range<Int>)
        /// As the end of a span that has no end tag of its own, by the element's name.
        case endOfEmptySpan(String)
    }

    /// XLIFF 2: the spelling of codes by the id of their `data` element.
    var originalData: [String: String] = [:]
    /// More codes than these in one unit are refused: no translator could work on it, and each takes memory.
    static let mostCodes = 100_000
    private var codeCount = 0
    private var numbers: [String: Int] = [:]
    private var used: Set<Int> = []
    private var nextNumber = 1

    /// Reads to the end of the element whose start was read last.
    mutating func read(
        from reader: inout XMLStreamReader, _ names: inout XLIFFNames
    ) throws(TolmachError) -> Content {
        var content = Content()
        /// For each open element what its end adds.
        var ends: [End] = []
        var segment: Int?
        func append(_ code: InlineCode, _ spelling: Spelling) {
            content.text.append(code)
            content.spellings.append(spelling)
            if let segment { content.segments[segment].text.append(code) }
        }
        func append(_ text: String) {
            if content.text.isEmpty { content.text = InlineText(text) } else { content.text.append(text) }
            if let segment { content.segments[segment].text.append(text) }
        }
        let bottom = reader.depth
        let start = reader.byteRange.upperBound
        defer { codeCount += content.text.codes.count }
        while let kind = try reader.advance() {
            switch kind {
            case .text:
                append(reader.text)
            case .end:
                if reader.depth < bottom {
                    content.bytes = start..<max(start, reader.byteRange.lowerBound)
                    return content
                }
                switch ends.popLast() {
                case .code(let code, let name):
                    let tag = reader.byteRange
                    append(code, tag.isEmpty ? .endOfEmptySpan(reader.name(name).qualifiedName) : .bytes(tag))
                    if tag.isEmpty { markEmptySpan(&content, code) }
                case .segment(let outer):
                    if let segment {
                        let begin = content.segments[segment].bytes.lowerBound
                        content.segments[segment].bytes = begin..<max(begin, reader.byteRange.lowerBound)
                    }
                    segment = outer
                default: break
                }
            case .start:
                if codeCount + content.text.codes.count >= Self.mostCodes {
                    throw TolmachError(
                        .malformedInput, "more than \(Self.mostCodes) codes in one unit", at: reader.location,
                        advice: "cut the unit into smaller ones")
                }
                switch names.element(reader) {
                case .mrk where names.value(.mtype, reader) == "seg":
                    let begin = reader.byteRange.upperBound
                    content.segments.append((names.value(.mid, reader) ?? "", InlineText(), begin..<begin))
                    ends.append(.segment(outer: segment))
                    segment = content.segments.count - 1
                case .cp:
                    if let hex = names.value(.hex, reader), let value = UInt32(hex, radix: 16),
                        let scalar = Unicode.Scalar(value)
                    {
                        append(String(Character(scalar)))
                    }
                    ends.append(.nothing)
                case .g, .pc:
                    let (open, close) = span(reader, &names)
                    append(open, .bytes(reader.byteRange))
                    ends.append(.code(close, name: reader.nameNumber))
                case .bpt, .ept, .ph, .it, .x, .bx, .ex, .sc, .ec:
                    let begin = reader.byteRange.lowerBound
                    let code = try point(from: &reader, &names)
                    append(code, .bytes(begin..<reader.byteRange.upperBound))
                default:
                    ends.append(.nothing)
                }
            default:
                break
            }
        }
        return content
    }

    private enum End {
        case code(InlineCode, name: Int)
        case segment(outer: Int?)
        case nothing
    }

    /// The span that has just ended had one tag only: its start is to be known as that.
    private func markEmptySpan(_ content: inout Content, _ close: InlineCode) {
        guard
            let start = content.text.codes.lastIndex(where: { $0.code.kind == .open && $0.code.id == close.id }),
            case .bytes(let tag) = content.spellings[start]
        else { return }
        content.spellings[start] = .emptySpan(tag)
    }

    private mutating func span(
        _ reader: borrowing XMLStreamReader, _ names: inout XLIFFNames
    ) -> (open: InlineCode, close: InlineCode) {
        let id = names.value(.id, reader) ?? ""
        let number = number(of: id)
        let name = reader.name(reader.nameNumber).localName
        let open = names.value(.dataRefStart, reader).flatMap { originalData[$0] } ?? "<\(name) id=\"\(id)\">"
        let close = names.value(.dataRefEnd, reader).flatMap { originalData[$0] } ?? "</\(name)>"
        return (InlineCode(.open, id: number, original: open), InlineCode(.close, id: number, original: close))
    }

    /// Reads an element that is a point in the text, its content being the code's own spelling.
    private mutating func point(
        from reader: inout XMLStreamReader, _ names: inout XLIFFNames
    ) throws(TolmachError) -> InlineCode {
        let element = names.element(reader)
        var (id, data, position, partner, equivalent): (String?, String?, String?, String?, String?)
        for place in 0..<reader.attributeCount {
            switch names.attribute(place, reader) {
            case .id: id = reader.attributeValue(place)
            case .dataRef: data = reader.attributeValue(place)
            case .pos: position = reader.attributeValue(place)
            // Halves find each other by `rid`, or by `startRef`, else by id.
            case .rid: partner = reader.attributeValue(place)
            case .startRef: partner = partner ?? reader.attributeValue(place)
            case .equivText: equivalent = reader.attributeValue(place)
            case .equiv: equivalent = equivalent ?? reader.attributeValue(place)
            default: break
            }
        }
        let kind: InlineCode.Kind =
            switch element {
            case .bpt, .bx, .sc: .open
            case .ept, .ex, .ec: .close
            case .it where position == "open" || position == "begin": .open
            case .it where position == "close" || position == "end": .close
            default: .standalone
            }
        let held = try reader.readText()
        var original = data.flatMap { originalData[$0] } ?? held
        if original.isEmpty { original = "<\(element.rawValue) id=\"\(id ?? "")\"/>" }
        let key = kind == .standalone ? nil : partner
        return InlineCode(kind, id: number(of: key ?? id ?? ""), original: original, equivalent: equivalent)
    }

    /// The number of an id of the file: the id itself if it is a number, else the next free one.
    private mutating func number(of id: String) -> Int {
        if let known = numbers[id] { return known }
        var number = nextNumber
        if let own = Int(id), own > 0, !used.contains(own) {
            number = own
        } else {
            while used.contains(number) { number += 1 }
            nextNumber = number + 1
        }
        used.insert(number)
        numbers[id] = number
        return number
    }
}
