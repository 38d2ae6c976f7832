/// What the units of a text rule out, so that a question need not read them to know.
struct TextMarks: OptionSet {
    let rawValue: UInt8
    /// No translation of the text has a number or placeholder of it: none can be mended by putting in others.
    static let keepsValues = TextMarks(rawValue: 1)
    /// None of its units stands higher than `UnitStanding.plain`.
    static let isPlain = TextMarks(rawValue: 2)
}
