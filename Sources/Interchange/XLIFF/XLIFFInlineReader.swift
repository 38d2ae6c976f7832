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
        var segments: [(id: String, text: InlineText)] = []
    }

    /// XLIFF 2: the spelling of codes by the id of their `data` element.
    var originalData: [String: String] = [:]
    private var numbers: [String: Int] = [:]
    private var used: Set<Int> = []
    private var nextNumber = 1

    /// Reads to the end of the element whose start was read last.
    mutating func read(from reader: inout XMLStreamReader) throws(TolmachError) -> Content {
        var content = Content()
        /// For each open element what its end adds.
        var ends: [End] = []
        var segment: Int?
        func append(_ code: InlineCode) {
            content.text.append(code)
            if let segment { content.segments[segment].text.append(code) }
        }
        func append(_ text: String) {
            content.text.append(text)
            if let segment { content.segments[segment].text.append(text) }
        }
        let bottom = reader.depth
        while let event = try reader.next() {
            switch event {
            case .text(let text):
                append(text)
            case .end:
                if reader.depth < bottom { return content }
                switch ends.popLast() {
                case .code(let code): append(code)
                case .segment: segment = nil
                default: break
                }
            case .start(let element):
                switch element.name.localName {
                case "mrk" where element["mtype"] == "seg":
                    content.segments.append((element["mid"] ?? "", InlineText()))
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
                    append(open)
                    ends.append(.code(close))
                case "bpt", "ept", "ph", "it", "x", "bx", "ex", "sc", "ec":
                    append(try point(element, from: &reader))
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
        case code(InlineCode)
        case segment, nothing
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
