/// Lays text out in lines of a width.
enum TextLayout {
    /// Breaks text at spaces into lines no wider than `width`; a longer word stays whole. Colours may stand in the
    /// text: they take no room, and one that spans a break is taken up again on the next line.
    static func wrap(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var lineWidth = 0
        var active = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: true) {
            let wordWidth = TextWidth.of(word)
            if lineWidth > 0, lineWidth + 1 + wordWidth > width {
                lines.append(active.isEmpty ? line : line + "\u{1B}[0m")
                line = active
                lineWidth = 0
            }
            if lineWidth > 0 {
                line += " "
                lineWidth += 1
            }
            line += word
            lineWidth += wordWidth
            active = activeStyle(after: word, before: active)
        }
        if lineWidth > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// Wraps each paragraph (lines up to an empty one are joined; an indented line stays as it is), indented.
    static func paragraphs(_ text: String, width: Int, indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        var result: [String] = []
        var paragraph = ""
        func close() {
            if !paragraph.isEmpty {
                result += wrap(paragraph, width: width - indent).map { margin + $0 }
            }
            paragraph = ""
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                close()
                result.append("")
            } else if line.hasPrefix(" ") {
                close()
                result.append(margin + line)
            } else {
                paragraph += paragraph.isEmpty ? String(line) : " " + line
            }
        }
        close()
        return result.joined(separator: "\n") + "\n"
    }

    /// The colour that is still on after a word, as its escape sequence.
    private static func activeStyle(after word: Substring, before: String) -> String {
        guard let escape = word.lastIndex(of: "\u{1B}"), let end = word[escape...].firstIndex(of: "m") else {
            return before
        }
        let sequence = String(word[escape...end])
        return sequence == "\u{1B}[0m" ? "" : sequence
    }
}
