/// What sort of value an option or an operand takes: names it in the help, and tells shells how to complete it.
enum ValueKind: String, Sendable, CaseIterable {
    case file, folder, language, number, format, system, encoding, text, name, command, shell, when, column, penalty

    /// Key of the word that stands for the value in a usage line (`FILE`).
    var key: String { "value.\(rawValue)" }
}
