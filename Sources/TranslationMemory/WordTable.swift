/// What an analyzer has learnt of word forms, found by their hash: a table with open places, emptied when it is full.
struct WordTable {
    struct Word {
        var form: UInt64
        var key: UInt64
        var weight: Int32
        var traits: Token.Traits
    }

    /// Places in the table; half of them are filled at most. A few megabytes.
    private static let capacity = 1 << 17

    private var words: [Word] = []
    private var count = 0

    /// What is known of a form, or nil.
    func find(_ form: UInt64) -> Word? {
        guard !words.isEmpty else { return nil }
        var place = Int(truncatingIfNeeded: form) & (Self.capacity - 1)
        while words[place].form != 0 {
            if words[place].form == form { return words[place] }
            place = (place + 1) & (Self.capacity - 1)
        }
        return nil
    }

    mutating func insert(_ word: Word) {
        // Nought marks an open place; the one form that may have it is learnt anew each time.
        guard word.form != 0 else { return }
        if words.isEmpty || count >= Self.capacity / 2 {
            words = Array(repeating: Word(form: 0, key: 0, weight: 0, traits: []), count: Self.capacity)
            count = 0
        }
        var place = Int(truncatingIfNeeded: word.form) & (Self.capacity - 1)
        while words[place].form != 0 { place = (place + 1) & (Self.capacity - 1) }
        words[place] = word
        count += 1
    }
}
