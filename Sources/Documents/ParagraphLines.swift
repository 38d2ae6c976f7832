/// Decides which lines without a blank one between them are one text and which stand on their own.
///
/// Prose that was wrapped goes together again. Apart stay: an item with a bullet; lines in different scripts;
/// and short lines that end before they had to, as strings of an interface, a menu or a headline do.
struct ParagraphLines {
    /// Lines that are one block.
    struct Group: Equatable {
        var lines: [Range<Int>]
        var isListItem = false
    }

    private let lines: [Range<Int>]
    private let source: [UInt8]
    private let widest: Int
    /// All lines are short, and none ends a sentence: a list of strings.
    private let isList: Bool
    /// Some line of the list ends where the next word had room: the lines were not wrapped.
    private var isDeliberate = false

    init(_ lines: [Range<Int>], in source: [UInt8]) {
        self.lines = lines
        self.source = source
        widest = lines.map(\.count).max() ?? 0
        isList = lines.count > 1 && lines.allSatisfy { InterfaceLine.isLikely(source[$0]) }
        isDeliberate = isList && zip(lines, lines.dropFirst()).contains { hadRoom($0, for: $1) }
    }

    func groups() -> [Group] {
        var groups: [Group] = []
        var previous: Range<Int>?
        for line in lines {
            let bullet = Bullet.length(at: line, in: source, isInList: lines.count > 1)
            let text = TextLines.trimmed(line.lowerBound + bullet..<line.upperBound, in: source)
            if let last = groups.indices.last, let previous, bullet == 0, !breaks(between: previous, and: line) {
                groups[last].lines.append(text)
            } else {
                groups.append(Group(lines: [text], isListItem: bullet > 0))
            }
            previous = line
        }
        return groups
    }

    private func breaks(between previous: Range<Int>, and next: Range<Int>) -> Bool {
        let before = LineBeginning(source[previous])
        let after = LineBeginning(source[next])
        if isList, before.script != after.script, before.script != nil, after.script != nil { return true }
        guard !InterfaceLine.endsSentence(source[previous]), InterfaceLine.isLikely(source[previous]),
            !endsOpen(source[previous])
        else { return false }
        if isList {
            return lines.count > 2 ? isDeliberate || after.isCapital : before.isCapital && after.isCapital
        }
        // A headline or a string above prose.
        return before.isCapital && after.isCapital && hadRoom(previous, for: next) && next.count > 2 * previous.count
    }

    /// Whether the next line's first word would have fitted on the line: a wrapped line is full.
    private func hadRoom(_ line: Range<Int>, for next: Range<Int>) -> Bool {
        let wordEnd = source[next].firstIndex(of: UInt8(ascii: " ")) ?? next.upperBound
        return line.count + 1 + wordEnd - next.lowerBound <= widest
    }

    /// Whether a line ends with a sign after which a sentence goes on.
    private func endsOpen(_ line: ArraySlice<UInt8>) -> Bool {
        guard let last = line.last else { return false }
        return ",;-".utf8.contains(last) || line.suffix(3).elementsEqual("—".utf8)
            || line.suffix(3).elementsEqual("–".utf8)
    }
}
