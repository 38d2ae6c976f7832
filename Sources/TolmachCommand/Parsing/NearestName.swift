/// Finds the name that a mistyped one was meant to be.
enum NearestName {
    /// The candidate nearest to `word`, or nil where none is near enough to be meant.
    ///
    /// Near is one edit for a short word and a third of the letters for a long one; two letters that changed places
    /// count as one edit. A candidate that begins with the word is always near.
    static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
        let letters = Array(word.utf8)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let other = Array(candidate.utf8)
            var distance = Self.distance(letters, other)
            if letters.count >= 2, other.starts(with: letters) { distance = min(distance, 1) }
            guard distance <= max(1, (max(letters.count, other.count) + 1) / 3) else { continue }
            if distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Edits between two words, a swap of neighbours counted once.
    ///
    /// Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors" (1964), in the
    /// variant in which no stretch is edited twice.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        guard a.count <= 64, b.count <= 64 else { return Int.max }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], beforeLast[j - 2] + 1)
                }
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
