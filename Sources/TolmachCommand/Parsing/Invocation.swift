import LocalizationModel

/// A command line that was understood: which command, with which operands and options.
struct Invocation: Sendable {
    let command: CommandSpecification
    var operands: [String] = []
    /// Values by the option's long name; a switch that was given has an empty string.
    var values: [String: [String]] = [:]
    /// What was asked instead of running the command.
    var helpRequest: HelpRequest?

    enum HelpRequest: Sendable {
        case short, long, version
    }

    func has(_ option: CommandOption) -> Bool {
        values[option.long] != nil
    }

    /// Every value that was given, in order.
    func all(_ option: CommandOption) -> [String] {
        values[option.long] ?? []
    }

    /// The last value that was given, else the command's default.
    func value(_ option: CommandOption) -> String? {
        values[option.long]?.last ?? command.allOptions.first { $0.long == option.long }?.defaultValue
    }
}
