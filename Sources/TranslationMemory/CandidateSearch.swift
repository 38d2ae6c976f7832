import LocalizationModel

/// Finds every text of an index that can reach a score, and none is ever left out: a text is skipped only where
/// a bound proves that it can't.
///
/// The bounds, for a segment of weight `a`, a text of weight `b` and shared weight `s`:
/// a score below 95 is at most `188 · s / (a + b)` (see `MatchScorer`), and `s` is at most `b`. So a score of `t` asks for
/// `s ≥ t · a / (188 - t)`. Of the segment's keys, rarest first, so many lists are read that the keys left
/// over weigh less than that: a text that stands in none of the lists read can't reach the score
/// (the prefix filter of S. Chaudhuri, V. Ganti and R. Kaushik, 2006). In a list only the weights that fit
/// are looked at, and each posting's signature bounds what the text shares with the segment before it is read.
struct CandidateSearch<Index: MemoryIndex> {
    struct Candidate {
        var number: UInt32
        var text: AnalyzedText
        var comparison: Comparison
    }

    let index: Index
    let analyzer: TextAnalyzer
    let scorer: MatchScorer

    /// All texts that score at least `threshold`, before penalties, or that may by context or repair.
    func candidates(for segment: AnalyzedText, threshold: Int) throws(TolmachError) -> [Candidate] {
        var numbers = try numbersByWords(segment, threshold: threshold)
        numbers += try numbersByCharacters(segment, threshold: threshold)
        numbers.sort()
        var candidates: [Candidate] = []
        var previous: UInt32?
        for number in numbers where number != previous {
            previous = number
            guard let text = try index.text(number, analyzer: analyzer) else { continue }
            let comparison = scorer.compare(segment, text, threshold: threshold)
            if comparison.bound >= threshold {
                candidates.append(Candidate(number: number, text: text, comparison: comparison))
            }
        }
        return candidates
    }

    private struct Key {
        var key: UInt64
        var weight: Int
        var count: Int
    }

    private func numbersByWords(_ segment: AnalyzedText, threshold: Int) throws(TolmachError) -> [UInt32] {
        if segment.tokens.isEmpty {
            return try index.postings(of: Posting.emptyKey).flatMap { list in list.map { Posting(packed: $0).text } }
        }
        let hasNumber = segment.tokens.contains { $0.kind == .number }
        let bound = ScoreBound(weight: segment.weight, threshold: threshold, hasNumber: hasNumber)
        var keys: [Key] = []
        var weights: [UInt64: Int] = [:]
        for token in segment.tokens { weights[token.key, default: 0] += Int(token.weight) }
        for (key, weight) in weights {
            keys.append(Key(key: key, weight: weight, count: try index.postingCount(of: key)))
        }
        keys.sort { ($0.count, $0.key) < ($1.count, $1.key) }
        let signatureWeights = SignatureWeights(keys.map { ($0.key, $0.weight) })
        var numbers: [UInt32] = []
        var left = segment.weight
        for key in keys {
            // What was not read yet is shared at most.
            guard left >= bound.leastShared else { break }
            for list in key.count > 0 ? try index.postings(of: key.key) : [] {
                Self.collect(list, bound, signatureWeights, into: &numbers)
            }
            left -= key.weight
        }
        return numbers
    }

    private static func collect(
        _ list: [UInt64], _ bound: ScoreBound, _ weights: SignatureWeights, into numbers: inout [UInt32]
    ) {
        list.withUnsafeBufferPointer { list in
            var low = 0
            var high = list.count
            let first = UInt64(bound.lowestClass) << 56
            while low < high {
                let middle = (low + high) / 2
                if list[middle] < first { low = middle + 1 } else { high = middle }
            }
            var currentClass = -1
            var needed = 0
            while low < list.count {
                let posting = Posting(packed: list[low])
                if Int(posting.weightClass) != currentClass {
                    guard posting.weightClass <= bound.highestClass else { return }
                    currentClass = Int(posting.weightClass)
                    needed = bound.neededShared(weightClass: posting.weightClass)
                }
                if weights.shared(posting.signature) >= needed { numbers.append(posting.text) }
                low += 1
            }
        }
    }

    private func numbersByCharacters(_ segment: AnalyzedText, threshold: Int) throws(TolmachError) -> [UInt32] {
        let length = segment.characters.count
        guard length > 0 && threshold <= MatchScorer.characterScale else { return [] }
        let pattern = CharacterPattern(segment.characters)
        var numbers: [UInt32] = []
        for other in 1...AnalyzedText.shortLength {
            let distance = MatchScorer.highestDistance(length: max(length, other), threshold: threshold)
            guard abs(length - other) <= distance else { continue }
            for texts in try index.shortTexts(ofLength: other) {
                texts.forEach(near: pattern, length: other, within: distance) { numbers.append($0) }
            }
        }
        return numbers
    }
}
