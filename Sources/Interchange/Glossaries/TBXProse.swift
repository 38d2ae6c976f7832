/// Tells the lines of a note or a definition in a TBX file from those that indentation makes.
enum TBXProse {
    /// Text with its own line breaks and tabs, and without white space at its ends.
    ///
    /// A line that begins with white space is indented by whoever wrote the XML and goes on with the line before; runs of
    /// spaces are one space.
    static func text(_ text: String) -> String {
        var result = ""
        var breaks = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let words = line.split(whereSeparator: \.isWhitespace)
            if let first = words.first {
                if !result.isEmpty {
                    let isIndented = first.startIndex > line.startIndex
                    result += isIndented ? " " : String(repeating: "\n", count: breaks)
                }
                append(words, of: line, to: &result)
                breaks = 0
            }
            breaks += 1
        }
        return result
    }

    private static func append(_ words: [Substring], of line: Substring, to result: inout String) {
        var end: String.Index?
        for word in words {
            if let end {
                let tabs = line[end..<word.startIndex].filter { $0 == "\t" }
                result += tabs.isEmpty ? " " : tabs
            }
            result += word
            end = word.endIndex
        }
    }
}
