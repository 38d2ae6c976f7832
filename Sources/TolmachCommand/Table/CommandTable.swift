/// The one table of commands, from which the parser, the help, the man page, the completions and the reference
/// page are made. A command stands here when it works, and not before.
enum CommandTable {
    static let program = "tolmach"

    /// In the order in which the help lists them.
    static let commands: [CommandSpecification] = [
        .segment,
        .suggest,
        .export,
        .merge,
        .analyze,
        .memory,
        .glossary,
        .names,
        .transliterate,
        .validate,
        .convert,
        .formats,
        .help,
        .generate,
    ]

    /// Every command and subcommand that people are told of.
    static var visible: [CommandSpecification] {
        commands.flatMap(\.withSubcommands).filter { !$0.isHidden }
    }

    /// The command called by these words, or nil.
    static func command(at path: [String]) -> CommandSpecification? {
        commands.lazy.flatMap(\.withSubcommands).first { $0.path == path }
    }
}
