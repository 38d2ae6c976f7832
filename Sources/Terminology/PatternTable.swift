/// The patterns of a recogniser in the order of the dictionary words that they begin with.
///
/// What a look at the next words of a text needs stands together: most patterns that begin with a word of the text are
/// turned away by their second one.
struct PatternTable: Sendable {
    /// What is asked first of a pattern.
    struct Head {
        /// Where the pattern's words begin in `words`, and how many there are.
        var start: Int32
        var count: Int32
        /// The dictionary word of the second word, or -1.
        var second: StemIndex.Lexeme
        /// Whether signs must stand before or behind the words.
        var hasSigns: Bool
        var isName: Bool
        var isCommonWord: Bool
        var derivation: UInt8
    }

    /// All patterns, those of one first word together and the longest of them first.
    let patterns: [TermPattern]
    let heads: [Head]
    let words: [TermPattern.Word]
    /// Where each dictionary word's patterns begin, and after the last where they end.
    private let starts: [Int32]
    /// Words of the longest pattern.
    let longest: Int

    /// Of patterns of one length, what the glossary has itself goes before what was derived.
    init(_ all: [TermPattern], lexemeCount: Int) {
        let order = all.indices.sorted { left, right in
            let (one, other) = (all[left], all[right])
            return (one.words[0].lexeme, -one.words.count, one.derivation, left)
                < (other.words[0].lexeme, -other.words.count, other.derivation, right)
        }
        patterns = order.map { all[$0] }
        longest = patterns.lazy.map(\.words.count).max() ?? 0
        var heads: [Head] = []
        var words: [TermPattern.Word] = []
        var starts = [Int32](repeating: 0, count: lexemeCount + 1)
        for pattern in patterns {
            heads.append(
                Head(
                    start: Int32(words.count), count: Int32(pattern.words.count),
                    second: pattern.words.count > 1 ? pattern.words[1].lexeme : -1,
                    hasSigns: !pattern.prefix.isEmpty || !pattern.suffix.isEmpty, isName: pattern.isName,
                    isCommonWord: pattern.isCommonWord, derivation: pattern.derivation))
            words += pattern.words
            starts[Int(pattern.words[0].lexeme) + 1] += 1
        }
        for lexeme in 0..<lexemeCount { starts[lexeme + 1] += starts[lexeme] }
        self.heads = heads
        self.words = words
        self.starts = starts
    }

    /// The numbers of the patterns that begin with a dictionary word, the longest first.
    func patterns(beginningWith lexeme: StemIndex.Lexeme) -> Range<Int> {
        Int(starts[Int(lexeme)])..<Int(starts[Int(lexeme) + 1])
    }
}
