/// Counts in how many of some units each run of target words stands.
struct TogetherCounts {
    private var counts: [Int32]
    private var lastUnit: [Int32]

    init(_ table: PhraseTable) {
        counts = Array(repeating: 0, count: table.phrases.count)
        lastUnit = Array(repeating: -1, count: table.phrases.count)
    }

    /// The runs that a term may be, each with the number of the units that have it.
    mutating func count(in units: [Int32], of table: PhraseTable) -> [(number: Int, together: Int)] {
        var found: [Int] = []
        for unit in units {
            for place in table.corpus.places(of: Int(unit)) {
                for length in 1...PhraseTable.longest {
                    guard let number = table.number(at: place, length: length) else { break }
                    guard lastUnit[number] != unit, table.isSound(at: place, length: length) else { continue }
                    lastUnit[number] = unit
                    if counts[number] == 0 { found.append(number) }
                    counts[number] += 1
                }
            }
        }
        let result = found.map { (number: $0, together: Int(counts[$0])) }
        for number in found {
            counts[number] = 0
            lastUnit[number] = -1
        }
        return result
    }
}
