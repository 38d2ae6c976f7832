/// An option of the command line, declared once: the parser, the help, the man page, the completions and the
/// reference page all read it from here.
///
/// What it is for is said in the string files: `option.LONG` in one line, `option.LONG.more` at length where needed.
/// A command for which it means something else has `COMMANDKEY.option.LONG`.
struct CommandOption: Sendable, Hashable {
    /// The name without the hyphens: `min-score`.
    let long: String
    /// The letter of the short form, or nil.
    var short: Character?
    /// What it takes, or nil for a switch.
    var value: ValueKind?
    /// The values it may have; empty where any will do.
    var choices: [String] = []
    /// The value it has when it isn't given, as the help shows it.
    var defaultValue: String?
    /// Whether it may be given more than once.
    var isRepeatable = false
    /// Whether a command can't run without it.
    var isRequired = false
    /// Whether a command needs no operands where it is given.
    var standsAlone = false

    init(
        _ long: String, short: Character? = nil, value: ValueKind? = nil, choices: [String] = [],
        defaultValue: String? = nil, isRepeatable: Bool = false, isRequired: Bool = false, standsAlone: Bool = false
    ) {
        self.long = long
        self.short = short
        self.value = value
        self.choices = choices
        self.defaultValue = defaultValue
        self.isRepeatable = isRepeatable
        self.isRequired = isRequired
        self.standsAlone = standsAlone
    }

    /// The same option with other choices, for a command that offers less or more.
    func offering(_ choices: [String], defaultValue: String? = nil) -> CommandOption {
        var copy = self
        copy.choices = choices
        copy.defaultValue = defaultValue
        return copy
    }

    /// The same option where a command can't do without it.
    func required() -> CommandOption {
        var copy = self
        copy.isRequired = true
        return copy
    }

    /// The same option given once only.
    func once() -> CommandOption {
        var copy = self
        copy.isRepeatable = false
        return copy
    }
}
