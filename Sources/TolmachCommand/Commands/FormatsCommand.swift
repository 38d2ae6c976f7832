import LocalizationModel

extension CommandSpecification {
    private static let formatsFormat = CommandOption.format.offering(["table", "json"], defaultValue: "table")

    static let formats = CommandSpecification(
        "formats", options: [formatsFormat], examples: ["tolmach formats"]
    ) { session throws(TolmachError) in
        let output = OutputSink.standardOutput()
        if session.invocation.value(formatsFormat) == "json" {
            var line = JSONLine()
            for format in FormatListing.all {
                line.begin()
                line.field("name", format.name)
                line.field("title", format.title)
                line.field("endings", format.endings)
                line.field("support", format.support)
                line.field("content", format.content)
                line.field("use", format.use)
                line.end()
                try output.write(bytes: line.bytes)
            }
        } else {
            let style = session.terminal.style
            let rows = FormatListing.all.map { format in
                [
                    style(.option, format.name), format.endings.map { "." + $0 }.joined(separator: " "),
                    session.strings["formats.use.\(format.use)"], style(.faint, "\(format.title): \(format.support)"),
                ]
            }
            try output.write(TableLayout.text(rows, width: session.terminal.width))
        }
        try output.finish()
        return .success
    }
}
