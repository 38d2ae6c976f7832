/// What a command takes besides options.
struct CommandOperand: Sendable {
    let value: ValueKind
    /// How many there may be: `1...1`, `1...Int.max`, `0...1`.
    let count: ClosedRange<Int>
    /// The values it may have; empty where any will do.
    var choices: [String] = []

    static func one(_ value: ValueKind, choices: [String] = []) -> CommandOperand {
        CommandOperand(value: value, count: 1...1, choices: choices)
    }

    static func optional(_ value: ValueKind, choices: [String] = []) -> CommandOperand {
        CommandOperand(value: value, count: 0...1, choices: choices)
    }

    static func some(_ value: ValueKind) -> CommandOperand {
        CommandOperand(value: value, count: 1...Int.max)
    }

    static func any(_ value: ValueKind) -> CommandOperand {
        CommandOperand(value: value, count: 0...Int.max)
    }
}
