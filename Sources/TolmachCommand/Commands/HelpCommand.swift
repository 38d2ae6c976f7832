import LocalizationModel

extension CommandSpecification {
    static let help = CommandSpecification(
        "help", operands: [.any(.command)], examples: ["tolmach help formats"]
    ) { session throws(TolmachError) in
        let path = session.invocation.operands
        let page = HelpPage(session)
        guard !path.isEmpty else {
            try page.print(CommandSpecification(subcommands: CommandTable.commands), isLong: true)
            return .success
        }
        guard let command = CommandTable.command(at: path) else {
            let word = path.joined(separator: " ")
            let nearest = NearestName.of(word, among: CommandTable.visible.map(\.title))
            throw TolmachError(
                .invalidArgument, session.strings.text("error.unknown-command", ["word": word]),
                advice: nearest.map { session.strings.text("error.did-you-mean", ["name": $0]) }
                    ?? session.strings.text("error.see-help", ["command": "tolmach --help"]))
        }
        try page.print(command, isLong: true)
        return .success
    }
}
