/// Gathers dictionary words with their stems and endings for a `StemIndex`.
struct StemIndexBuilder {
    private let rules: InflectionRules
    private var sets = EndingSets()
    private var lexemes: [[UInt16]: StemIndex.Lexeme] = [:]
    /// Words whose forms were given, by these.
    private var lexemesByForms: [[[UInt16]]: StemIndex.Lexeme] = [:]
    private var lexemeHashes: [UInt64] = []
    private var pool: [UInt16] = []
    private var entries: [StemIndex.Entry] = []

    init(rules: InflectionRules) { self.rules = rules }

    /// The number of a dictionary word, given to it at first sight.
    mutating func lexeme(for word: [UInt16]) -> StemIndex.Lexeme {
        if let known = lexemes[word] { return known }
        let lexeme = StemIndex.Lexeme(lexemeHashes.count)
        lexemes[word] = lexeme
        lexemeHashes.append(LetterHash.of(word))
        for stem in rules.stems(of: word, sets: &sets) { add(stem.letters, endings: stem.endings, lexeme) }
        return lexeme
    }

    /// The number of a dictionary word that has these forms and no others, the dictionary form first.
    mutating func lexeme(for word: [UInt16], forms: [[UInt16]]) -> StemIndex.Lexeme {
        if let known = lexemesByForms[forms] { return known }
        let lexeme = StemIndex.Lexeme(lexemeHashes.count)
        lexemesByForms[forms] = lexeme
        lexemeHashes.append(LetterHash.of(word))
        for form in Set(forms) { add(form, endings: sets.bareID, lexeme) }
        return lexeme
    }

    /// The hash of a dictionary word.
    func hash(of lexeme: StemIndex.Lexeme) -> UInt64 { lexemeHashes[Int(lexeme)] }

    /// How many dictionary words there are.
    var lexemeCount: Int { lexemeHashes.count }

    private mutating func add(_ stem: [UInt16], endings: EndingSets.ID, _ lexeme: StemIndex.Lexeme) {
        entries.append(
            StemIndex.Entry(
                hash: LetterHash.of(stem), start: Int32(pool.count), count: Int32(stem.count), lexeme: lexeme,
                endings: endings, next: -1))
        pool.append(contentsOf: stem)
    }

    /// The index of all words so far.
    func finish() -> StemIndex {
        StemIndex(entries, pool: pool, endings: EndingSets.Table(sets), lexemeHashes: lexemeHashes)
    }
}
