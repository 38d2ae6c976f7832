/// Lays rows of cells out in columns; the last column is wrapped to the width, or all of them are.
enum TableLayout {
    private static let gap = 2
    /// No column that is wrapped gets less.
    private static let narrowest = 12

    /// - Parameters:
    ///   - rows: Cells may hold colours. Rows may be shorter than others.
    ///   - rightAligned: Indexes of columns that hold numbers.
    ///   - wrapsAll: Whether wide columns share the width, each cell wrapped in its own.
    static func text(
        _ rows: [[String]], width: Int, indent: Int = 0, rightAligned: Set<Int> = [], wrapsAll: Bool = false
    ) -> String {
        let count = rows.map(\.count).max() ?? 0
        guard count > 0 else { return "" }
        var widths = (0..<count).map { column in
            rows.map { $0.indices.contains(column) ? TextWidth.of($0[column]) : 0 }.max() ?? 0
        }
        if wrapsAll {
            widths = shared(width - indent - gap * (count - 1), among: widths)
            return rows.map { wrapped($0, in: widths, indent: indent) }.joined()
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

    /// Widths that together take no more than there is: narrow columns as they are, wide ones alike.
    private static func shared(_ room: Int, among widths: [Int]) -> [Int] {
        var widest = widths.max() ?? 0
        while widest > narrowest, widths.reduce(0, { $0 + min($1, widest) }) > room { widest -= 1 }
        return widths.map { min($0, widest) }
    }

    private static func wrapped(_ row: [String], in widths: [Int], indent: Int) -> String {
        let cells = widths.indices.map { column in
            row.indices.contains(column) ? TextLayout.wrap(row[column], width: widths[column]) : [""]
        }
        let height = cells.map(\.count).max() ?? 0
        return (0..<height).map { line in
            var text = String(repeating: " ", count: indent)
            for (column, lines) in cells.enumerated() {
                let cell = lines.indices.contains(line) ? lines[line] : ""
                text += TextWidth.pad(cell, to: widths[column]) + String(repeating: " ", count: gap)
            }
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }
        .joined()
    }
}
