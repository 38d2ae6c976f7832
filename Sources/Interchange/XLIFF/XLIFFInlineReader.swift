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
    mutating func read(from reader: inout XMLStreamReader) throws(TolmachError) -> Content {
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
            content.text.append(text)
            if let segment { content.segments[segment].text.append(text) }
        }
        let bottom = reader.depth
        let start = reader.byteRange.upperBound
        defer { codeCount += content.text.codes.count }
        while let event = try reader.next() {
            switch event {
            case .text(let text):
                append(text)
            case .end:
                if reader.depth < bottom {
                    content.bytes = start..<max(start, reader.byteRange.lowerBound)
                    return content
                }
                switch ends.popLast() {
                case .code(let code, let name):
                    let tag = reader.byteRange
                    append(code, tag.isEmpty ? .endOfEmptySpan(name.qualifiedName) : .bytes(tag))
                    if tag.isEmpty { markEmptySpan(&content, code) }
                case .segment:
                    if let segment {
                        let begin = content.segments[segment].bytes.lowerBound
                        content.segments[segment].bytes = begin..<max(begin, reader.byteRange.lowerBound)
                    }
                    segment = nil
                default: break
                }
            case .start(let element):
                if codeCount + content.text.codes.count >= Self.mostCodes {
                    throw TolmachError(
                        .malformedInput, "more than \(Self.mostCodes) codes in one unit", at: reader.location,
                        advice: "cut the unit into smaller ones")
                }
                switch element.name.localName {
                case "mrk" where element["mtype"] == "seg":
                    let begin = reader.byteRange.upperBound
                    content.segments.append((element["mid"] ?? "", InlineText(), begin..<begin))
                    segment = content.segments.count - 1
                    ends.append(.segment)
                case "cp":
                    if let hex = element["hex"], let value = UInt32(hex, radix: 16), let scalar = Unicode.Scalar(value)
                    {
                        append(String(Character(scalar)))
                    }
                    ends.append(.nothing)
                case "g", "pc":
                    let (open, close) = span(element)
                    append(open, .bytes(reader.byteRange))
                    ends.append(.code(close, element.name))
                case "bpt", "ept", "ph", "it", "x", "bx", "ex", "sc", "ec":
                    let begin = reader.byteRange.lowerBound
                    let code = try point(element, from: &reader)
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
        case code(InlineCode, XMLName)
        case segment, nothing
    }

    /// The span that has just ended had one tag only: its start is to be known as that.
    private func markEmptySpan(_ content: inout Content, _ close: InlineCode) {
        guard
            let start = content.text.codes.lastIndex(where: { $0.code.kind == .open && $0.code.id == close.id }),
            case .bytes(let tag) = content.spellings[start]
        else { return }
        content.spellings[start] = .emptySpan(tag)
    }

    private mutating func span(_ element: XMLElement) -> (open: InlineCode, close: InlineCode) {
        let id = element["id"] ?? ""
        let number = number(of: id)
        let name = element.name.localName
        let open = element["dataRefStart"].flatMap { originalData[$0] } ?? "<\(name) id=\"\(id)\">"
        let close = element["dataRefEnd"].flatMap { originalData[$0] } ?? "</\(name)>"
        return (InlineCode(.open, id: number, original: open), InlineCode(.close, id: number, original: close))
    }

    /// Reads an element that is a point in the text, its content being the code's own spelling.
    private mutating func point(
        _ element: XMLElement, from reader: inout XMLStreamReader
    ) throws(TolmachError) -> InlineCode {
        let name = element.name.localName
        let kind: InlineCode.Kind =
            switch name {
            case "bpt", "bx", "sc": .open
            case "ept", "ex", "ec": .close
            case "it" where element["pos"] == "open" || element["pos"] == "begin": .open
            case "it" where element["pos"] == "close" || element["pos"] == "end": .close
            default: .standalone
            }
        let id = element["id"] ?? ""
        // Halves find each other by `rid`, or by `startRef`, else by id.
        let key = kind == .standalone ? id : element["rid"] ?? element["startRef"] ?? id
        let held = try reader.readText()
        let original = element["dataRef"].flatMap { originalData[$0] } ?? held
        return InlineCode(
            kind, id: number(of: key), original: original.isEmpty ? "<\(name) id=\"\(id)\"/>" : original,
            equivalent: element["equiv-text"] ?? element["equiv"])
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
