import LocalizationModel

/// A term as the recogniser looks for it: its words one after the other, and what is asked of each.
struct TermPattern {
    /// The letter case that a word of the text must have.
    enum Capitals: UInt8 {
        case any, initial, all
    }

    struct Word {
        var lexeme: StemIndex.Lexeme
        var capitals: Capitals
        /// What must stand before the word, the first aside; a space stands for a hyphen too and the other way round.
        var gapBefore: UInt32
    }

    var words: [Word]
    /// Signs that stand right before the first word and after the last: the `.` of `.NET`, the `++` of `C++`.
    var prefix: [UInt8]
    var suffix: [UInt8]
    /// Whether it ends in a full stop, which need not stand in the text: `U.S.`, `U.S`.
    var endsInStop: Bool
    /// Index of the concept and of its term; `familyName` says that only the last words of a full name are looked for.
    var concept: Int
    var term: Int
    var isName: Bool
    var isCommonWord: Bool
    /// 0 where the glossary has it as it is; more for what was derived, which gives way.
    var derivation: UInt8
}
