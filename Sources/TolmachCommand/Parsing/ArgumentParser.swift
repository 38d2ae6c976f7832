import LocalizationModel

/// Reads a command line by the table: `--flag`, `--flag=value`, `--flag value`, `-o value`, `-ovalue`, grouped short
/// switches (`-qh`), and `--`, after which all is an operand.
struct ArgumentParser: Sendable {
    let strings: @Sendable () -> InterfaceStrings

    /// - Parameter arguments: The words after the program's name.
    /// - Throws: `TolmachError.invalidArgument`, with the nearest name where one is near.
    func parse(_ arguments: [String]) throws(TolmachError) -> Invocation {
        var rest = arguments[...]
        let program = CommandSpecification(subcommands: CommandTable.commands)
        var command = program
        while let word = rest.first, !word.hasPrefix("-"),
            let next = command.subcommands.first(where: { $0.name == word })
        {
            command = next
            rest.removeFirst()
        }
        var invocation = Invocation(command: command)
        guard command.action != nil else {
            try requestInsteadOfCommand(rest, of: command, into: &invocation)
            return invocation
        }
        try read(rest, into: &invocation)
        if invocation.helpRequest == nil { try check(invocation) }
        return invocation
    }

    /// What may stand where a command's name is missing: `--help`, `--version`, or a mistake.
    private func requestInsteadOfCommand(
        _ words: ArraySlice<String>, of command: CommandSpecification, into invocation: inout Invocation
    ) throws(TolmachError) {
        switch words.first {
        case "-h": invocation.helpRequest = .short
        case "--help": invocation.helpRequest = .long
        case "--version", "-V": invocation.helpRequest = .version
        case nil:
            guard command.path.isEmpty else {
                throw usageError("error.no-subcommand", ["command": command.title], help: command)
            }
            invocation.helpRequest = .short
        case let word?:
            let known = command.subcommands.filter { !$0.isHidden }.map(\.name)
            if word.hasPrefix("-") {
                throw unknown(
                    "error.unknown-option", word, nearest: NearestName.of(word, among: ["--help", "--version"]),
                    help: command)
            }
            throw unknown("error.unknown-command", word, nearest: NearestName.of(word, among: known), help: command)
        }
    }

    private func read(_ words: ArraySlice<String>, into invocation: inout Invocation) throws(TolmachError) {
        var rest = words
        while let word = rest.popFirst() {
            if word == "--" {
                invocation.operands += rest
                return
            }
            if word == "-" || !word.hasPrefix("-") {
                invocation.operands.append(word)
            } else if word.hasPrefix("--") {
                try readLong(word, rest: &rest, into: &invocation)
            } else {
                try readShort(word, rest: &rest, into: &invocation)
            }
        }
    }

    private func readLong(
        _ word: String, rest: inout ArraySlice<String>, into invocation: inout Invocation
    ) throws(TolmachError) {
        let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts.first ?? "")
        let command = invocation.command
        guard let option = command.allOptions.first(where: { $0.long == name }) else {
            let nearest = NearestName.of("--" + name, among: command.allOptions.map { "--" + $0.long })
            throw unknown("error.unknown-option", "--" + name, nearest: nearest, help: command)
        }
        let attached = parts.count == 2 ? String(parts[1]) : nil
        guard option.value != nil else {
            if let attached {
                throw usageError(
                    "error.option-takes-no-value", ["option": "--" + name, "value": attached], help: command)
            }
            return set(option, to: "", spelled: word, in: &invocation)
        }
        guard let value = attached ?? rest.popFirst() else {
            throw usageError("error.option-needs-value", ["option": "--" + name], help: command)
        }
        try add(value, to: option, in: &invocation)
    }

    private func readShort(
        _ word: String, rest: inout ArraySlice<String>, into invocation: inout Invocation
    ) throws(TolmachError) {
        let command = invocation.command
        var letters = word.dropFirst()
        while let letter = letters.popFirst() {
            guard let option = command.allOptions.first(where: { $0.short == letter }) else {
                throw unknown("error.unknown-option", "-\(letter)", nearest: nil, help: command)
            }
            guard option.value != nil else {
                set(option, to: "", spelled: "-\(letter)", in: &invocation)
                continue
            }
            if letters.first == "=" { letters.removeFirst() }
            guard let value = letters.isEmpty ? rest.popFirst() : String(letters) else {
                throw usageError("error.option-needs-value", ["option": "-\(letter)"], help: command)
            }
            return try add(value, to: option, in: &invocation)
        }
    }

    private func set(_ option: CommandOption, to value: String, spelled: String, in invocation: inout Invocation) {
        if option == .help {
            invocation.helpRequest = spelled == "-h" ? .short : .long
        }
        invocation.values[option.long, default: []].append(value)
    }

    private func add(
        _ value: String, to option: CommandOption, in invocation: inout Invocation
    ) throws(TolmachError) {
        let command = invocation.command
        guard option.choices.isEmpty || option.choices.contains(value) else {
            throw usageError(
                "error.not-a-choice",
                ["option": "--" + option.long, "value": value, "choices": option.choices.joined(separator: ", ")],
                nearest: NearestName.of(value, among: option.choices), help: command)
        }
        if !option.isRepeatable, invocation.values[option.long] != nil {
            throw usageError("error.option-twice", ["option": "--" + option.long], help: command)
        }
        invocation.values[option.long, default: []].append(value)
    }

    /// Whether all that must be given was given, and no more.
    private func check(_ invocation: Invocation) throws(TolmachError) {
        let command = invocation.command
        for option in command.options where option.isRequired && !invocation.has(option) {
            throw usageError("error.option-missing", ["option": "--" + option.long], help: command)
        }
        let least = command.operands.reduce(0) { $0 + $1.count.lowerBound }
        let most = command.operands.reduce(0) {
            $0.addingReportingOverflow($1.count.upperBound).overflow ? .max : $0 + $1.count.upperBound
        }
        let standsAlone = command.options.contains { $0.standsAlone && invocation.has($0) }
        if invocation.operands.count < least, !standsAlone {
            if let first = command.subcommands.first, !first.isHidden, invocation.operands.isEmpty, least == 0 {
                throw usageError("error.no-subcommand", ["command": command.title], help: command)
            }
            let missing = missingOperand(of: command, given: invocation.operands.count)
            let readsFiles = missing == .file
            throw usageError(
                readsFiles ? "error.no-file" : "error.no-operand", ["operand": strings()[missing.key]], help: command)
        }
        if invocation.operands.count > most {
            throw usageError("error.too-many-operands", ["operand": invocation.operands[most]], help: command)
        }
    }

    private func missingOperand(of command: CommandSpecification, given: Int) -> ValueKind {
        var left = given
        for operand in command.operands {
            if left < operand.count.lowerBound { return operand.value }
            left -= operand.count.lowerBound
        }
        return .file
    }

    private func unknown(
        _ key: String, _ word: String, nearest: String?, help command: CommandSpecification
    ) -> TolmachError {
        usageError(key, ["word": word], nearest: nearest, help: command)
    }

    private func usageError(
        _ key: String, _ values: [String: String], nearest: String? = nil, help command: CommandSpecification
    ) -> TolmachError {
        let strings = strings()
        let line = ([CommandTable.program] + command.path + ["--help"]).joined(separator: " ")
        let advice =
            nearest.map { strings.text("error.did-you-mean", ["name": $0]) }
            ?? strings.text("error.see-help", ["command": line])
        return TolmachError(.invalidArgument, strings.text(key, values), advice: advice)
    }
}
