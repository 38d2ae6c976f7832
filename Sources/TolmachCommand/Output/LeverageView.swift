import Tolmach

/// Shows what an analysis has counted: a row a band, and the total.
struct LeverageView {
    private let terminal: Terminal
    private let strings: InterfaceStrings

    init(_ session: CommandSession) {
        terminal = session.terminal
        strings = session.strings
    }

    func table(_ analysis: LeverageAnalysis) -> String {
        let style = terminal.style
        var rows = [
            ["band", "segments", "words", "characters"].map { style(.heading, strings["analyze.\($0)"]) }
        ]
        for band in LeverageAnalysis.Band.allCases {
            let title = strings.optional("analyze.\(band.rawValue)") ?? band.rawValue
            rows.append([title] + cells(analysis.rows[band] ?? .init()))
        }
        rows.append(([strings["analyze.total"]] + cells(analysis.total)).map { style(.heading, $0) })
        return TableLayout.text(rows, width: terminal.width, rightAligned: [1, 2, 3])
    }

    func objects(_ analysis: LeverageAnalysis) -> String {
        var line = JSONLine()
        var text = ""
        let rows = LeverageAnalysis.Band.allCases.map { ($0.rawValue, analysis.rows[$0] ?? .init()) }
        for (name, count) in rows + [("total", analysis.total)] {
            line.begin()
            line.field("band", name)
            line.field("segments", count.segments)
            line.field("words", count.words)
            line.field("characters", count.characters)
            line.end()
            text += String(decoding: line.bytes, as: UTF8.self)
        }
        return text
    }

    private func cells(_ count: LeverageAnalysis.Count) -> [String] {
        [String(count.segments), String(count.words), String(count.characters)]
    }
}
