import LocalizationModel
import Terminology

/// Writes where terms stand as lines for people, into bytes that are reused: the place, the words of the text, the term.
struct MentionLines {
    /// What a line has before and behind the words of the text, which is the same wherever the term stands.
    private struct Frame {
        var start: Int
        var middle: Int
        var end: Int
    }

    private let recognizer: TermRecognizer
    private let style: TextStyle
    private let strings: InterfaceStrings
    private let beginning: [UInt8]
    /// By the number of the term, made when it comes up; their bytes stand in `framing`.
    private var frames: [Frame?]
    private var framing: [UInt8] = []
    /// The lines so far.
    private(set) var bytes: [UInt8] = []
    /// Where the lines of the place that came last stand among them.
    private var placeLines: [Range<Int>] = []
    private var place = (line: 0, column: 0)

    init(file: String, _ recognizer: TermRecognizer, _ session: CommandSession) {
        self.recognizer = recognizer
        style = session.terminal.style
        strings = session.strings
        beginning = Array("\(style.opening(.faint))\(file):".utf8)
        frames = Array(repeating: nil, count: recognizer.termCount)
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        placeLines.removeAll(keepingCapacity: true)
    }

    /// Adds a line; `text` is what was searched. Of several concepts that are called the same one line is enough.
    mutating func append(
        _ occurrence: TermOccurrence, of text: UnsafeBufferPointer<UInt8>, line: Int, column: Int
    ) {
        if place != (line, column) { placeLines.removeAll(keepingCapacity: true) }
        place = (line, column)
        let start = bytes.count
        bytes.append(contentsOf: beginning)
        bytes.append(decimal: line)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(decimal: column)
        let frame = frames[occurrence.number] ?? makeFrame(occurrence)
        framing.withUnsafeBufferPointer { framing in
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: framing[frame.start..<frame.middle]))
            for byte in text[occurrence.utf8] { bytes.append(byte < 0x20 ? 0x20 : byte) }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: framing[frame.middle..<frame.end]))
        }
        if placeLines.contains(where: { bytes[$0].elementsEqual(bytes[start...]) }) {
            bytes.removeSubrange(start...)
        } else {
            placeLines.append(start..<bytes.count)
        }
    }

    private mutating func makeFrame(_ occurrence: TermOccurrence) -> Frame {
        let role = recognizer.concept(of: occurrence).isName ? TextStyle.Role.name : .term
        let start = framing.count
        framing += ":\(style.closing) \(style.opening(role))".utf8
        let middle = framing.count
        let term = strings.marked(recognizer.term(of: occurrence)).split(whereSeparator: \.isNewline)
            .joined(separator: " ")
        framing += "\(style.closing)  \(term)\n".utf8
        let frame = Frame(start: start, middle: middle, end: framing.count)
        frames[occurrence.number] = frame
        return frame
    }
}
