/// What an analyzer has learnt of words as they are spelled, found by the hash of the spelling: a table with open places
/// that grows to a few megabytes, and is emptied when it is full then.
struct WordTable {
    struct Word {
        /// Hashes of the spelling, and of that with letter case folded; the same for what has no capitals.
        var spelling: UInt64
        var form: UInt64
        var key: UInt64
        var weight: Int32
        var traits: Token.Traits
    }

    /// Places in the table at first and at last; half of them are filled at most.
    private static let leastCapacity = 1 << 9
    private static let greatestCapacity = 1 << 17

    /// Places for the words met last: few, so that they stay in the processor's nearest memory.
    private static let recentCapacity = 1 << 11

    private var words: [Word] = []
    private var recent: [Word] = []
    private var count = 0

    /// What is known of a spelling, or nil.
    mutating func find(_ spelling: UInt64) -> Word? {
        guard !words.isEmpty else { return nil }
        let slot = Int(truncatingIfNeeded: spelling &>> 40) & (Self.recentCapacity - 1)
        if recent[slot].spelling == spelling && spelling != 0 { return recent[slot] }
        guard let word = lookUp(spelling) else { return nil }
        recent[slot] = word
        return word
    }

    private func lookUp(_ spelling: UInt64) -> Word? {
        var place = Int(truncatingIfNeeded: spelling) & (words.count - 1)
        while words[place].spelling != 0 {
            if words[place].spelling == spelling { return words[place] }
            place = (place + 1) & (words.count - 1)
        }
        return nil
    }

    mutating func insert(_ word: Word) {
        // Nought marks an open place; the one spelling that may have it is learnt anew each time.
        guard word.spelling != 0 else { return }
        if count >= words.count / 2 { makeRoom() }
        place(word)
        count += 1
    }

    private mutating func place(_ word: Word) {
        var place = Int(truncatingIfNeeded: word.spelling) & (words.count - 1)
        while words[place].spelling != 0 { place = (place + 1) & (words.count - 1) }
        words[place] = word
    }

    private mutating func makeRoom() {
        let known = words
        let isFull = known.count >= Self.greatestCapacity
        let capacity = isFull ? known.count : max(known.count * 2, Self.leastCapacity)
        words = Array(repeating: Word(spelling: 0, form: 0, key: 0, weight: 0, traits: []), count: capacity)
        recent = Array(repeating: Word(spelling: 0, form: 0, key: 0, weight: 0, traits: []), count: Self.recentCapacity)
        if isFull {
            count = 0
        } else {
            for word in known where word.spelling != 0 { place(word) }
        }
    }
}
