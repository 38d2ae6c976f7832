import LocalizationModel

/// What a command has at hand while it runs: what was asked, and how to speak with the user.
struct CommandSession: Sendable {
    let invocation: Invocation
    let strings: InterfaceStrings
    let environment: ProcessEnvironment
    /// What stands at standard output.
    let terminal: Terminal
    let messages: MessageChannel

    init(_ invocation: Invocation, strings: InterfaceStrings, environment: ProcessEnvironment) {
        self.invocation = invocation
        self.strings = strings
        self.environment = environment
        let colorChoice = invocation.value(.color) ?? "auto"
        terminal = Terminal(descriptor: 1, environment: environment, colorChoice: colorChoice)
        messages = MessageChannel(
            terminal: Terminal(descriptor: 2, environment: environment, colorChoice: colorChoice),
            strings: strings, isQuiet: invocation.has(.quiet))
    }

    /// A progress bar for work of this size; it shows nothing where it isn't wanted.
    func progress(total: Int) -> ProgressBar {
        ProgressBar(
            total: total, messages: messages, isWanted: !invocation.has(.quiet) && !invocation.has(.noProgress))
    }

    /// The language that an option names, or nil where it wasn't given.
    func language(_ option: CommandOption) throws(TolmachError) -> LanguageTag? {
        guard let value = invocation.value(option) else { return nil }
        guard let tag = LanguageTag(value), tag.hasCode else {
            throw TolmachError(
                .invalidArgument, strings.text("error.not-a-language", ["option": "--" + option.long, "value": value]),
                advice: strings["error.not-a-language.advice"])
        }
        return tag
    }

    /// The number that an option gives.
    func number(_ option: CommandOption, in range: ClosedRange<Int>) throws(TolmachError) -> Int? {
        guard let value = invocation.value(option) else { return nil }
        guard let number = Int(value), range.contains(number) else {
            throw TolmachError(
                .invalidArgument, strings.text("error.not-a-number", ["option": "--" + option.long, "value": value]),
                advice: strings.text(
                    "error.not-a-number.advice",
                    ["from": String(range.lowerBound), "to": range.upperBound == .max ? "∞" : String(range.upperBound)])
            )
        }
        return number
    }
}
