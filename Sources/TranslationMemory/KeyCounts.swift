/// How many tokens of each key there are: a bag from which they are taken one by one.
///
///     var bag = KeyCounts(tokens)
///     bag.take(tokens[0].key)         // true, and one less of it is left
struct KeyCounts {
    private struct Entry {
        var key: UInt64
        var count: Int32
        /// Whether a key stands here, as it does when none of it is left, too.
        var isTaken: Bool
    }

    /// A table with open places, at most half of them taken. Keys are hashes, so their low bits are spread evenly.
    private var entries: [Entry]

    /// Counts the keys of tokens.
    init(_ tokens: [Token]) {
        var size = 8
        while size < tokens.count * 2 { size *= 2 }
        entries = Array(repeating: Entry(key: 0, count: 0, isTaken: false), count: size)
        for token in tokens {
            let place = place(of: token.key)
            entries[place].key = token.key
            entries[place].count += 1
            entries[place].isTaken = true
        }
    }

    /// Takes one of a key out.
    ///
    /// - Returns: false where none is left.
    mutating func take(_ key: UInt64) -> Bool {
        let place = place(of: key)
        guard entries[place].count > 0 else { return false }
        entries[place].count -= 1
        return true
    }

    /// Where a key stands, or would.
    private func place(of key: UInt64) -> Int {
        let mask = entries.count - 1
        var place = Int(truncatingIfNeeded: key) & mask
        while entries[place].isTaken && entries[place].key != key { place = (place + 1) & mask }
        return place
    }
}
