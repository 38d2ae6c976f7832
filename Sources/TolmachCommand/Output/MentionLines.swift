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

    init(file: String, _ recognizer: TermRecognizer, _ session: CommandSession) {
        self.recognizer = recognizer
        style = session.terminal.style
        strings = session.strings
        beginning = Array("\(style.opening(.faint))\(file):".utf8)
        frames = Array(repeating: nil, count: recognizer.termCount)
    }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Adds a line; `text` is what was searched.
    mutating func append(
        _ occurrence: TermOccurrence, of text: UnsafeBufferPointer<UInt8>, line: Int, column: Int
    ) {
        bytes.append(contentsOf: beginning)
        bytes.append(decimal: line)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(decimal: column)
        let frame = frames[occurrence.number] ?? makeFrame(occurrence)
        framing.withUnsafeBufferPointer { framing in
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: framing[frame.start..<frame.middle]))
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[occurrence.utf8]))
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: framing[frame.middle..<frame.end]))
        }
    }

    private mutating func makeFrame(_ occurrence: TermOccurrence) -> Frame {
        let role = recognizer.concept(of: occurrence).isName ? TextStyle.Role.name : .term
        let start = framing.count
        framing += ":\(style.closing) \(style.opening(role))".utf8
        let middle = framing.count
        framing += "\(style.closing)  \(strings.marked(recognizer.term(of: occurrence)))\n".utf8
        let frame = Frame(start: start, middle: middle, end: framing.count)
        frames[occurrence.number] = frame
        return frame
    }
}
