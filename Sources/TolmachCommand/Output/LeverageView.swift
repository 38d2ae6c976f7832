import Tolmach

/// Shows what an analysis has counted: a row a band, and the total.
struct LeverageView {
    private let terminal: Terminal
    private let strings: InterfaceStrings
    private let rows: [(band: String, count: LeverageAnalysis.Count)]
    private let total: LeverageAnalysis.Count

    init(_ session: CommandSession, rows: [LeverageAnalysis.Band: LeverageAnalysis.Count]) {
        terminal = session.terminal
        strings = session.strings
        self.rows = LeverageAnalysis.Band.allCases.map { ($0.rawValue, rows[$0] ?? .init()) }
        total = rows.values.reduce(into: .init()) { $0 += $1 }
    }

    /// A table with a bar for each band's share of the words.
    func table() -> String {
        let style = terminal.style
        var lines = [
            ["band", "segments", "words", "characters", "share"].map { style(.heading, strings["analyze.\($0)"]) }
        ]
        for (band, count) in rows {
            let share = total.words > 0 ? Double(count.words) / Double(total.words) : 0
            let title = strings.optional("analyze.\(band)") ?? band
            lines.append([title] + cells(count) + [Self.percent(share) + "  " + style(.faint, Self.bar(share))])
        }
        lines.append(([strings["analyze.total"]] + cells(total) + [""]).map { style(.heading, $0) })
        var text = TableLayout.text(lines, width: terminal.width, rightAligned: [1, 2, 3])
        if total.internalSegments > 0 {
            text += "\n" + strings.count("count.internal-segments", total.internalSegments) + "\n"
        }
        return text
    }

    /// An object a band, and one for the total.
    func objects() -> String {
        var line = JSONLine()
        var text = ""
        for (name, count) in rows + [("total", total)] {
            line.begin()
            line.field("band", name)
            line.field("segments", count.segments)
            line.field("words", count.words)
            line.field("characters", count.characters)
            line.field("internal", count.internalSegments)
            line.end()
            text += String(decoding: line.bytes, as: UTF8.self)
        }
        return text
    }

    private func cells(_ count: LeverageAnalysis.Count) -> [String] {
        [String(count.segments), String(count.words), String(count.characters)]
    }

    private static func percent(_ share: Double) -> String {
        TextWidth.padLeft("\(Int((share * 100).rounded()))%", to: 4)
    }

    private static func bar(_ share: Double) -> String {
        String(repeating: "█", count: min(20, Int((share * 20).rounded())))
    }
}
