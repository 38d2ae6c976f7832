/// A stretch between two rows of `*`, `_` or `~`.
final class MarkdownEmphasis {
    /// The number of the opening code, known once it is written.
    var pair = -1

    /// Finds which rows open and close which emphasis.
    ///
    /// Source: CommonMark 0.31, "An algorithm for parsing nested emphasis and links"; of each sign only the nearest
    /// opening row is tried, so that one pass is enough.
    static func pair(_ tokens: inout [MarkdownToken]) {
        var waiting: [UInt8: [Int]] = [:]
        var lengths: [Int: Int] = [:]
        for index in tokens.indices {
            guard case .delimiters(let run) = tokens[index].kind else { continue }
            var left = tokens[index].range.count
            while run.closes, left > 0, let opener = waiting[run.sign]?.last,
                case .delimiters(let open) = tokens[opener].kind, let available = lengths[opener],
                canPair(open, tokens[opener].range.count, run, tokens[index].range.count)
            {
                let length = left >= 2 && available >= 2 ? 2 : 1
                let emphasis = MarkdownEmphasis()
                open.opening.append((length, emphasis))
                run.closing.append((length, emphasis))
                left -= length
                lengths[opener] = available - length
                // What opened in between can't be closed any more.
                for sign in waiting.keys {
                    while let last = waiting[sign]?.last, last > opener { waiting[sign]?.removeLast() }
                }
                if available == length { waiting[run.sign]?.removeLast() }
            }
            if run.opens, left > 0 {
                waiting[run.sign, default: []].append(index)
                lengths[index] = left
            }
        }
    }

    /// The rule of three: rows that may do both pair only if their lengths don't add up to a multiple of three.
    private static func canPair(
        _ open: MarkdownDelimiters, _ openLength: Int, _ close: MarkdownDelimiters, _ closeLength: Int
    ) -> Bool {
        guard open.closes || close.opens else { return true }
        return (openLength + closeLength) % 3 != 0 || (openLength % 3 == 0 && closeLength % 3 == 0)
    }
}
