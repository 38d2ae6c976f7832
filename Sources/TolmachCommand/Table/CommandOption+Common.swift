/// The options that several commands share.
extension CommandOption {
    static let help = CommandOption("help", short: "h")
    static let version = CommandOption("version", short: "V")
    static let quiet = CommandOption("quiet", short: "q")
    static let noProgress = CommandOption("no-progress")
    static let color = CommandOption(
        "color", value: .when, choices: ["auto", "always", "never"], defaultValue: "auto")

    static let from = CommandOption("from", short: "f", value: .language)
    static let to = CommandOption("to", short: "t", value: .language)
    static let memory = CommandOption("memory", short: "m", value: .file, isRepeatable: true)
    static let glossary = CommandOption("glossary", short: "g", value: .file, isRepeatable: true)
    static let rules = CommandOption("rules", value: .file)
    static let minScore = CommandOption("min-score", value: .number, defaultValue: "70")
    static let limit = CommandOption("limit", short: "l", value: .number, defaultValue: "5")
    static let penalty = CommandOption("penalty", value: .penalty, isRepeatable: true)
    static let format = CommandOption("format", value: .format)
    static let output = CommandOption("output", short: "o", value: .file)
    static let inputFormat = CommandOption("input-format", value: .format)
    static let encoding = CommandOption("encoding", value: .encoding)
    static let paragraphs = CommandOption(
        "paragraphs", value: .text, choices: ["blank-lines", "lines"], defaultValue: "blank-lines")
    static let jobs = CommandOption("jobs", short: "j", value: .number)

    /// What every command takes.
    static let universal: [CommandOption] = [quiet, noProgress, color, help]
}
