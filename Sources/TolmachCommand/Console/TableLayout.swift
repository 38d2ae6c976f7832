/// Lays rows of cells out in columns; the last column is wrapped to the width.
enum TableLayout {
    private static let gap = 2

    /// - Parameters:
    ///   - rows: Cells may hold colours. Rows may be shorter than others.
    ///   - rightAligned: Indexes of columns that hold numbers.
    static func text(_ rows: [[String]], width: Int, indent: Int = 0, rightAligned: Set<Int> = []) -> String {
        let count = rows.map(\.count).max() ?? 0
        guard count > 0 else { return "" }
        let widths = (0..<count).map { column in
            rows.map { $0.indices.contains(column) ? TextWidth.of($0[column]) : 0 }.max() ?? 0
        }
        let margin = String(repeating: " ", count: indent)
        let lastStart = indent + widths.dropLast().reduce(0) { $0 + $1 + gap }
        var result = ""
        for row in rows {
            var left = margin
            for column in 0..<(count - 1) {
                let cell = row.indices.contains(column) ? row[column] : ""
                left +=
                    rightAligned.contains(column)
                    ? TextWidth.padLeft(cell, to: widths[column]) : TextWidth.pad(cell, to: widths[column])
                left += String(repeating: " ", count: gap)
            }
            let last = row.count == count ? row[count - 1] : ""
            let lines =
                rightAligned.contains(count - 1)
                ? [TextWidth.padLeft(last, to: widths[count - 1])]
                : TextLayout.wrap(last, width: max(24, width - lastStart))
            for line in lines {
                var whole = left + line
                while whole.last == " " { whole.removeLast() }
                result += whole + "\n"
                left = String(repeating: " ", count: lastStart)
            }
        }
        return result
    }
}
