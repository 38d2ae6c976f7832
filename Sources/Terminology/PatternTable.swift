/// The patterns of a recogniser in the order of the dictionary words that they begin with.
///
/// Patterns of several words are found by their first two: a glossary may have very many that begin with one word.
struct PatternTable: Sendable {
    /// What is asked first of a pattern.
    struct Head {
        /// Where the pattern's words begin in `words`, and how many there are.
        var start: Int32
        var count: Int32
        /// Whether signs must stand before or behind the words.
        var hasSigns: Bool
        var endsInStop: Bool
        var isName: Bool
        var isCommonWord: Bool
        var derivation: UInt8
    }

    /// A pattern by its second dictionary word.
    private struct Pair {
        /// -1 where the pattern has but one word.
        var second: StemIndex.Lexeme
        var number: Int32
    }

    /// All patterns, those of one first word together and the longest of them first.
    let patterns: [TermPattern]
    let heads: [Head]
    let words: [TermPattern.Word]
    /// Where each dictionary word's patterns begin, and after the last where they end.
    private let starts: [Int32]
    /// Where those of a single word begin among them.
    private let singles: [Int32]
    /// The patterns once more, those of several words that begin with one word in the order of their second one.
    private let pairs: [Pair]
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
        var singles = [Int32](repeating: 0, count: lexemeCount)
        var pairs: [Pair] = []
        for (number, pattern) in patterns.enumerated() {
            heads.append(
                Head(
                    start: Int32(words.count), count: Int32(pattern.words.count),
                    hasSigns: !pattern.prefix.isEmpty || !pattern.suffix.isEmpty,
                    endsInStop: pattern.endsInStop, isName: pattern.isName, isCommonWord: pattern.isCommonWord,
                    derivation: pattern.derivation))
            words += pattern.words
            let first = Int(pattern.words[0].lexeme)
            starts[first + 1] += 1
            if pattern.words.count > 1 { singles[first] += 1 }
            pairs.append(
                Pair(second: pattern.words.count > 1 ? pattern.words[1].lexeme : -1, number: Int32(number)))
        }
        for lexeme in 0..<lexemeCount {
            starts[lexeme + 1] += starts[lexeme]
            singles[lexeme] += starts[lexeme]
            pairs[Int(starts[lexeme])..<Int(singles[lexeme])].sort { ($0.second, $0.number) < ($1.second, $1.number) }
        }
        self.heads = heads
        self.words = words
        self.starts = starts
        self.singles = singles
        self.pairs = pairs
    }

    /// Whether some pattern of several words begins with a dictionary word.
    func hasLonger(beginningWith lexeme: StemIndex.Lexeme) -> Bool {
        starts[Int(lexeme)] < singles[Int(lexeme)]
    }

    /// Adds the numbers of the patterns that begin with two dictionary words, in rising order: the longest first.
    func addNumbers(
        beginningWith lexeme: StemIndex.Lexeme, _ second: StemIndex.Lexeme, to numbers: inout [Int32]
    ) {
        let end = Int(singles[Int(lexeme)])
        var (low, high) = (Int(starts[Int(lexeme)]), end)
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle].second < second { low = middle + 1 } else { high = middle }
        }
        while low < end, pairs[low].second == second {
            numbers.append(pairs[low].number)
            low += 1
        }
    }

    /// The numbers of the patterns that are one dictionary word.
    func numbers(ofSingle lexeme: StemIndex.Lexeme) -> Range<Int> {
        Int(singles[Int(lexeme)])..<Int(starts[Int(lexeme) + 1])
    }
}
