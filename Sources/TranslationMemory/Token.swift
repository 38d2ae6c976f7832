/// A word, number or placeholder of an analysed text, reduced to what comparing asks of it.
struct Token {
    enum Kind: UInt8 {
        case word, number, placeholder
    }

    struct Traits: OptionSet {
        let rawValue: UInt8
        static let capitalised = Traits(rawValue: 1)
        static let negation = Traits(rawValue: 2)
        static let function = Traits(rawValue: 4)
        /// Of a word that stands for two; no token has it.
        static let contracted = Traits(rawValue: 8)
    }

    /// What two forms of one word share: a hash of its stem. All numbers and placeholders have one key.
    var key: UInt64
    /// A hash of the spelling with letter case folded.
    var form: UInt64
    /// A hash of the spelling; of a number the hash of its ending (`5th`, `2015'te`), 0 where it has none.
    var spelling: UInt64
    /// Bytes in the normalised text.
    var start: Int32
    var end: Int32
    /// At least 1; the same for all tokens of one form.
    var weight: Int32
    var kind: Kind
    var traits: Traits

    /// The key of all numbers and placeholders: one may stand where the other does.
    static let valueKey: UInt64 = 0x6E75_6D62_6572_2323

    /// Whether it is a word with a meaning of its own.
    var isContent: Bool { kind == .word && !traits.contains(.function) }

    var range: Range<Int> { Int(start)..<Int(end) }
}
