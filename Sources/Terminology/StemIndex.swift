/// Finds which dictionary words a word of the text may be a form of.
struct StemIndex {
    /// A dictionary word by its number.
    typealias Lexeme = Int32

    /// A dictionary word that was found.
    struct Hit {
        var lexeme: Lexeme
        /// Whether the word stands in its dictionary form.
        var isDictionaryForm: Bool
    }

    private struct Entry {
        var hash: UInt64
        var start: Int32
        var count: Int32
        var lexeme: Lexeme
        var endings: EndingSets.ID
        /// The next entry with the same stem, or -1.
        var next: Int32
    }

    /// Words with more letters than this are in no glossary.
    static let longestWord = 96

    private var rules: InflectionRules
    private var sets = EndingSets()
    private var endings: EndingSets.Table
    private var lexemes: [[UInt16]: Lexeme] = [:]
    /// Words whose forms were given, by these.
    private var lexemesByForms: [[[UInt16]]: Lexeme] = [:]
    private var lexemeHashes: [UInt64] = []
    private var pool: [UInt16] = []
    private var entries: [Entry] = []
    private var heads: [Int32] = []
    /// One bit for each of some hashes: most words of a text are turned away here.
    private var filter: [UInt64] = []

    init(rules: InflectionRules) {
        self.rules = rules
        endings = EndingSets.Table(sets)
    }

    /// The number of a dictionary word, given to it at first sight.
    mutating func lexeme(for word: [UInt16]) -> Lexeme {
        if let known = lexemes[word] { return known }
        let lexeme = Lexeme(lexemeHashes.count)
        lexemes[word] = lexeme
        lexemeHashes.append(LetterHash.of(word))
        for stem in rules.stems(of: word, sets: &sets) { add(stem.letters, endings: stem.endings, lexeme) }
        return lexeme
    }

    private mutating func add(_ stem: [UInt16], endings: EndingSets.ID, _ lexeme: Lexeme) {
        entries.append(
            Entry(
                hash: LetterHash.of(stem), start: Int32(pool.count), count: Int32(stem.count), lexeme: lexeme,
                endings: endings, next: -1))
        pool.append(contentsOf: stem)
    }

    /// The number of a dictionary word that has these forms and no others, the dictionary form first.
    mutating func lexeme(for word: [UInt16], forms: [[UInt16]]) -> Lexeme {
        if let known = lexemesByForms[forms] { return known }
        let lexeme = Lexeme(lexemeHashes.count)
        lexemesByForms[forms] = lexeme
        lexemeHashes.append(LetterHash.of(word))
        for form in Set(forms) { add(form, endings: sets.bareID, lexeme) }
        return lexeme
    }

    /// The hash of a dictionary word.
    func hash(of lexeme: Lexeme) -> UInt64 { lexemeHashes[Int(lexeme)] }

    /// Makes the index ready for `hits` once all words are in.
    mutating func finish() {
        endings = EndingSets.Table(sets)
        let size = LetterHash.tableSize(for: entries.count)
        heads = [Int32](repeating: -1, count: size)
        filter = [UInt64](repeating: 0, count: max(size / 8, 1))
        for index in entries.indices {
            let hash = entries[index].hash
            filter[Int(truncatingIfNeeded: hash >> 6) & (filter.count - 1)] |= 1 << (hash & 63)
            var slot = LetterHash.slot(hash, size)
            while heads[slot] >= 0 && entries[Int(heads[slot])].hash != hash { slot = (slot + 1) & (size - 1) }
            entries[index].next = heads[slot]
            heads[slot] = Int32(index)
        }
        lexemes = [:]
        lexemesByForms = [:]
        sets = EndingSets()
    }

    /// Adds to `hits` the dictionary words that a word in folded letters may be a form of, each once.
    ///
    /// - Parameter prefixes: room for the hashes of the word's beginnings, `longestWord + 1` of them.
    func findHits(of word: UnsafeBufferPointer<UInt16>, prefixes: UnsafeMutablePointer<UInt64>, in hits: inout [Hit]) {
        guard word.count <= Self.longestWord else { return }
        var hash = LetterHash.start
        prefixes[0] = hash
        for index in 0..<word.count {
            hash = LetterHash.adding(word[index], to: hash)
            prefixes[index + 1] = hash
        }
        let first = hits.count
        var ending = LetterHash.start
        for length in 0...min(word.count, endings.longest) {
            if length > 0 { ending = LetterHash.adding(word[word.count - length], to: ending) }
            let stem = prefixes[word.count - length]
            let mayBeStem = filter[Int(truncatingIfNeeded: stem >> 6) & (filter.count - 1)] >> (stem & 63) & 1 == 1
            guard mayBeStem else { continue }
            let number = endings.number(forHash: ending)
            guard number >= 0 else { continue }
            addEntries(word, stemCount: word.count - length, stem: stem, ending: number, from: first, to: &hits)
        }
    }

    private func addEntries(
        _ word: UnsafeBufferPointer<UInt16>, stemCount: Int, stem: UInt64, ending: Int32, from first: Int,
        to hits: inout [Hit]
    ) {
        var slot = LetterHash.slot(stem, heads.count)
        while heads[slot] >= 0 && entries[Int(heads[slot])].hash != stem { slot = (slot + 1) & (heads.count - 1) }
        var index = heads[slot]
        while index >= 0 {
            let entry = entries[Int(index)]
            index = entry.next
            guard Int(entry.count) == stemCount, endings.contains(ending, in: entry.endings) else { continue }
            let isSame = (0..<stemCount).allSatisfy { word[$0] == pool[Int(entry.start) + $0] }
            guard isSame, !hits[first...].contains(where: { $0.lexeme == entry.lexeme }) else { continue }
            hits.append(
                Hit(lexeme: entry.lexeme, isDictionaryForm: lexemeHashes[Int(entry.lexeme)] == LetterHash.of(word)))
        }
    }

}
