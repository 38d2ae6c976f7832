/// The sign in front of a list's item.
enum Bullet {
    private static let signs = ["•", "‣", "◦", "⁃", "▪", "●", "○", "■", "□", "★", "✓", "→"]
    private static let plainSigns = ["-", "*", "+"]

    /// How many bytes the bullet and the space after it take, 0 where there is none.
    ///
    /// A hyphen, asterisk or plus sign is a bullet only among other lines. A line with several bullets is no
    /// item but a list that lost its line ends, which segmentation takes apart.
    static func length(at line: Range<Int>, in source: [UInt8], isInList: Bool) -> Int {
        let text = source[line]
        let candidates = isInList ? signs + plainSigns : signs
        guard let sign = candidates.first(where: { text.starts(with: $0.utf8) }) else { return 0 }
        var end = line.lowerBound + sign.utf8.count
        let afterSign = end
        while end < line.upperBound {
            let space = TextLines.whiteSpace(in: source, at: end, before: line.upperBound)
            guard space > 0 else { break }
            end += space
        }
        guard end > afterSign, end < line.upperBound else { return 0 }
        let first = Array(sign.utf8)
        if first.count > 1, hasAnother(first, in: source[end..<line.upperBound]) { return 0 }
        return end - line.lowerBound
    }

    private static func hasAnother(_ sign: [UInt8], in rest: ArraySlice<UInt8>) -> Bool {
        var position = rest.startIndex
        while let found = rest[position...].firstIndex(of: sign[0]) {
            if rest[found...].starts(with: sign) { return true }
            position = found + 1
        }
        return false
    }
}
