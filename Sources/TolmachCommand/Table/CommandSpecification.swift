import LocalizationModel

/// A command, declared once beside the code that runs it; `CommandTable` lists them all.
struct CommandSpecification: Sendable {
    typealias Action = @Sendable (CommandSession) throws(TolmachError) -> ExitStatus

    /// The words that call it: `["memory", "import"]`.
    let path: [String]
    var operands: [CommandOperand] = []
    /// Its own options; `CommandOption.universal` come besides.
    var options: [CommandOption] = []
    /// Whether it exits with 1 when it has found something.
    var reportsFindings = false
    /// Command lines to learn from; the string file says of each what it does.
    var examples: [String] = []
    /// Left out of the help and the completions: meant for the build, not for people.
    var isHidden = false
    var subcommands: [CommandSpecification] = []
    /// What it does, or nil where it only holds subcommands.
    var action: Action?

    init(
        _ path: String..., operands: [CommandOperand] = [], options: [CommandOption] = [],
        reportsFindings: Bool = false,
        examples: [String] = [], isHidden: Bool = false, subcommands: [CommandSpecification] = [],
        action: Action? = nil
    ) {
        self.path = path
        self.operands = operands
        self.options = options
        self.reportsFindings = reportsFindings
        self.examples = examples
        self.isHidden = isHidden
        self.subcommands = subcommands
        self.action = action
    }

    /// The last word of its path.
    var name: String { path.last ?? CommandTable.program }

    /// `memory import`.
    var title: String { path.joined(separator: " ") }

    /// Where its texts begin in the string files: `command.memory.import`.
    var key: String { "command." + path.joined(separator: ".") }

    /// All options it understands.
    var allOptions: [CommandOption] {
        (action == nil ? [] : options) + CommandOption.universal
    }

    /// The command itself and all below it, in the order of the table.
    var withSubcommands: [CommandSpecification] {
        [self] + subcommands.flatMap(\.withSubcommands)
    }
}
