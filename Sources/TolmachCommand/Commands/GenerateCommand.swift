import LocalizationModel

extension CommandSpecification {
    /// Writes the pages that are made from the table: what `make install` puts beside the program.
    static let generate = CommandSpecification(
        "generate",
        isHidden: true,
        subcommands: [
            page("man") { ManualPage(strings: $0.strings).text },
            page("reference") { ReferencePage(strings: $0.strings).text },
            CommandSpecification(
                "generate", "completions", operands: [.one(.shell, choices: ["bash", "zsh", "fish"])], isHidden: true
            ) { session throws(TolmachError) in
                let text =
                    switch session.invocation.operands.first {
                    case "zsh": ZshCompletion(strings: session.strings).text
                    case "fish": FishCompletion(strings: session.strings).text
                    default: BashCompletion().text
                    }
                return try write(text)
            },
        ])

    private static func page(_ name: String, _ text: @escaping @Sendable (CommandSession) -> String)
        -> CommandSpecification
    {
        CommandSpecification("generate", name, isHidden: true) { session throws(TolmachError) in
            try write(text(session))
        }
    }

    private static func write(_ text: String) throws(TolmachError) -> ExitStatus {
        let output = OutputSink.standardOutput()
        try output.write(text)
        try output.finish()
        return .success
    }
}
