/// The words of a text with what each may be a form of, kept from one text to the next, as most words of running text
/// come again.
///
/// It grows up to so many words and forgets all when it is full: what is frequent is soon known again.
struct WordMemory {
    private struct Place {
        var hash: UInt64 = 0
        /// Where the word's letters begin in `letters`, and how many there are; none where the place is free.
        var start: Int32 = 0
        var count: Int32 = 0
        var hits: Range<Int32> = 0..<0
    }

    private static let firstSize = 1 << 10
    private static let lastSize = 1 << 17

    private let index: StemIndex
    private let homographs: Homographs
    private let remembers: Bool
    /// Open addressing; twice as many whenever half of them are taken.
    private var places: [Place] = []
    private var letters: [UInt16] = []
    private var count = 0
    /// What was found for all words, one after the other.
    private(set) var hits: [StemIndex.Hit] = []

    /// - Parameter remembers: whether more than one text will be searched; for a single one it is quicker not to keep
    ///   words.
    init(_ index: StemIndex, _ homographs: Homographs, remembers: Bool) {
        self.index = index
        self.homographs = homographs
        self.remembers = remembers
    }

    /// Forgets all words if there is room for no more. Ranges of hits are good until this is called, which comes before
    /// all words and then now and again.
    mutating func makeRoom() {
        if !remembers {
            hits.removeAll(keepingCapacity: true)
        } else if places.isEmpty {
            places = Array(repeating: Place(), count: Self.firstSize)
        } else if isFull {
            for place in places.indices { places[place].count = 0 }
            letters.removeAll(keepingCapacity: true)
            hits.removeAll(keepingCapacity: true)
            count = 0
        }
    }

    private var isFull: Bool { count >= Self.lastSize / 2 }

    /// The range in `hits` of what a word in folded letters may be a form of.
    mutating func hits(of word: UnsafeBufferPointer<UInt16>, hash: UInt64) -> Range<Int32> {
        guard remembers, word.count <= StemIndex.longestWord else { return newHits(of: word, hash: hash) }
        var slot = LetterHash.slot(hash, places.count)
        while places[slot].count > 0 {
            if places[slot].hash == hash, holds(places[slot], word) { return places[slot].hits }
            slot = (slot + 1) & (places.count - 1)
        }
        let found = newHits(of: word, hash: hash)
        if !isFull {
            places[slot] = Place(hash: hash, start: Int32(letters.count), count: Int32(word.count), hits: found)
            letters.append(contentsOf: word)
            count += 1
            if count > places.count / 2 { grow() }
        }
        return found
    }

    private mutating func grow() {
        var larger = [Place](repeating: Place(), count: 2 * places.count)
        for place in places where place.count > 0 {
            var slot = LetterHash.slot(place.hash, larger.count)
            while larger[slot].count > 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = place
        }
        places = larger
    }

    private func holds(_ place: Place, _ word: UnsafeBufferPointer<UInt16>) -> Bool {
        guard Int(place.count) == word.count else { return false }
        let start = Int(place.start)
        for offset in 0..<word.count where letters[start + offset] != word[offset] { return false }
        return true
    }

    private mutating func newHits(of word: UnsafeBufferPointer<UInt16>, hash: UInt64) -> Range<Int32> {
        let first = hits.count
        index.findHits(of: word, in: &hits)
        for hit in first..<hits.count {
            let lexeme = index.hash(of: hits[hit].lexeme)
            hits[hit].mayStandAlone = homographs.allow(form: hash, as: lexeme)
        }
        return Int32(first)..<Int32(hits.count)
    }
}
