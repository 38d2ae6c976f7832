import LocalizationModel

/// Prints segments: objects for programs, lines for pipes, and on a terminal lines with number and language.
struct SegmentWriter {
    private let terminal: Terminal
    private let isJSON: Bool
    private let showsNumbers: Bool
    private var line = JSONLine()
    private var lastBlock = 0

    /// - Parameter showsNumbers: Whether output goes where a person may look at it.
    init(_ session: CommandSession, isJSON: Bool, showsNumbers: Bool) {
        terminal = session.terminal
        self.isJSON = isJSON
        self.showsNumbers = showsNumbers && terminal.isInteractive
    }

    mutating func write(_ segment: Segment, to output: OutputSink) throws(TolmachError) {
        if isJSON {
            line.begin()
            line.fields(of: segment)
            line.end()
            try output.write(bytes: line.bytes)
            return
        }
        if lastBlock != 0, lastBlock != segment.block { try output.write("\n") }
        lastBlock = segment.block
        let text = segment.text.display
        guard showsNumbers else {
            // A segment takes one line, whatever line ends stand in it.
            try output.write(line: text.split(whereSeparator: \.isNewline).joined(separator: " "))
            return
        }
        let style = terminal.style
        let number = TextWidth.padLeft(style(.faint, "\(segment.block).\(segment.number)"), to: 7)
        let language = TextWidth.pad(style(.option, segment.language?.description ?? "–"), to: 3)
        var left = number + " " + language + " "
        for part in TextLayout.wrap(text, width: terminal.width - 12) {
            try output.write(line: left + (segment.isTranslatable ? part : style(.faint, part)))
            left = String(repeating: " ", count: 12)
        }
    }
}
