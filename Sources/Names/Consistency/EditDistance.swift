/// Levenshtein's distance: insertions, deletions and replacements that turn one sequence into the other.
///
/// Source: V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions, and reversals" (1966).
enum EditDistance {
    /// Time in the product of the lengths, memory in the second length.
    static func between<Element: Equatable>(_ first: [Element], _ second: [Element]) -> Int {
        var row = Array(0...second.count)
        for (i, left) in first.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in second.enumerated() {
                let replaced = diagonal + (left == right ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
            }
        }
        return row[second.count]
    }
}
