import TranslationMemory

/// Shows people what a memory holds.
struct MemoryStatisticsView {
    private let terminal: Terminal
    private let strings: InterfaceStrings

    init(_ session: CommandSession) {
        terminal = session.terminal
        strings = session.strings
    }

    /// A size in bytes as people read it.
    static func size(_ bytes: Int) -> String {
        bytes < 10 << 20 ? "\((bytes + 512) >> 10) KB" : "\((bytes + (1 << 19)) >> 20) MB"
    }

    func text(of statistics: MemoryStatistics) -> String {
        let style = terminal.style
        var rows = [
            [strings["memory.units"], String(statistics.units)], [strings["memory.texts"], String(statistics.texts)],
            [strings["memory.size"], Self.size(statistics.bytes)],
        ]
        for direction in statistics.directions {
            rows.append(["\(direction.source) → \(direction.target)", String(direction.units)])
        }
        var text = TableLayout.text(
            rows.map { [$0[0], style(.heading, $0[1])] }, width: terminal.width, rightAligned: [1])
        if !statistics.imports.isEmpty {
            text += "\n" + style(.heading, strings["memory.imports"]) + "\n"
            text += TableLayout.text(
                statistics.imports.map { item in
                    [style(.faint, String(item.id)), String(item.units), style(.faint, item.finishedAt), item.file]
                }, width: terminal.width, rightAligned: [0, 1])
        }
        return text
    }
}
