#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The runs of up to four words that recur in a corpus, by their stems.
///
/// A run is looked at only where both runs of one word less recur, so that the table stays within a few numbers a word of
/// the corpus (R. Agrawal, R. Srikant, "Fast algorithms for mining association rules", 1994).
struct PhraseTable {
    static let longest = 4

    /// A run that recurs.
    struct Phrase {
        var length: Int
        /// How often it stands, and how often where a term may stand.
        var count = 0
        var soundCount = 0
        /// Number of units in which a term may stand so.
        var units = 0
        /// Where it stands first, and first as a term might.
        var place: Int
        fileprivate var lastUnit = -1
    }

    let corpus: TermCorpus
    private(set) var phrases: [Phrase] = []
    /// The number of the run of n + 1 words that begins at each place, or -1.
    private(set) var numbers: [[Int32]] = []

    /// - Parameter minimum: how often a run must stand.
    init(_ corpus: TermCorpus, minimum: Int) {
        self.corpus = corpus
        let stems = corpus.words.indices.map { corpus.stem(at: $0) }
        var level = stems
        for length in 1...Self.longest {
            if length > 1 { level = Self.grown(numbers[length - 2], by: stems, length, corpus) }
            keep(&level, length: length, minimum: minimum)
            numbers.append(level)
        }
        countUnits()
    }

    /// The runs of one word more, numbered from 0.
    private static func grown(_ shorter: [Int32], by stems: [Int32], _ length: Int, _ corpus: TermCorpus) -> [Int32] {
        var known: [UInt64: Int32] = [:]
        var level = [Int32](repeating: -1, count: shorter.count)
        for place in 0..<max(shorter.count - length + 1, 0) {
            let last = place + length - 1
            guard shorter[place] >= 0, shorter[place + 1] >= 0, !corpus.marks[last].contains(.parts) else { continue }
            let key = UInt64(UInt32(bitPattern: shorter[place])) << 32 | UInt64(UInt32(bitPattern: stems[last]))
            if let number = known[key] {
                level[place] = number
            } else {
                level[place] = Int32(known.count)
                known[key] = level[place]
            }
        }
        return level
    }

    /// Forgets the runs that are too rare and gives the others their numbers in `phrases`.
    private mutating func keep(_ level: inout [Int32], length: Int, minimum: Int) {
        var counts = [Int](repeating: 0, count: Int((level.max() ?? -1) + 1))
        for number in level where number >= 0 { counts[Int(number)] += 1 }
        var renumbered = [Int32](repeating: -1, count: counts.count)
        for place in level.indices where level[place] >= 0 {
            let old = Int(level[place])
            if counts[old] >= minimum, renumbered[old] < 0 {
                renumbered[old] = Int32(phrases.count)
                phrases.append(Phrase(length: length, count: counts[old], place: place))
            }
            level[place] = renumbered[old]
        }
    }

    private mutating func countUnits() {
        for unit in 0..<corpus.unitCount {
            for place in corpus.places(of: unit) {
                for length in 1...Self.longest {
                    guard let number = number(at: place, length: length) else { break }
                    guard isSound(at: place, length: length) else { continue }
                    if phrases[number].soundCount == 0 { phrases[number].place = place }
                    phrases[number].soundCount += 1
                    if phrases[number].lastUnit != unit {
                        phrases[number].lastUnit = unit
                        phrases[number].units += 1
                    }
                }
            }
        }
    }

    /// The run of so many words at a place, if it recurs.
    func number(at place: Int, length: Int) -> Int? {
        let number = numbers[length - 1][place]
        return number >= 0 ? Int(number) : nil
    }

    /// Whether a term may stand there, as far as its words tell.
    func isSound(at place: Int, length: Int) -> Bool {
        guard role(at: place).contains(.first), role(at: place + length - 1).contains(.last) else { return false }
        for inner in (place..<place + length).dropFirst().dropLast() where !role(at: inner).contains(.inside) {
            return false
        }
        return true
    }

    private func role(at place: Int) -> TermEdges.Role { corpus.spellings[Int(corpus.words[place])].role }

    /// Whether the words of a run stand together far more than chance would have it, wherever it is cut in two.
    ///
    /// The log-likelihood ratio says that it is not by chance (T. Dunning, "Accurate methods for the statistics of
    /// surprise and coincidence", 1993), the shares that it is worth a word.
    func isFirm(_ number: Int) -> Bool {
        let phrase = phrases[number]
        for cut in 1..<max(phrase.length, 1) {
            guard let left = self.number(at: phrase.place, length: cut),
                let right = self.number(at: phrase.place + cut, length: phrase.length - cut)
            else { return false }
            if !isFirm(phrase.count, phrases[left].count, phrases[right].count) { return false }
        }
        return true
    }

    /// The likelihood ratio that chance exceeds once in a thousand times.
    private static let likelihoodLimit = 10.83
    /// Share of the rarer part's occurrences, and how often as much as by chance.
    private static let shareLimit = 0.25
    private static let plainLift = 3.0
    private static let greatLift = 100.0
    private static let greatCount = 30

    private func isFirm(_ together: Int, _ left: Int, _ right: Int) -> Bool {
        // Words that are never seen apart are one, in however small a corpus.
        if together > 1 && together == left && together == right { return true }
        let total = Double(max(corpus.words.count, 1))
        let lift = Double(together) * total / (Double(left) * Double(right))
        // One occurrence less, since a rare word has some neighbour always.
        let share = Double(together - 1) / Double(min(left, right))
        guard lift >= Self.plainLift,
            share >= Self.shareLimit || (lift >= Self.greatLift && together >= Self.greatCount)
        else { return false }
        return Self.likelihoodRatio(Double(together), Double(left), Double(right), total) >= Self.likelihoodLimit
    }

    private static func likelihoodRatio(_ both: Double, _ left: Double, _ right: Double, _ total: Double) -> Double {
        func part(_ seen: Double, _ expected: Double) -> Double {
            seen > 0 && expected > 0 ? seen * log(seen / expected) : 0
        }
        let (notLeft, notRight) = (total - left, total - right)
        return 2
            * (part(both, left * right / total) + part(left - both, left * notRight / total)
                + part(right - both, notLeft * right / total)
                + part(total - left - right + both, notLeft * notRight / total))
    }
}
